package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.TenantSql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.LockMode;
import org.hibernate.jpa.HibernateHints;

/** All waiting work. */
@Singleton
public class Jobs implements PanacheRepositoryBase<Job, UUID> {

    /** What is due and nobody does yet. */
    record Backlog(long due, Duration lag) {}

    /** A job waits; told when the transaction that wrote it is through. */
    record Waiting() {}

    /** A tenant's waiting heavy jobs do not stand in the way of others while one of them is at work. */
    private static final String DUE = """
            from Job j where j.dueAt <= ?1 and (j.leasedUntil is null or j.leasedUntil <= ?1) and j.id not in ?2
            and not (j.heavy and exists (
              select h.id from Job h where h.tenant = j.tenant and h.heavy and h.leasedUntil > ?1))
            order by j.dueAt, j.id
            """;

    private static final String BACKLOG = """
            select count(j), min(j.dueAt) from Job j
            where j.dueAt <= ?1 and (j.leasedUntil is null or j.leasedUntil <= ?1)
            """;

    private static final String UNLESS_WAITING = """
            insert into jobs (tenant_id, id, kind, heavy, due_at, failures, again)
            values (:tenant, :id, :kind, :heavy, :due, 0, false) on conflict do nothing
            """;

    private static final int LOOKED_AT = 50;

    /** Of locks that are known by two numbers: this is taking jobs, the other the tenant. */
    private static final int TAKING = 1;

    private final CurrentTenant tenant;
    private final TenantSql sql;
    private final Clock clock;
    private final Event<Waiting> waiting;
    private final Duration lease;

    Jobs(
            CurrentTenant tenant,
            TenantSql sql,
            Clock clock,
            Event<Waiting> waiting,
            @ConfigProperty(name = "attimo.jobs.lease", defaultValue = "8s") Duration lease) {
        this.tenant = tenant;
        this.sql = sql;
        this.clock = clock;
        this.waiting = waiting;
        this.lease = lease;
    }

    /** How long a job is held without a sign of life; after that somebody else takes it up. */
    Duration lease() {
        return lease;
    }

    /** Lets the work be done soon, once; the record it is about has the same id. Part of the caller's transaction. */
    public void add(JobHandler jobHandler, UUID id) {
        var known = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            persist(new Job(id, tenant.code(), jobHandler.kind(), jobHandler.isHeavy(), clock.instant()));
        } else {
            known.wantAgain(clock.instant());
        }
        waiting.fire(new Waiting());
    }

    /** Lets the work be done at its time; asked for again, at the later one alone. Part of the caller's transaction. */
    public void add(JobHandler jobHandler, UUID id, Instant dueAt) {
        var known = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            persist(new Job(id, tenant.code(), jobHandler.kind(), jobHandler.isHeavy(), dueAt));
        } else {
            known.waitUntil(dueAt);
        }
    }

    /** Lets the work be done at its time, unless it waits already: several may ask for it at once. */
    void addUnlessWaiting(JobHandler jobHandler, UUID id, Instant dueAt) {
        sql.update(
                UNLESS_WAITING,
                Map.of(
                        "id",
                        id,
                        "kind",
                        jobHandler.kind(),
                        "heavy",
                        jobHandler.isHeavy(),
                        "due",
                        dueAt.atOffset(ZoneOffset.UTC)));
    }

    /** The next job that may be done, leased; those that this process does already are passed over. */
    Optional<Job> take(Set<UUID> ours, Instant now) {
        return due(ours, now).stream()
                .map(candidate -> lease(candidate, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Job> due(Set<UUID> ours, Instant now) {
        var due = find(DUE, now, ours).range(0, LOOKED_AT - 1).list();
        getEntityManager().clear();
        return due;
    }

    /**
     * Two processes cannot start two heavy jobs of a tenant side by side: one at a time takes jobs of it. What a process
     * that froze has locked is passed over.
     */
    private Optional<Job> lease(Job candidate, Instant now) {
        if (!isMineToTakeFrom(candidate.tenant()) || candidate.isHeavy() && isHeavyHeld(candidate.tenant(), now)) {
            return Optional.empty();
        }
        return find("id", candidate.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(HibernateHints.HINT_NATIVE_LOCK_MODE, LockMode.UPGRADE_SKIPLOCKED)
                .firstResultOptional()
                .filter(job -> job.isFree(now))
                .map(job -> {
                    job.lease(now.plus(lease));
                    return job;
                });
    }

    /** Until the transaction ends. */
    private boolean isMineToTakeFrom(String tenant) {
        return getEntityManager()
                .createQuery("select function('pg_try_advisory_xact_lock', ?1, ?2)", Boolean.class)
                .setParameter(1, TAKING)
                .setParameter(2, tenant.hashCode())
                .getSingleResult();
    }

    private boolean isHeavyHeld(String tenant, Instant now) {
        return count("tenant = ?1 and heavy and leasedUntil > ?2", tenant, now) > 0;
    }

    Backlog backlog(Instant now) {
        var row = getEntityManager()
                .createQuery(BACKLOG, Object[].class)
                .setParameter(1, now)
                .getSingleResult();
        return new Backlog((Long) row[0], row[1] == null ? Duration.ZERO : Duration.between((Instant) row[1], now));
    }

    /** The job's row, kept from others until the transaction ends. */
    Optional<Job> held(JobLease jobLease, Instant now) {
        return Optional.ofNullable(findById(jobLease.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.isHeldBy(jobLease.lease(), now));
    }
}
