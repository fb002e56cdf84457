package io.attimo.platform.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One piece of waiting work. It is global, so that the due jobs of all tenants are found by one look. */
@Entity
@Table(name = "jobs")
@IdClass(JobKey.class)
class Job {

    @Id
    @Column(name = "tenant_id")
    private String tenant;

    @Id
    private String kind;

    @Id
    private UUID id;

    private boolean heavy;
    private Instant dueAt;
    private UUID leasedBy;
    private Instant leasedUntil;
    private int failures;
    private boolean again;
    private boolean retried;

    protected Job() {}

    Job(JobKey key, boolean heavy, Instant dueAt) {
        this.tenant = key.tenant();
        this.kind = key.kind();
        this.id = key.id();
        this.heavy = heavy;
        this.dueAt = dueAt;
    }

    void lease(Instant until) {
        leasedBy = UUID.randomUUID();
        leasedUntil = until;
    }

    void renew(Instant until) {
        leasedUntil = until;
    }

    /** Asked for while it is being done or was put off: there is more to do than was seen, and somebody waits for it. */
    void wantAgain(Instant now) {
        again = true;
        dueAt = dueAt.isAfter(now) ? now : dueAt;
    }

    void waitUntil(Instant dueAt) {
        this.dueAt = dueAt;
    }

    void startOver(Instant now) {
        giveBack();
        again = false;
        retried = false;
        failures = 0;
        dueAt = now;
    }

    /** While it was done it was asked for again, at a later time. */
    void rest() {
        giveBack();
        retried = false;
        failures = 0;
    }

    void giveBack() {
        leasedBy = null;
        leasedUntil = null;
    }

    /** It has failed, and waits for its next try. */
    void putOff(Instant now, Duration pause) {
        giveBack();
        dueAt = now.plus(pause);
        failures++;
    }

    boolean isForLater(Instant now) {
        return dueAt.isAfter(now);
    }

    boolean isFree(Instant now) {
        return !dueAt.isAfter(now) && !isHeld(now);
    }

    boolean isHeld(Instant now) {
        return leasedUntil != null && leasedUntil.isAfter(now);
    }

    boolean isHeldBy(UUID lease, Instant now) {
        return lease.equals(leasedBy) && isHeld(now);
    }

    boolean isHeavy() {
        return heavy;
    }

    boolean isWantedAgain() {
        return again;
    }

    /** It had been given up, until an operator let it be tried again. */
    boolean isRetried() {
        return retried;
    }

    UUID leasedBy() {
        return leasedBy;
    }

    JobKey key() {
        return new JobKey(tenant, kind, id);
    }

    UUID id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String kind() {
        return kind;
    }

    Instant dueAt() {
        return dueAt;
    }

    int failures() {
        return failures;
    }
}
