package io.attimo.suggestion;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.journey.TriggerOrMedal;
import io.attimo.response.Response;
import io.attimo.response.Responses;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;

/** Two hundred guests of a hotel that is new each time, and what they said. */
@Singleton
public class Guests {

    private static int stays;

    private final Journeys journeys;
    private final Responses responses;

    Guests(Journeys journeys, Responses responses) {
        this.journeys = journeys;
        this.responses = responses;
    }

    public Journey answered() {
        return answered("Stay " + ++stays, false, 200);
    }

    /** By so few that nothing may be shown, or by nobody. */
    public Journey answeredBy(int few) {
        return answered("Stay " + ++stays, false, few);
    }

    public Journey answeredWithGarage() {
        return answered("Stay " + ++stays, true, 200);
    }

    /** Breakfast decides and is weak, check-in is good, too few were at the spa, and perhaps three had a car. */
    private Journey answered(String name, boolean withGarage, int guests) {
        var journey = new Journey(name, CustomerKind.B2C);
        var arriving = journey.addStage("Arriving", Phase.PURCHASE);
        var being = journey.addStage("Being there", Phase.USE);
        being.need(new Stage.Needs(null, null, "To be looked after"));
        var checkIn = added(arriving, "Check-in", MomentType.FMOT, "in person", OneToOneOrMany.ONE_TO_ONE);
        var breakfast = added(being, "Breakfast", MomentType.SMOT, "in person", OneToOneOrMany.ONE_TO_MANY);
        var room = added(being, "Room", MomentType.SMOT, "phone", OneToOneOrMany.ONE_TO_ONE);
        var wifi = added(being, "Wi-Fi", MomentType.SMOT, "app", OneToOneOrMany.ONE_TO_MANY);
        var spa = added(being, "Spa", MomentType.SMOT, "e-mail", OneToOneOrMany.ONE_TO_MANY);
        var garage = withGarage ? added(arriving, "Garage", MomentType.AMOT, "sign", OneToOneOrMany.ONE_TO_MANY) : null;
        var overall = journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
        journeys.persist(journey);
        var random = new SplittableRandom(7);
        for (int guest = 0; guest < guests; guest++) {
            var response = new Response(
                    journey.id(),
                    "survey",
                    name + guest,
                    LocalDate.now().minusDays(guest % 90),
                    journey.measures(),
                    Instant.EPOCH);
            double mood = random.nextGaussian() * .4;
            double fed = 2.6 + mood + random.nextGaussian();
            double met = 4.2 + mood + random.nextGaussian() * .7;
            double slept = 3.7 + mood + random.nextGaussian() * .8;
            double surfed = 3.5 + mood + random.nextGaussian() * .8;
            response.mark(breakfast.number(), mark(fed));
            response.mark(checkIn.number(), mark(met));
            response.mark(room.number(), mark(slept));
            response.mark(wifi.number(), mark(surfed));
            if (guest < 30) {
                response.mark(spa.number(), mark(4 + mood + random.nextGaussian() * .5));
            }
            if (withGarage && guest < 3) {
                response.mark(garage.number(), 1);
            }
            response.mark(overall.number(), mark(.5 * fed + .2 * (slept + surfed + met) + random.nextGaussian() * .4));
            responses.persist(response);
        }
        return journey;
    }

    private static Touchpoint added(
            Stage stage, String name, MomentType type, String channel, OneToOneOrMany audience) {
        var touchpoint = stage.addTouchpoint(name, Scale.ONE_TO_FIVE);
        touchpoint.become(new Touchpoint.Traits(type, channel, audience, null, Set.<TriggerOrMedal>of()));
        return touchpoint;
    }

    private static double mark(double felt) {
        return Math.max(1, Math.min(5, Math.rint(felt)));
    }
}
