package io.attimo.journey;

import static io.attimo.journey.CustomerKind.B2B;
import static io.attimo.journey.CustomerKind.B2C;
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
import static io.attimo.journey.TriggerOrMedal.MEDAL;
import static io.attimo.journey.TriggerOrMedal.TRIGGER;

import io.attimo.platform.text.Messages;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The six phases most customers go through, with what they want in each and where they meet the company. */
public final class LifecycleTemplate {

    /** A stage of the template; its words stand in {@code messages/lifecycle_*.properties}. */
    public enum Step {
        B2C_AWARENESS(B2C, AWARENESS),
        B2C_CONSIDERATION(B2C, CONSIDERATION),
        B2C_PURCHASE(B2C, PURCHASE),
        B2C_USE(B2C, USE),
        B2C_RETENTION(B2C, RETENTION),
        B2C_ADVOCACY(B2C, ADVOCACY),
        B2B_AWARENESS(B2B, AWARENESS),
        B2B_CONSIDERATION(B2B, CONSIDERATION),
        B2B_PURCHASE(B2B, PURCHASE),
        B2B_USE(B2B, USE),
        B2B_RETENTION(B2B, RETENTION),
        B2B_ADVOCACY(B2B, ADVOCACY);

        private final CustomerKind customerKind;
        private final Phase phase;

        Step(CustomerKind customerKind, Phase phase) {
            this.customerKind = customerKind;
            this.phase = phase;
        }
    }

    /** A touchpoint of the template. */
    public enum Meeting {
        ADVERTISEMENT(Step.B2C_AWARENESS, STIMULUS, ONE_TO_MANY),
        FRIENDS_WORD(Step.B2C_AWARENESS, STIMULUS, ONE_TO_ONE, TRIGGER),
        WEBSITE(Step.B2C_CONSIDERATION, ZMOT, ONE_TO_MANY),
        REVIEWS(Step.B2C_CONSIDERATION, ZMOT, ONE_TO_MANY),
        QUESTION(Step.B2C_CONSIDERATION, ZMOT, ONE_TO_ONE),
        SHOP(Step.B2C_PURCHASE, FMOT, ONE_TO_ONE),
        PAYMENT(Step.B2C_PURCHASE, FMOT, ONE_TO_MANY),
        DELIVERY(Step.B2C_PURCHASE, AMOT, ONE_TO_MANY),
        FIRST_USE(Step.B2C_USE, SMOT, ONE_TO_MANY),
        HOW_IS_IT(Step.B2C_USE, SMOT, ONE_TO_ONE, MEDAL),
        PROBLEM(Step.B2C_RETENTION, SMOT, ONE_TO_ONE),
        NEWSLETTER(Step.B2C_RETENTION, SMOT, ONE_TO_MANY),
        THANK_YOU(Step.B2C_ADVOCACY, LMOT, ONE_TO_ONE, MEDAL),
        REVIEW_REQUEST(Step.B2C_ADVOCACY, LMOT, ONE_TO_MANY),

        ARTICLE(Step.B2B_AWARENESS, STIMULUS, ONE_TO_MANY),
        TRADE_FAIR(Step.B2B_AWARENESS, STIMULUS, ONE_TO_ONE, TRIGGER),
        REFERENCES(Step.B2B_CONSIDERATION, ZMOT, ONE_TO_MANY),
        FIRST_CALL(Step.B2B_CONSIDERATION, ZMOT, ONE_TO_ONE),
        DEMONSTRATION(Step.B2B_CONSIDERATION, FMOT, ONE_TO_ONE),
        OFFER(Step.B2B_PURCHASE, FMOT, ONE_TO_ONE),
        CONTRACT(Step.B2B_PURCHASE, FMOT, ONE_TO_ONE),
        KICK_OFF(Step.B2B_PURCHASE, AMOT, ONE_TO_ONE),
        ONBOARDING(Step.B2B_USE, SMOT, ONE_TO_MANY),
        SUPPORT(Step.B2B_USE, SMOT, ONE_TO_ONE),
        YEARLY_REVIEW(Step.B2B_RETENTION, SMOT, ONE_TO_ONE, MEDAL),
        RENEWAL(Step.B2B_RETENTION, SMOT, ONE_TO_MANY),
        REFERENCE_REQUEST(Step.B2B_ADVOCACY, LMOT, ONE_TO_ONE),
        USER_DAY(Step.B2B_ADVOCACY, LMOT, ONE_TO_MANY, MEDAL);

        private final Step step;
        private final MomentType type;
        private final OneToOneOrMany audience;
        private final Set<TriggerOrMedal> flags = EnumSet.noneOf(TriggerOrMedal.class);

        Meeting(Step step, MomentType type, OneToOneOrMany audience, TriggerOrMedal... flags) {
            this.step = step;
            this.type = type;
            this.audience = audience;
            this.flags.addAll(Arrays.asList(flags));
        }
    }

    private LifecycleTemplate() {}

    /**
     * A journey of six stages and fourteen touchpoints in a language, each rated from 1 to 5 until somebody says otherwise.
     */
    public static Journey journey(String name, CustomerKind customerKind, Locale language) {
        var words = Messages.in(LifecycleTemplateMessages.class, language);
        var journey = new Journey(name, customerKind);
        Arrays.stream(Step.values())
                .filter(step -> step.customerKind == customerKind)
                .forEach(step -> {
                    var stage = journey.addStage(
                            Messages.in(JourneyMessages.class, language).phase(step.phase), step.phase);
                    stage.need(new Stage.Needs(words.goal(step), words.functional(step), words.emotional(step)));
                    Arrays.stream(Meeting.values())
                            .filter(meeting -> meeting.step == step)
                            .forEach(meeting -> stage.addTouchpoint(words.touchpoint(meeting), Scale.ONE_TO_FIVE)
                                    .become(new Touchpoint.Traits(
                                            meeting.type,
                                            words.channel(meeting),
                                            meeting.audience,
                                            null,
                                            meeting.flags)));
                });
        return journey;
    }
}
