package io.attimo.results;

import io.attimo.survey.QuestionKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around what a survey's answers say. */
@MessageBundle("results")
public interface ResultsMessages {

    @Message("Results")
    String results();

    @Message("Responses")
    String responses();

    @Message("Results of {survey}")
    String resultsOf(String survey);

    @Message("How many came how far")
    String counts();

    @Message("Opened")
    String opened();

    @Message("Started")
    String started();

    @Message("Finished")
    String finished();

    @Message("Share finished")
    String shareFinished();

    @Message("of those who started")
    String ofStarted();

    @Message("of those who opened it, since it is one page")
    String ofOpened();

    @Message("not counted by language, version or kind of answer")
    String openedUntold();

    @Message("times, on its page")
    String openedNote();

    @Message("people with at least one answer")
    String startedNote();

    @Message("{n} of them look suspicious ({share})")
    String suspiciousNote(String n, String share);

    @Message("none of them looks suspicious")
    String noneSuspicious();

    @Message("Filters")
    String filters();

    @Message("Period:")
    String period();

    @Message("all time")
    String allTime();

    @Message("since {day}")
    String since(String day);

    @Message("until {day}")
    String until(String day);

    @Message("{first} to {last}")
    String days(String first, String last);

    @Message("Language")
    String language();

    @Message("Version")
    String version();

    @Message("{number}, published on {day}")
    String versionOf(int number, String day);

    @Message("Answers")
    String which();

    @Message("any")
    String any();

    @Message("{#when soundness}{#is SOUND}without suspicious ones{#is SUSPICIOUS}suspicious ones alone{/when}")
    String soundness(ResultsView.Soundness soundness);

    @Message("Show")
    String show();

    @Message("Reset")
    String reset();

    @Message("When they were finished")
    String byDay();

    @Message("How many responses were finished between {first} and {last}; at most {most} at once")
    String byDayLabel(String first, String last, String most);

    @Message("As a table")
    String asTable();

    @Message("Time")
    String time();

    @Message("No answers yet")
    String noAnswersTitle();

    @Message("Figures appear here as soon as somebody has answered. Share the survey’s link to get there.")
    String noAnswers();

    @Message("Nobody has answered in this view. Choose another period, or reset the filters.")
    String noneInView();

    @Message("It is not published yet")
    String draftTitle();

    @Message("Nobody can answer until it is. Then you will read here what they say.")
    String draft();

    @Message("Too few answers")
    String tooFew();

    @Message("Fewer than {minimum} people have answered this. Their figures stay hidden, so that nobody can be told.")
    String tooFewHere(int minimum);

    @Message(
            "Some labels are hidden, since fewer than {minimum} people chose one of them and its figure would follow from the others.")
    String hidesLabels(int minimum);

    @Message("hidden")
    String hidden();

    @Message("Nobody has answered this")
    String nobody();

    @Message("n\u00a0{n} · {period}")
    String nInPeriod(String n, String period);

    @Message("n\u00a0{n} · {period} · does not apply to {others}")
    String nAndNotApplicable(String n, String period, String others);

    @Message("does not apply to {n}")
    String notApplicable(String n);

    @Message("NPS")
    String nps();

    @Message("mean")
    String mean();

    @Message("Asked by older versions only")
    String old();

    @Message("Answer")
    String answer();

    @Message("Share")
    String share();

    @Message("Answers")
    String answers();

    @Message("Mean place")
    String meanPlace();

    @Message("{first} up to {last}")
    String upTo(String first, String last);

    @Message("agreed")
    String agreed();

    @Message("Some of what was written, in no order")
    String someWords();

    @Message("All that was written")
    String allWords();

    @Message("What was written")
    String written();

    @Message("Search what was written")
    String searchWords();

    @Message("In no order of time.")
    String inNoOrder();

    @Message("Nothing that was written holds this.")
    String nothingFound();

    @Message("Nobody has written anything.")
    String nothingWritten();

    @Message("The whole response")
    String wholeResponse();

    @Message("Addresses are told with each response alone.")
    String addresses();

    @Message("Each interval holds the true value in 95 of 100 such surveys.")
    String intervals();

    @Message("These results are for editors")
    String forEditorsTitle();

    @Message(
            "The questions of a survey are read where single answers are. You see the same answers, together with all others, on the map of {journey}.")
    String forEditors(String journey);

    @Message("Open the map")
    String openMap();

    @Message(
            "{#when kind}{#is NPS}Recommendation, 0 to 10{#is RATING}Rating{#is EFFORT}Effort{#is SCALE}Scale{#is SINGLE}One choice{#is SEVERAL}Several choices{#is MATRIX}Row of a matrix{#is RANKING}Ranking{#is NUMBER}Number{#is DATE}Date{#is SHORT}Short text{#is LONG}Long text{#is EMAIL}E-mail address{#is CONSENT}Consent{#is STATEMENT}Statement{/when}")
    String kind(QuestionKind kind);

    @Message("Response")
    String response();

    @Message("Finished at")
    String finishedAt();

    @Message("Started at")
    String startedAt();

    @Message("Suspicious")
    String suspicious();

    @Message("Customer")
    String customer();

    @Message("does not apply")
    String doesNotApply();

    @Message("Columns")
    String columns();

    @Message("all")
    String allColumns();

    @Message("{chosen} of {all}")
    String someColumns(int chosen, int all);

    @Message("Show these columns")
    String showColumns();

    @Message("Download these responses:")
    String download();

    @Message("CSV")
    String asCsv();

    @Message("Excel")
    String asWorkbook();

    @Message("JSON")
    String asJson();

    @Message("A file holds {most} rows at most, and this list has more. Narrow it first, for instance to a period.")
    String tooMany(String most);

    @Message("Nobody has finished the survey in this view.")
    String noResponses();

    @Message("Response of {when}")
    String responseOf(String when);

    @Message("What was answered")
    String answered();

    @Message("About this response")
    String about();

    @Message("Nothing was answered.")
    String nothingAnswered();

    @Message("Delete this response")
    String delete();

    @Message(
            "It goes for good, here and on the journey’s map, and cannot be brought back. The audit log remembers that you deleted one, not what it said.")
    String deleteMeans();

    @Message("Delete for good")
    String deleteForGood();

    @Message("yes")
    String yes();

    @Message("no")
    String no();
}
