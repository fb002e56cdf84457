package io.attimo.suggestion;

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
import static io.attimo.suggestion.ChannelGroup.FACE;
import static io.attimo.suggestion.ChannelGroup.PLACE;
import static io.attimo.suggestion.ChannelGroup.SCREEN;
import static io.attimo.suggestion.ChannelGroup.SIGN;
import static io.attimo.suggestion.ChannelGroup.VOICE;
import static io.attimo.suggestion.ChannelGroup.WRITTEN;
import static io.attimo.suggestion.PlayFit.at;
import static io.attimo.suggestion.ThreeRs.RELATABLE;
import static io.attimo.suggestion.ThreeRs.RELEVANT;
import static io.attimo.suggestion.ThreeRs.RESPECTFUL;

import io.attimo.journey.TriggerOrMedal;

/** A way to turn a touch into a moment. What it says to a person stands in the messages, in English and Italian. */
public enum Play {
    PERSONAL_INVITATION(2, RELATABLE, at(AWARENESS).types(STIMULUS).reaches(ONE_TO_MANY)),
    ANSWER_BEFORE_ASKED(
            2,
            RELEVANT,
            at(AWARENESS, CONSIDERATION).types(ZMOT).through(SCREEN, WRITTEN).reaches(ONE_TO_MANY)),
    PERSONAL_FOLLOW_UP(
            1,
            RELATABLE,
            at(CONSIDERATION, PURCHASE)
                    .types(ZMOT, FMOT)
                    .through(VOICE, WRITTEN)
                    .flagged(TriggerOrMedal.TRIGGER)),
    WELCOME_BY_NAME(1, RELATABLE, at(CONSIDERATION, PURCHASE, USE).types(FMOT).through(FACE, VOICE)),
    CHOOSE_TOGETHER(2, RESPECTFUL, at(PURCHASE).types(FMOT).through(FACE, VOICE).reaches(ONE_TO_ONE)),
    ASK_ONCE(
            3,
            RESPECTFUL,
            at(CONSIDERATION, PURCHASE).types(FMOT).through(SCREEN, WRITTEN).reaches(ONE_TO_MANY)),
    FIRST_STEPS_TOGETHER(
            2,
            RELEVANT,
            at(PURCHASE, USE).types(AMOT, SMOT).through(WRITTEN, SCREEN, VOICE).reaches(ONE_TO_MANY)),
    KEPT_PROMISE(
            2,
            RESPECTFUL,
            at(PURCHASE).types(AMOT).through(WRITTEN, SCREEN, VOICE, PLACE).reaches(ONE_TO_MANY)),
    KIND_WAIT(1, RESPECTFUL, at(CONSIDERATION, PURCHASE, USE).types(AMOT).through(FACE, PLACE, VOICE)),
    NAMED_HAND_OVER(2, RELATABLE, at(USE).types(AMOT).through(FACE, VOICE).reaches(ONE_TO_ONE)),
    A_FACE_AT_THE_FORK(
            2,
            RELEVANT,
            at(CONSIDERATION, USE).types(SMOT, FMOT).through(SIGN, SCREEN).reaches(ONE_TO_MANY)),
    MADE_RIGHT_IN_SIGHT(1, RESPECTFUL, at(USE).types(SMOT).through(FACE, PLACE).reaches(ONE_TO_MANY)),
    HOW_DID_IT_GO(
            1,
            RELEVANT,
            at(USE, RETENTION).types(SMOT).through(VOICE, WRITTEN, FACE).reaches(ONE_TO_ONE)),
    OWN_TIME_REMINDER(
            1,
            RESPECTFUL,
            at(RETENTION).types(SMOT).through(WRITTEN, SCREEN, VOICE).reaches(ONE_TO_MANY)),
    OWED_APOLOGY(
            1, RESPECTFUL, at(USE, RETENTION).types(SMOT).reaches(ONE_TO_ONE).wherePainIsHigh()),
    FITTING_THANKS(1, RELATABLE, at(RETENTION, USE).types(SMOT, LMOT).flagged(TriggerOrMedal.MEDAL)),
    INVITATION_TO_RECOMMEND(
            1,
            RELEVANT,
            at(ADVOCACY).types(LMOT).through(FACE, VOICE, WRITTEN, SCREEN).flagged(TriggerOrMedal.MEDAL)),
    WHAT_CAME_OF_IT(1, RELATABLE, at(ADVOCACY).types(LMOT, ZMOT).through(WRITTEN, SCREEN, VOICE));

    private final int effort;
    private final ThreeRs lifts;
    private final PlayFit playFit;

    Play(int effort, ThreeRs lifts, PlayFit playFit) {
        this.effort = effort;
        this.lifts = lifts;
        this.playFit = playFit;
    }

    /** 1 is an afternoon and a habit, 2 some weeks of one person, 3 a small project. */
    public int effort() {
        return effort;
    }

    public ThreeRs lifts() {
        return lifts;
    }

    public PlayFit fits() {
        return playFit;
    }
}
