package io.attimo.suggestion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of deciding about a suggestion. */
@MessageBundle("decision")
public interface DecisionMessages {

    @Message(
            "{#when state}{#is OPEN}Open{#is ACCEPTED}Accepted{#is DONE}Done{#is SNOOZED}Snoozed{#is DECLINED}Declined{/when}")
    String state(SuggestionState state);

    @Message(
            "{#when state}{#is OPEN}Taken back{#is ACCEPTED}Accepted{#is DONE}Marked as done{#is SNOOZED}Snoozed{#is DECLINED}Declined{/when} by {name} on {day}")
    String step(SuggestionState state, String name, String day);

    @Message("State")
    String stateChoice();

    @Message("Owner")
    String owner();

    @Message("Due")
    String due();

    @Message("Done on")
    String doneOn();

    @Message("Snoozed until")
    String snoozedUntil();

    @Message("Declined because")
    String declinedBecause();

    @Message("overdue")
    String overdue();

    @Message("The trend marks this day.")
    String doneMark();

    @Message("Accept")
    String accept();

    @Message("Who takes it?")
    String acceptWho();

    @Message("By when?")
    String acceptDue();

    @Message("Mark as done")
    String complete();

    @Message("Change the date")
    String changeDate();

    @Message("Save date")
    String saveDate();

    @Message("Snooze")
    String snooze();

    @Message("Until when?")
    String snoozeUntil();

    @Message("One week")
    String week();

    @Message("One month")
    String month();

    @Message("Three months")
    String quarter();

    @Message("Decline")
    String decline();

    @Message("Why not?")
    String declineWhy();

    @Message("Kept in the audit log; it stops this suggestion for this touchpoint.")
    String declineHint();

    @Message("Take it back")
    String takeBack();

    @Message(
            "{#when state}{#is OPEN}“{play}” is open again.{#is ACCEPTED}“{play}” was accepted.{#is DONE}“{play}” is done. The trend marks the day.{#is SNOOZED}“{play}” was put off.{#is DECLINED}“{play}” was declined.{/when}")
    String changed(String play, SuggestionState state);

    @Message("Choose who takes it.")
    String needsOwner();

    @Message("It cannot be done in the future.")
    String needsPast();

    @Message("Choose a day from today on.")
    String needsFuture();

    @Message("Say in a few words why not, at most {most} characters.")
    String needsReason(int most);

    @Message("Choose until when.")
    String needsUntil();

    @Message("The suggestion has changed since you opened the page. Look again before you decide.")
    String changedMeanwhile();

    @Message(
            "Somebody has decided about “{touchpoint}” meanwhile: {#when state}{#is OPEN}it is open again{#is ACCEPTED}it is accepted{#is DONE}it is done{#is SNOOZED}it is put off{#is DECLINED}it is declined{/when}. Look at the suggestions again.")
    String decidedMeanwhile(String touchpoint, SuggestionState state);
}
