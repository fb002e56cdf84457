package io.attimo.home;

import io.attimo.journey.Scale;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the first screen and the first run. */
@MessageBundle("start")
public interface HomeMessages {

    @Message("Where it hurts, how sure we are, and what next.")
    String lead();

    @Message("Import answers")
    String importAnswers();

    @Message("Open the map")
    String openMap();

    @Message("You are looking at invented data. It is yours to play with.")
    String isSample();

    @Message("Remove sample data")
    String removeSample();

    @Message("Four numbers")
    String numbers();

    @Message("People who answered")
    String people();

    @Message("last answer on {day}")
    String latest(String day);

    @Message("Open suggestions")
    String openSuggestions();

    @Message("{#if count == 1}1 accepted{#else}{accepted} accepted{/if}")
    String accepted(long count, String accepted);

    @Message("Hurts most")
    String hurtsMost();

    @Message("Hurts most, and decides")
    String hurtsAndDecides();

    @Message("n\u00a0{n} · pain {pain}")
    String note(String n, String pain);

    @Message("{#if scale.reversed}on {best} (best) to {worst}{#else}of {best}{/if}")
    String of(Scale scale, String best, String worst);

    @Message("of 100")
    String ofHundred();

    @Message("too few answers")
    String tooFew();

    @Message("no answers yet")
    String noAnswers();

    @Message("What next")
    String next();

    @Message("Stage by stage")
    String glance();

    @Message("All suggestions")
    String allSuggestions();

    @Message("Nothing to suggest yet: once customers have answered, what is worth doing stands here.")
    String nothingNext();

    @Message("{missing} more answers")
    String missing(String missing);

    @Message("one more answer")
    String missingOne();

    @Message("Getting started, {done} of {all}")
    String todo(long done, int all);

    @Message(
            "{#when task}{#is JOURNEY}Make a journey{#is ANSWERS}Import answers{#is AUDIENCES}Say whom each touchpoint reaches{#is COLLEAGUES}Invite a colleague{#is SUGGESTION}Decide on a first suggestion{/when}")
    String task(OnboardingChecklist.Task task);

    @Message("done")
    String done();

    @Message("Other journeys")
    String others();

    @Message("No journey is in use")
    String emptyTitle();

    @Message("An editor of your company can make one.")
    String emptyForViewers();

    @Message("What was put in the bin can still be brought back:")
    String binned();

    @Message("Welcome to Attimo")
    String welcome();

    @Message("Two questions, about a minute. Everything can be changed later.")
    String welcomeLead();

    @Message("Company")
    String company();

    @Message("Language")
    String language();

    @Message("Go on")
    String goOn();

    @Message("How would you like to begin?")
    String beginTitle();

    @Message("Look round with sample data")
    String beginSample();

    @Message("An invented company with a survey of its customers. Removable in one click.")
    String beginSampleHint();

    @Message("People are our customers")
    String beginB2c();

    @Message("A journey in six phases, from awareness to advocacy")
    String beginB2cHint();

    @Message("Companies are our customers")
    String beginB2b();

    @Message("The same phases, with calls, offers and renewals")
    String beginB2bHint();

    @Message("Start with my own file")
    String beginFile();

    @Message("An import makes the journey from your survey’s answers")
    String beginFileHint();

    @Message("Our customers’ journey")
    String firstJourney();

    @Message("Begin")
    String begin();
}
