package io.attimo.sample;

import static io.attimo.journey.MomentType.AMOT;
import static io.attimo.journey.MomentType.FMOT;
import static io.attimo.journey.MomentType.LMOT;
import static io.attimo.journey.MomentType.SMOT;
import static io.attimo.journey.MomentType.STIMULUS;
import static io.attimo.journey.MomentType.ZMOT;
import static io.attimo.journey.OneToOneOrMany.ONE_TO_MANY;
import static io.attimo.journey.OneToOneOrMany.ONE_TO_ONE;
import static io.attimo.journey.Phase.ADVOCACY;
import static io.attimo.journey.Phase.AWARENESS;
import static io.attimo.journey.Phase.CONSIDERATION;
import static io.attimo.journey.Phase.PURCHASE;
import static io.attimo.journey.Phase.RETENTION;
import static io.attimo.journey.Phase.USE;

import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import java.util.List;

/**
 * One rating question of the invented shop's survey, and what is true of its touchpoint.
 *
 * @param touchpoint its name, and the column's
 * @param mean of the ratings, about, on 1–5
 * @param reach share of the customers who used it, 0 to 1
 * @param weight planted: how much one point more of it adds to satisfaction; 0 for most
 * @param weightInRecommending the same for recommending, in points of 0–10
 */
record ShopQuestion(
        String touchpoint,
        Phase phase,
        MomentType type,
        String channel,
        OneToOneOrMany audience,
        double mean,
        double reach,
        double weight,
        double weightInRecommending) {

    static final String ADVICE = "Advice in the shop";
    static final String DELIVERY = "Delivery";
    static final String SETTING_UP = "Setting it up at home";
    static final String REPAIR = "Repair and service";

    static final List<ShopQuestion> ALL = List.of(
            of("Advertisements", AWARENESS, STIMULUS, "advertising", ONE_TO_MANY, 3.4, .80),
            of("Shop window", AWARENESS, STIMULUS, "in person", ONE_TO_MANY, 3.9, .62),
            of("Reviews by others", CONSIDERATION, ZMOT, "web", ONE_TO_MANY, 3.8, .74),
            of("Website", CONSIDERATION, ZMOT, "web", ONE_TO_MANY, 3.7, .92),
            of("Advice by phone", CONSIDERATION, ZMOT, "phone", ONE_TO_ONE, 3.9, .38),
            of(ADVICE, PURCHASE, FMOT, "in person", ONE_TO_ONE, 4.1, .83).deciding(.29, .8),
            of("Checkout", PURCHASE, FMOT, "in person", ONE_TO_MANY, 4.2, .97),
            of(DELIVERY, PURCHASE, AMOT, "courier", ONE_TO_MANY, 3.1, .78).deciding(.3, .25),
            of(SETTING_UP, USE, SMOT, "manual", ONE_TO_MANY, 3.2, .88).deciding(.29, .8),
            of("Everyday use", USE, SMOT, "product", ONE_TO_MANY, 4.1, .95),
            of(REPAIR, USE, SMOT, "in person", ONE_TO_ONE, 3.0, .35).deciding(.36, .95),
            of("Newsletter", RETENTION, STIMULUS, "e-mail", ONE_TO_MANY, 3.2, .66),
            of("Care tips and refills", RETENTION, SMOT, "e-mail", ONE_TO_MANY, 3.6, .57),
            of("Invitation to recommend", ADVOCACY, LMOT, "e-mail", ONE_TO_MANY, 3.3, .71));

    private static ShopQuestion of(
            String name,
            Phase phase,
            MomentType type,
            String channel,
            OneToOneOrMany audience,
            double mean,
            double reach) {
        return new ShopQuestion(name, phase, type, channel, audience, mean, reach, 0, 0);
    }

    private ShopQuestion deciding(double satisfaction, double recommending) {
        return new ShopQuestion(touchpoint, phase, type, channel, audience, mean, reach, satisfaction, recommending);
    }

    boolean isPlanted() {
        return weight > 0;
    }
}
