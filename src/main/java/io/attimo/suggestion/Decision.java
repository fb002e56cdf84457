package io.attimo.suggestion;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.Member;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Filter;

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

    @Filter(name = OF_TENANT, condition = IS_OF_TENANT)
    @OneToMany(mappedBy = "decision", cascade = CascadeType.ALL)
    @OrderBy("takenAt")
    private List<DecisionHistoryEntry> steps = new ArrayList<>();

    protected Decision() {}

    Decision(Outcome outcome, Touchpoint touchpoint) {
        this.outcome = outcome;
        this.touchpoint = touchpoint;
    }

    /**
     * The play that is suggested today; one that somebody has decided on stays.
     *
     * @param seen which play is decided on: the suggestion may have changed since the person saw it
     */
    Decision on(Play suggested, Play seen) {
        var current = isSettled() ? play : suggested;
        if (current != seen) {
            throw Refusal.conflict(
                    locale -> Messages.in(DecisionMessages.class, locale).changedMeanwhile());
        }
        play = current;
        return this;
    }

    /** Somebody takes it up. Like every step it says nothing where it has been done already: a button is pressed twice. */
    public Optional<AuditEvent> accept(Member owner, LocalDate due, DecisionStamp moment) {
        DecisionFault.refuse(DecisionFault.ofAcceptance(owner, due, moment.today()));
        if (state(moment.today()) == SuggestionState.ACCEPTED && owner.equals(this.owner) && due.equals(this.due)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN), moment.today());
        this.owner = owner;
        this.due = due;
        snoozedUntil = null;
        took(SuggestionState.ACCEPTED, due, moment);
        return event(AuditEventKind.SUGGESTION_ACCEPTED, owner.name() + ", " + due);
    }

    public Optional<AuditEvent> complete(LocalDate on, DecisionStamp moment) {
        DecisionFault.refuse(DecisionFault.ofCompletion(on, moment.today()));
        if (state(moment.today()) == SuggestionState.DONE && on.equals(doneOn)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED, SuggestionState.DONE), moment.today());
        doneOn = on;
        snoozedUntil = null;
        took(SuggestionState.DONE, on, moment);
        return event(AuditEventKind.SUGGESTION_COMPLETED, on.toString());
    }

    public Optional<AuditEvent> snooze(LocalDate until, DecisionStamp moment) {
        DecisionFault.refuse(DecisionFault.ofSnooze(until, moment.today()));
        if (state(moment.today()) == SuggestionState.SNOOZED && until.equals(snoozedUntil)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED), moment.today());
        snoozedUntil = until;
        took(SuggestionState.SNOOZED, until, moment);
        return event(AuditEventKind.SUGGESTION_SNOOZED, until.toString());
    }

    public Optional<AuditEvent> decline(TypedText reason, DecisionStamp moment) {
        DecisionFault.refuse(DecisionFault.ofRefusal(reason));
        if (reason.text().equals(declinedBecause)) {
            return Optional.empty();
        }
        mustBe(EnumSet.of(SuggestionState.OPEN, SuggestionState.ACCEPTED), moment.today());
        declinedBecause = reason.text();
        took(SuggestionState.DECLINED, null, moment);
        return event(AuditEventKind.SUGGESTION_DECLINED, declinedBecause);
    }

    /** Takes the last step back, if it is still the one that the person saw. */
    public Optional<AuditEvent> takeBack(SuggestionState seen, DecisionStamp moment) {
        if (seen == SuggestionState.OPEN || seen != state(moment.today())) {
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
        took(SuggestionState.OPEN, null, moment);
        return event(AuditEventKind.SUGGESTION_REOPENED, "");
    }

    private void took(SuggestionState state, LocalDate day, DecisionStamp moment) {
        steps.add(new DecisionHistoryEntry(this, state, day, moment));
    }

    private void mustBe(Set<SuggestionState> from, LocalDate today) {
        var now = state(today);
        if (!from.contains(now)) {
            throw Refusal.conflict(
                    locale -> Messages.in(DecisionMessages.class, locale).decidedMeanwhile(touchpoint.name(), now));
        }
    }

    private Optional<AuditEvent> event(AuditEventKind kind, String what) {
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

    /**
     * The step that made it what it is. Empty where that is not known, as of what was decided before steps were kept, and for
     * what was put off until a day that has come.
     */
    public Optional<DecisionHistoryEntry> step(LocalDate today) {
        var state = state(today);
        var known = steps.stream().skip(state == SuggestionState.OPEN ? Math.max(0, steps.size() - 1) : 0);
        return known.filter(step -> step.isTo(state, day(state))).reduce((earlier, later) -> later);
    }

    private LocalDate day(SuggestionState state) {
        return switch (state) {
            case ACCEPTED -> due;
            case DONE -> doneOn;
            case SNOOZED -> snoozedUntil;
            case OPEN, DECLINED -> null;
        };
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
