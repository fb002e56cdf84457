package io.attimo.suggestion;

import io.attimo.identity.Member;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.attimo.tenant.AuditEvent;
import io.attimo.tenant.AuditEventKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What people decided about the one play that is suggested for a touchpoint and an outcome: it stays that play. */
@Entity
@Table(name = "decisions")
public class Decision extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "outcome_id", updatable = false)
    private Outcome outcome;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "touchpoint_id", updatable = false)
    private Touchpoint touchpoint;

    @Enumerated(EnumType.STRING)
    private Play play;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Member owner;

    @Column(name = "due_on")
    private LocalDate due;

    private LocalDate doneOn;
    private LocalDate snoozedUntil;
    private String declinedBecause;

    protected Decision() {}

    Decision(Outcome outcome, Touchpoint touchpoint) {
        this.outcome = outcome;
        this.touchpoint = touchpoint;
    }

    /** The play that is suggested today; one that somebody has decided on stays. */
    Decision on(Play suggested) {
        if (!isSettled()) {
            play = suggested;
        }
        return this;
    }

    /** Somebody takes it up. Like every step it says nothing where it has been done already: a button is pressed twice. */
    public Optional<AuditEvent> accept(Member owner, LocalDate due, LocalDate today) {
        if (state(today) == SuggestionState.ACCEPTED && owner.equals(this.owner) && due.equals(this.due)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN), today);
        this.owner = owner;
        this.due = due;
        snoozedUntil = null;
        return deed(AuditEventKind.SUGGESTION_ACCEPTED, owner.name() + ", " + due);
    }

    public Optional<AuditEvent> complete(LocalDate on, LocalDate today) {
        if (state(today) == SuggestionState.DONE && on.equals(doneOn)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED, SuggestionState.DONE), today);
        doneOn = on;
        snoozedUntil = null;
        return deed(AuditEventKind.SUGGESTION_COMPLETED, on.toString());
    }

    public Optional<AuditEvent> snooze(LocalDate until, LocalDate today) {
        if (state(today) == SuggestionState.SNOOZED && until.equals(snoozedUntil)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED), today);
        snoozedUntil = until;
        return deed(AuditEventKind.SUGGESTION_SNOOZED, until.toString());
    }

    public Optional<AuditEvent> decline(String reason, LocalDate today) {
        if (reason.strip().equals(declinedBecause)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED), today);
        declinedBecause = reason.strip();
        return deed(AuditEventKind.SUGGESTION_DECLINED, declinedBecause);
    }

    /** Takes the last step back, if it is still the one that the person saw. */
    public Optional<AuditEvent> takeBack(SuggestionState seen, LocalDate today) {
        if (seen == SuggestionState.OPEN || seen != state(today)) {
            return Optional.empty();
        }
        switch (seen) {
            case DECLINED -> declinedBecause = null;
            case DONE -> doneOn = null;
            case SNOOZED -> snoozedUntil = null;
            default -> {
                owner = null;
                due = null;
                snoozedUntil = null;
            }
        }
        return deed(AuditEventKind.SUGGESTION_REOPENED, "");
    }

    private void mustBe(Set<SuggestionState> from, LocalDate today) {
        var now = state(today);
        if (!from.contains(now)) {
            throw Refusal.conflict(
                    locale -> Messages.in(DecisionMessages.class, locale).decidedMeanwhile(touchpoint.name(), now));
        }
    }

    private Optional<AuditEvent> deed(AuditEventKind kind, String what) {
        var detail = outcome.name() + ", " + play + (what.isEmpty() ? "" : ": " + what);
        return Optional.of(new AuditEvent(kind, touchpoint.name(), detail));
    }

    /** Put off only until its day has come. */
    public SuggestionState state(LocalDate today) {
        if (declinedBecause != null) {
            return SuggestionState.DECLINED;
        }
        if (doneOn != null) {
            return SuggestionState.DONE;
        }
        if (snoozedUntil != null && snoozedUntil.isAfter(today)) {
            return SuggestionState.SNOOZED;
        }
        return owner == null ? SuggestionState.OPEN : SuggestionState.ACCEPTED;
    }

    /** Somebody has made up their mind: the play no longer changes with the figures. */
    boolean isSettled() {
        return declinedBecause != null || doneOn != null || snoozedUntil != null || owner != null;
    }

    public boolean isOverdue(LocalDate today) {
        return state(today) == SuggestionState.ACCEPTED && due.isBefore(today);
    }

    public Outcome outcome() {
        return outcome;
    }

    public Touchpoint touchpoint() {
        return touchpoint;
    }

    public Play play() {
        return play;
    }

    public Optional<Member> owner() {
        return Optional.ofNullable(owner);
    }

    public LocalDate due() {
        return due;
    }

    public LocalDate doneOn() {
        return doneOn;
    }

    public LocalDate snoozedUntil() {
        return snoozedUntil;
    }

    public String declinedBecause() {
        return declinedBecause;
    }
}
