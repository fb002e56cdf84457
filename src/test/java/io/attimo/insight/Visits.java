package io.attimo.insight;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A small journey and customers whose answers can be counted by hand: three of four find the waiting room painful. */
final class Visits {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 4);

    private Visits() {}

    static Journey journey(String name) {
        var journey = new Journey(name, CustomerKind.B2C);
        var before = journey.addStage("Before", null);
        var there = journey.addStage("There", null);
        before.addTouchpoint("Booking", Scale.ONE_TO_FIVE)
                .become(new Touchpoint.Traits(MomentType.ZMOT, "web", null, null, Set.of()));
        before.addTouchpoint("Waiting room", Scale.ONE_TO_FIVE)
                .become(new Touchpoint.Traits(MomentType.FMOT, "in person", null, null, Set.of()));
        there.addTouchpoint("Treatment", Scale.NPS)
                .become(new Touchpoint.Traits(MomentType.SMOT, "in person", null, null, Set.of()));
        journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
        journey.addOutcome("Recommend", Scale.NPS);
        var language = journey.addSegment("Language");
        List.of("Italian", "German", "Ladin").forEach(language::place);
        return journey;
    }

    /** Over four weeks; the last three speak Ladin, ten German. */
    static List<Response> responses(Journey journey, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> response(journey, i, count))
                .toList();
    }

    private static Response response(Journey journey, int i, int count) {
        var response = new Response(
                journey.id(), "survey", "customer " + i, FIRST_DAY.plusDays(i % 28), journey.measures(), Instant.EPOCH);
        response.mark(1, 4);
        response.mark(2, i % 4 == 0 ? 4 : 1);
        response.mark(3, 7 + i % 4);
        response.mark(4, i % 4 == 0 ? 5 : 3);
        response.mark(5, i % 4 == 0 ? 10 : 6);
        response.place(1, i >= count - 3 ? 3 : i >= count - 13 ? 2 : 1);
        return response;
    }
}
