package io.attimo.suggestion;

import io.attimo.journey.OneToOneOrMany;
import io.attimo.statistics.DriverVerdict;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about suggestions; what the plays themselves say stands in {@link PlayMessages}. */
@MessageBundle("suggestion")
public interface SuggestionMessages {

    @Message("Suggestions")
    String title();

    @Message("Ranked for “{outcome}” of {journey}")
    String subtitle(String outcome, String journey);

    @Message("Open the map")
    String openMap();

    @Message("Journey")
    String journeyChoice();

    @Message("Outcome")
    String outcomeChoice();

    @Message(
            "Answers count by their weights: these figures, importance and gain are as sure as {n} answers of one weight would be.")
    String weighted(String n);

    @Message("A gain is an association, not a promise: only a hold-out would show an effect.")
    String association();

    @Message("How this list is made")
    String howRanked();

    @Message("rank = lower end of the gain × reach × convertibility ÷ effort")
    String formula();

    @Message("gain = b × (Q − mean), never below 0")
    String gainFormula();

    @Message(
            "b is the coefficient of the touchpoint when “{outcome}” is explained by all touchpoints together; Q is the upper quartile of the touchpoints’ means. The gain is in points of 0–100 of “{outcome}”; its interval comes from the same 1,000 resamples as that of importance.")
    String gainExplained(String outcome);

    @Message(
            "Reach is the share of those asked who met the touchpoint. Convertibility is 1 where everybody gets the same, 0.5 where it is already one-to-one or nobody has said. Effort is 1, 2 or 3.")
    String rankExplained();

    @Message(
            "Confirmed moments of truth stand first, then those not shown yet, then those shown to matter less than their fair share whose gain is still surely above 0. Where too few have answered nothing is ranked: they come last. Hidden tiles are never used.")
    String orderExplained();

    @Message(
            "Intervals are being computed: until they are there, nothing is confirmed and the list is ranked by the gain itself.")
    String computing();

    @Message("Too few people have answered to show anything without giving somebody away.")
    String hiddenView();

    @Message("There is no journey yet")
    String noJourneys();

    @Message("Suggestions need a journey and what customers answered about it.")
    String noJourneysHint();

    @Message("To the journeys")
    String toJourneys();

    @Message("This journey has no outcome")
    String noOutcome();

    @Message(
            "Import answers with a question about the whole, such as overall satisfaction: what to do first depends on it.")
    String noOutcomeHint();

    @Message("Nobody has answered yet")
    String noAnswers();

    @Message("As soon as there are answers, the touchpoints where most is to gain stand here.")
    String noAnswersHint();

    @Message("Import answers")
    String toImport();

    @Message("Nothing here.")
    String noneInState();

    @Message(
            "{#when verdict}{#is CONFIRMED}◆ confirmed{#is OPEN}not shown yet{#is REFUTED}below its share{#is SUPPRESSOR}wrong sign{#is TOO_FEW}too few answers{/when}")
    String verdict(DriverVerdict verdict);

    @Message("Why, and how to do it")
    String evidence();

    @Message("Why")
    String why();

    @Message("{value} of 100")
    String mean(String value);

    @Message("on average ({low} to {high}, n\u00a0{n})")
    String meanRest(String low, String high, String n);

    @Message("{lmg} of {r2} points of R²")
    String importance(String lmg, String r2);

    @Message("({low} to {high}, n\u00a0{n})")
    String importanceRest(String low, String high, String n);

    @Message("n\u00a0{n}")
    String answersOf(String n);

    @Message("It decides “{outcome}” more than its fair share:")
    String decides(String outcome);

    @Message("Not shown yet that it decides “{outcome}”:")
    String undecided(String outcome);

    @Message("It decides “{outcome}” less than its fair share:")
    String hardlyDecides(String outcome);

    @Message("about {n} more answers would settle it, if the figures stay as they are")
    String missingToSettle(String n);

    @Message("so close to the fair share that even ten times the answers would hardly settle it")
    String beyondSettling();

