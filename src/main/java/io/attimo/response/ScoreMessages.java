package io.attimo.response;

import io.attimo.journey.Scale;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of recording a score by hand. */
@MessageBundle("score")
public interface ScoreMessages {

    @Message("Record a score")
    String title();

    @Message("One answer that reached you by phone, letter or in person.")
    String lead();

    @Message("Touchpoint")
    String touchpoint();

    @Message("Choose")
    String choose();

    @Message("Scale")
    String scaleLabel();

    @Message("Nobody has rated “{touchpoint}” yet, so you choose its scale. The first score settles it.")
    String scaleHint(String touchpoint);

    @Message("{low} to {high}{#if scale.nps} (would recommend){/if}{#if scale.reversed}, {low} is the best{/if}")
    String scale(Scale scale, String low, String high);

    @Message("Score for {touchpoint}")
    String scoreFor(String touchpoint);

    @Message("Date")
    String day();

    @Message("The day the customer met this touchpoint.")
    String dayHint();

    @Message("Give the day as a date.")
    String dayMissing();

    @Message("The date is in the future.")
    String dayInFuture();

    @Message("The date is before {first}, which cannot be.")
    String dayTooEarly(String first);

    @Message("Rating")
    String rating();

    @Message("{low} is the worst, {high} the best.")
    String ratingHint(String low, String high);

    @Message("Choose a rating.")
    String ratingMissing();

    @Message("The rating must be a number from {low} to {high}.")
    String ratingOutside(String low, String high);

    @Message("The rating must be a whole number from {low} to {high}.")
    String ratingBroken(String low, String high);

    @Message("Somebody has settled the scale of this touchpoint meanwhile: {low} to {high}. Choose the rating again.")
    String scaleSettled(String low, String high);

    @Message("Comment")
    String comment();

    @Message("In the customer’s own words; leave names out.")
    String commentHint();

    @Message("Record score")
    String record();

    @Message("The score for “{touchpoint}” was recorded.")
    String recorded(String touchpoint);

    @Message("There is no touchpoint to rate yet. Add one to a stage first.")
    String noTouchpoints();

    @Message("To the stages")
    String toStages();
}
