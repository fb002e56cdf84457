package io.attimo.suggestion;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Who took a step of a decision, and when. It stays when the step is taken back, which is a step of its own. */
@Entity
@Table(name = "decision_steps")
public class DecisionHistoryEntry extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decision_id", updatable = false)
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private SuggestionState state;

    private LocalDate day;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "taken_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "taken_by"))
    private Actor takenBy;

    private Instant takenAt;

    protected DecisionHistoryEntry() {}

    /** @param day by which it is due, on which it was done or until which it was put off; null for the others */
    DecisionHistoryEntry(Decision decision, SuggestionState state, LocalDate day, DecisionStamp moment) {
        this.decision = decision;
        this.state = state;
        this.day = day;
        this.takenBy = moment.by();
        this.takenAt = moment.at();
    }

    boolean isTo(SuggestionState state, LocalDate day) {
        return this.state == state && Objects.equals(this.day, day);
    }

    /** What it was decided to be; open where a step was taken back. */
    public SuggestionState state() {
        return state;
    }

    public Actor takenBy() {
        return takenBy;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