    @Message(
            "its interval lies off the fair share, but it is not shown that the touchpoints decide differently, or it says the same as others")
    String offFairShare();

    @Message("Not shown yet")
    String notShownYet();

    @Message("Too few answers to say what it decides: {n} of the {enough} that are needed.")
    String tooFew(String n, String enough);

    @Message("{n} more answers are needed before a gain can be stated.")
    String missing(String n);

    @Message("One more answer is needed before a gain can be stated.")
    String missingOne();

    @Message("{share} leave in pain")
    String pain(String share);

    @Message("({low} to {high}, n\u00a0{n})")
    String painRest(String low, String high, String n);

    @Message("What people need here: “{need}”.")
    String need(String need);

    @Message("Nobody has written down yet what people need at this stage.")
    String needUnknown();

    @Message(
            "{#when audience}{#is ONE_TO_MANY}Today everybody gets the same.{#is ONE_TO_ONE}It is one-to-one already: make it about this one person.{/when}")
    String audience(OneToOneOrMany audience);

    @Message("Nobody has said yet whom it reaches: counted as one-to-one.")
    String audienceUnknown();

    @Message("What to do")
    String what();

    @Message("At “{touchpoint}”, in the stage “{stage}”:")
    String lead(String touchpoint, String stage);

    @Message("When")
    String when();

    @Message("Today")
    String from();

    @Message("You must know")
    String needs();

    @Message(
            "{#when r}{#is RELEVANT}It makes the contact more relevant: it comes when it is needed.{#is RELATABLE}It makes the contact more relatable: it shows that you know this person.{#is RESPECTFUL}It makes the contact more respectful: it keeps to what was promised and leaves no pain open.{/when}")
    String lifts(ThreeRs r);

    @Message(
            "{#when group}{#is FACE}Its channel is “{channel}”: you have the person in front of you, so say it and do not send it.{#is VOICE}Its channel is “{channel}”: a voice and a name do more than any text, so call at an hour that suits them.{#is WRITTEN}Its channel is “{channel}”: three lines from one person to one person, with a reply that is read.{#is SCREEN}Its channel is “{channel}”: put a name and a face on the screen, and a way to reach them.{#is SIGN}Its channel is “{channel}”: a sign speaks to all, so put a person beside it in the busy hour.{#is PLACE}Its channel is “{channel}”: let somebody be there, or leave a line in their hand, where it happens.{/when}")
    String channel(ChannelGroup group, String channel);

    @Message("Its channel is “{channel}”.")
    String channelOther(String channel);

    @Message("Expected gain")
    String gain();

    @Message("{low} to {high} points of {outcome}")
    String gainRange(String low, String high, String outcome);

    @Message("points of {outcome}")
    String gainPlain(String outcome);

    @Message("gain {gain}, interval {low} to {high}")
    String gainPicture(String gain, String low, String high);

    @Message("Reach")
    String reach();

    @Message("Effort")
    String effort();

    @Message("{effort} of 3")
    String effortOf(int effort);

    @Message("Rank")
    String rank();

    @Message("{low} × {reach} × {convertibility} ÷ {effort} = {rank}")
    String rankSum(String low, String reach, String convertibility, int effort, String rank);

    @Message("Where nothing is suggested")
    String leftOut();

    @Message("Nothing to gain: already in the upper quarter of this journey")
    String goodEnough();

    @Message("Shown to decide “{outcome}” less than its fair share, and perhaps with no gain at all")
    String idle(String outcome);

    @Message("Suppressor: shown to go one way with the outcome alone, and the other way once the others are known")
    String suppressors();

    @Message("The sign is negative: better marks go with a worse outcome once the others are known; this stays open")
    String negative();

    @Message("Nobody has answered about it yet")
    String silent();

    @Message("{count} more: too few answers to show anything")
    String hiddenTiles(int count);

    @Message("One more: too few answers to show anything")
    String hiddenTile();

    @Message("Suggestions for “{touchpoint}”")
    String forTouchpoint(String touchpoint);

    @Message("All suggestions")
    String allSuggestions();
}
