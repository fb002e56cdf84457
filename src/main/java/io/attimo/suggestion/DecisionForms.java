package io.attimo.suggestion;

import io.attimo.form.FormProblems;
import io.attimo.form.InlineFormState;
import io.attimo.identity.Member;
import java.time.LocalDate;
import java.util.List;

/**
 * The forms beside a suggestion, and what stands in them: what a person typed that could not be taken, else what most
 * would choose.
 *
 * @param owners who can take a suggestion up
 */
public record DecisionForms(List<Member> owners, Member me, LocalDate today, InlineFormState attempt) {

    private static final int USUAL_DAYS = 30;
    private static final String USUAL_SNOOZE = "P7D";

    public boolean isOwner(String field, Member member) {
        return attempt.or(field, me.id().toString()).equals(member.id().toString());
    }

    public String due(String field) {
        return attempt.or(field, today.plusDays(USUAL_DAYS).toString());
    }

    public String on(String field, SuggestionWithDecision suggestion) {
        return attempt.or(field, (suggestion.isDone() ? suggestion.decision().doneOn() : today).toString());
    }

    public boolean isUntil(String field, String span) {
        return attempt.or(field, USUAL_SNOOZE).equals(span);
    }

    public String reason(String field) {
        return attempt.at(field);
    }

    /** Whether its form is the one that was sent: it stays open. */
    public boolean isTried(String field) {
        return attempt.typed().containsKey(field);
    }

    public FormProblems problems() {
        return attempt.problems();
    }

    public int longestReason() {
        return DecisionFault.LONGEST_REASON;
    }
}
