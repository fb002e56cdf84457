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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.LockMode;
import org.hibernate.jpa.HibernateHints;

/** All waiting work. */
@Singleton
public class Jobs implements PanacheRepositoryBase<Job, JobKey> {

    /** What is due and nobody does yet. */
    record Backlog(long due, Duration lag) {}

    /** A job waits; told when the transaction that wrote it is through. */
    record Waiting() {}

    /**
     * The tenants after one, in the order of their names, so that the turn goes round. Waiting jobs of a heavy kind do not
     * stand in the way of others while one of the same tenant is at work.
     */
    private static final String NEXT = """
            from Job j where j.kind = ?1 and j.tenant > ?2
            and j.dueAt <= ?3 and (j.leasedUntil is null or j.leasedUntil <= ?3) and j.id not in ?4
            and not (j.heavy and exists (
              select h.id from Job h where h.tenant = j.tenant and h.kind = j.kind and h.heavy and h.leasedUntil > ?3))
            order by j.tenant, j.dueAt, j.id
            """;

    private static final String BACKLOG = """
            select count(j), min(j.dueAt) from Job j
            where j.dueAt <= ?1 and (j.leasedUntil is null or j.leasedUntil <= ?1)
            """;

    private static final String UNLESS_WAITING = """
            insert into jobs (tenant_id, id, kind, heavy, due_at, failures, again)
            values (:tenant, :id, :kind, :heavy, :due, 0, false) on conflict do nothing
            """;

    private static final String FORGET_FAILURE =
            "delete from failed_jobs where tenant_id = :tenant and kind = :kind and id = :id";

    private static final String FORGET_OLD_FAILURES =
            "delete from failed_jobs where tenant_id = :tenant and failed_at < :oldest";

    private static final String KEEP_FAILURE = """
            insert into failed_jobs (tenant_id, kind, id, heavy, failure, failed_at)
            values (:tenant, :kind, :id, :heavy, :failure, :at)
            on conflict (tenant_id, kind, id) do update set failure = excluded.failure, failed_at = excluded.failed_at
            """;

    private static final Duration FAILURES_KEPT = Duration.ofDays(90);

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
        addOrChange(jobHandler, id, clock.instant(), known -> known.wantAgain(clock.instant()));
        waiting.fire(new Waiting());
    }

    /** Lets the work be done at its time; asked for again, at the later one alone. Part of the caller's transaction. */
    public void add(JobHandler jobHandler, UUID id, Instant dueAt) {
        addOrChange(jobHandler, id, dueAt, known -> known.waitUntil(dueAt));
    }

    private void addOrChange(JobHandler jobHandler, UUID id, Instant dueAt, Consumer<Job> change) {
        var key = new JobKey(tenant.code(), jobHandler.kind(), id);
        forgetFailure(jobHandler, id);
        var known = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            persist(new Job(key, jobHandler.isHeavy(), dueAt));
        } else {
            change.accept(known);
        }
    }

    /** Lets the work be done at its time, unless it waits already: several may ask for it at once. */
    void addUnlessWaiting(JobHandler jobHandler, UUID id, Instant dueAt) {
        forgetFailure(jobHandler, id);
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

    /** Whoever asks for a job that was given up lets it be tried again. */
    private void forgetFailure(JobHandler jobHandler, UUID id) {
        sql.update(FORGET_FAILURE, Map.of("kind", jobHandler.kind(), "id", id));
    }

    /** The job is not done any more, and an operator is told. Within its tenant. */
    void giveUp(Job job, RuntimeException last, Instant now) {
        sql.update(
                FORGET_OLD_FAILURES, Map.of("oldest", now.minus(FAILURES_KEPT).atOffset(ZoneOffset.UTC)));
        sql.update(
                KEEP_FAILURE,
                Map.of(
                        "kind",
                        job.kind(),
                        "id",
                        job.id(),
                        "heavy",
                        job.isHeavy(),
                        "failure",
                        FailedJob.named(last),
                        "at",
                        now.atOffset(ZoneOffset.UTC)));
        delete(job);
    }

    /**
     * The next job of a kind that may be done, leased: that of the tenant whose turn comes after the one served last. Those
     * that this process does already are passed over, and so is what a process that froze has locked.
     */
    Optional<Job> take(String kind, String servedLast, Set<UUID> ours, Instant now) {
        return takeAfter(servedLast, kind, ours, now).or(() -> takeAfter("", kind, ours, now));
    }

    private Optional<Job> takeAfter(String tenant, String kind, Set<UUID> ours, Instant now) {
        var candidate = next(tenant, kind, ours, now);
        while (candidate.isPresent() && !mayBegin(candidate.get(), now)) {
            candidate = next(candidate.get().tenant(), kind, ours, now);
        }
        candidate.ifPresent(job -> job.lease(now.plus(lease)));
        return candidate;
    }

    private Optional<Job> next(String tenant, String kind, Set<UUID> ours, Instant now) {
        return find(NEXT, kind, tenant, now, ours)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(HibernateHints.HINT_NATIVE_LOCK_MODE, LockMode.UPGRADE_SKIPLOCKED)
                .firstResultOptional();
    }

    /** Of a heavy kind two processes cannot begin two jobs of a tenant side by side: one at a time takes such jobs of it. */
    private boolean mayBegin(Job job, Instant now) {
        return !job.isHeavy() || isMineToTakeFrom(job.key()) && !isHeavyAtWork(job.key(), now);
    }

    /** Until the transaction ends. */
    private boolean isMineToTakeFrom(JobKey key) {
        return getEntityManager()
                .createQuery("select function('pg_try_advisory_xact_lock', ?1, ?2)", Boolean.class)
                .setParameter(1, key.kind().hashCode())
                .setParameter(2, key.tenant().hashCode())
                .getSingleResult();
    }

    private boolean isHeavyAtWork(JobKey key, Instant now) {
        return count("tenant = ?1 and kind = ?2 and heavy and leasedUntil > ?3", key.tenant(), key.kind(), now) > 0;
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
        return Optional.ofNullable(findById(jobLease.key(), LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.isHeldBy(jobLease.lease(), now));
    }
}
