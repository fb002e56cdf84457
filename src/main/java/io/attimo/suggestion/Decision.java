package io.attimo.suggestion;

import io.attimo.identity.Member;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

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

    public Deed accept(Member owner, LocalDate due) {
        this.owner = owner;
        this.due = due;
        snoozedUntil = null;
        declinedBecause = null;
        return deed(DeedKind.SUGGESTION_ACCEPTED, owner.name() + ", " + due);
    }

    public Deed complete(LocalDate on) {
        doneOn = on;
        snoozedUntil = null;
        declinedBecause = null;
        return deed(DeedKind.SUGGESTION_COMPLETED, on.toString());
    }

    public Deed snooze(LocalDate until) {
        snoozedUntil = until;
        return deed(DeedKind.SUGGESTION_SNOOZED, until.toString());
    }

    public Deed decline(String reason) {
        declinedBecause = reason.strip();
        return deed(DeedKind.SUGGESTION_DECLINED, declinedBecause);
    }

    /** Takes the last step back: the refusal, else what was done, else what was put off, else the acceptance. */
    public Deed takeBack() {
        if (declinedBecause != null) {
            declinedBecause = null;
        } else if (doneOn != null) {
            doneOn = null;
        } else if (snoozedUntil != null) {
            snoozedUntil = null;
        } else {
            owner = null;
            due = null;
        }
        return deed(DeedKind.SUGGESTION_REOPENED, "");
    }

    private Deed deed(DeedKind kind, String what) {
        var detail = outcome.name() + ", " + play + (what.isEmpty() ? "" : ": " + what);
        return new Deed(kind, touchpoint.name(), detail);
    }

    /** Put off only until its day has come. */
    public State state(LocalDate today) {
        if (declinedBecause != null) {
            return State.DECLINED;
        }
        if (doneOn != null) {
            return State.DONE;
        }
        if (snoozedUntil != null && snoozedUntil.isAfter(today)) {
            return State.SNOOZED;
        }
        return owner == null ? State.OPEN : State.ACCEPTED;
    }

    /** Somebody has made up their mind: the play no longer changes with the figures. */
    boolean isSettled() {
        return declinedBecause != null || doneOn != null || snoozedUntil != null || owner != null;
    }

    public boolean isOverdue(LocalDate today) {
        return state(today) == State.ACCEPTED && due.isBefore(today);
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
