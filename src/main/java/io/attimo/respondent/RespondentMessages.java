package io.attimo.respondent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Our own words around a survey's, to whoever answers it. */
@MessageBundle("respondent")
public interface RespondentMessages {

    @Message("Next")
    String next();

    @Message("Send")
    String send();

    @Message("Back")
    String back();

    @Message("Language")
    String language();

    @Message("required")
    String required();

    @Message("Page {number} of {count}")
    String page(int number, int count);

    @Message("{survey} – page {number} of {count}")
    String title(String survey, int number, int count);

    @Message("To put right: {title}")
    String titleWithProblems(String title);

    @Message("One answer to put right")
    String problem();

    @Message("{count} answers to put right")
    String problems(int count);

    @Message("Does not apply")
    String notApplicable();

    @Message("Other")
    String other();

    @Message("Your other answer")
    String otherText();

    @Message("Leave this empty")
    String trap();

    @Message("At most {letters} characters.")
    String atMost(String letters);

    @Message("From {least} to {most}.")
    String between(String least, String most);

    @Message("{least} or more.")
    String orMore(String least);

    @Message("{most} or less.")
    String orLess(String most);

    @Message("Choose {least} to {most}.")
    String chooseBetween(int least, int most);

    @Message("Choose {count}.")
    String chooseExactly(int count);

    @Message("Choose at least {least}.")
    String chooseAtLeast(int least);

    @Message("Choose up to {most}.")
    String chooseAtMost(int most);

    @Message("Give each a place; 1 is the best.")
    String ranking();

    @Message("No place")
    String noPlace();

    @Message("Not at all likely")
    String unlikely();

    @Message("Extremely likely")
    String likely();

    @Message("Very difficult")
    String difficult();

    @Message("Very easy")
    String easy();

    @Message("Very bad")
    String veryBad();

    @Message("Bad")
    String bad();

    @Message("OK")
    String middling();

    @Message("Good")
    String good();

    @Message("Very good")
    String veryGood();

    @Message("{mark} = {words}")
    String meaning(int mark, String words);

    @Message("Please answer this question.")
    String missing();

    @Message("This is not one of the marks. Please choose one of them.")
    String notOnScale();

    @Message("Please keep to steps of {step}.")
    String notAStep(String step);

    @Message("This is not one of the answers. Please choose one of them.")
    String noSuchChoice();

    @Message("Please choose at least {least}.")
    String tooFew(String least);

    @Message("Please choose {most} at most.")
    String tooMany(String most);

    @Message("Please write a number, in digits.")
    String notANumber();

    @Message("Please write {least} or more.")
    String tooSmall(String least);

    @Message("Please write {most} or less.")
    String tooLarge(String most);

    @Message("Please give a day, as 2026-05-31.")
    String notADate();

    @Message("This is too long: at most {letters} characters.")
    String tooLong(String letters);

    @Message("This is no e-mail address. It should look like name@example.org.")
    String notAnAddress();

    @Message("Two have the same place. Please give each a place of its own.")
    String rankedTwice();

    @Message("One of these answers can only be chosen alone.")
    String exclusive();

    @Message("This holds a character that cannot be stored. Please write it anew.")
    String oddCharacters();

    @Message("Nothing is answered yet. Please answer at least one question.")
    String nothingAnswered();

    @Message(
            "Your answers are below, and not sent yet. Many came from your network just now: please send again in {seconds} seconds.")
    String tooOften(long seconds);

    @Message("This survey is paused at the moment. Your answers are below, and not sent yet: please send again later.")
    String pausedMeanwhile();

    @Message("Thank you")
    String thanksTitle();

    @Message("Your answers have been stored.")
    String thanks();

    @Message("You have already answered")
    String alreadyTitle();

    @Message("Thank you: your answers have been stored, and can no longer be changed.")
    String already();

    @Message("Not open yet")
    String notYetTitle();

    @Message("This survey opens on {moment} ({zone}). Please come back then.")
    String notYet(String moment, String zone);

    @Message("Closed")
    String closedTitle();

    @Message("This survey is closed and takes no more answers. Thank you for wanting to help.")
    String closed();

    @Message("Paused")
    String pausedTitle();

    @Message("This survey is taking a break. Please try again later.")
    String paused();

    @Message("There is no survey here")
    String unknownTitle();

    @Message("Perhaps the link is not complete, or the survey is no longer there. Please ask whoever sent it to you.")
    String unknown();

    @Message("A moment, please")
    String tooManyUnknownTitle();

    @Message("Too many links that lead nowhere were tried from your network. Please try again in {seconds} seconds.")
    String tooManyUnknown(long seconds);
}
