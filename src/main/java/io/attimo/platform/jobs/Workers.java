package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.Outage;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantOfLog;
import io.attimo.platform.web.Traffic;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Does the jobs, a few at a time. */
@Singleton
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final String JOB = "job";
    private static final int AT_ONCE = 2;
    private static final int MOST_FAILURES = 5;

    private final Jobs jobs;
    private final Tenancy tenancy;
    private final Clock clock;
    private final List<Work> kinds;
    private final Meters meters;
    private final Traffic traffic;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Workers::thread);
    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Workers(Jobs jobs, Tenancy tenancy, Clock clock, @All List<Work> kinds, Meters meters, Traffic traffic) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.clock = clock;
        this.kinds = kinds;
        this.meters = meters;
        this.traffic = traffic;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Waiting waiting) {
        if (!stopping) {
            threads.execute(this::look);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        unlessAway(() -> {
            for (var next = next(); next.isPresent(); next = next()) {
                var turn = next.get();
                threads.execute(() -> run(turn));
            }
        });
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        turns.values().forEach(this::renew);
    }

    /** One that cannot be renewed must not cost the others their lease. */
    private void renew(Turn turn) {
        try {
            transaction(() -> jobs.held(turn, clock.instant())
                    .ifPresent(job -> job.renew(clock.instant().plus(jobs.lease()))));
        } catch (RuntimeException failure) {
            LOG.warnf("the lease of job %s was not renewed: %s", turn.id(), failure.getMessage());
        }
    }

    /** While the database is away nothing is done, and it is asked again soon. */
    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!Outage.isBehind(failure)) {
                throw failure;
            }
            LOG.warnf("the jobs wait for the database: %s", failure.getMessage());
        }
    }

    /** Gives the jobs back, so that another process need not wait for the leases to run out. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(jobs.lease().toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("jobs are still at work; their leases will run out");
        }
    }

    private synchronized Optional<Turn> next() {
        if (stopping || turns.size() >= AT_ONCE) {
            return Optional.empty();
        }
        var taken = tenancy.within(
                "", () -> QuarkusTransaction.requiringNew().call(() -> jobs.take(turns.keySet(), clock.instant())));
        taken.ifPresent(job -> turns.put(job.id(), turn(job)));
        return taken.map(job -> turns.get(job.id()));
    }

    private Turn turn(Job job) {
        return new Turn(
                job, this::hold, () -> stopping, new Courtesy(traffic::isThere, System::nanoTime, Workers::rest));
    }

    private static void rest(Duration most) {
        try {
            TimeUnit.NANOSECONDS.sleep(most.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Turn turn) {
        MDC.put(JOB, turn.id());
        TenantOfLog.is(turn.tenant());
        try {
            long start = System.nanoTime();
            var outcome = outcome(turn);
            var took = Duration.ofNanos(System.nanoTime() - start);
            meters.ended(turn, outcome, took);
            LOG.logf(level(turn, outcome), "%s %s in %d ms", turn.kind(), outcome.inWords(), took.toMillis());
        } finally {
            TenantOfLog.is(null);
            MDC.remove(JOB);
        }
        look();
    }

    /** Nobody reads that what is light and comes every hour was done once more. */
    private static Logger.Level level(Turn turn, Outcome outcome) {
        return turn.isHeavy() || outcome != Outcome.DONE ? Logger.Level.INFO : Logger.Level.DEBUG;
    }

    private Outcome outcome(Turn turn) {
        try {
            var outcome = tenancy.unhurried(turn.tenant(), () -> work(turn));
            transaction(() -> jobs.held(turn, clock.instant()).ifPresent(this::settle));
            return outcome;
        } catch (Turn.LeaseLost lost) {
            return Outcome.TAKEN_OVER;
        } catch (RuntimeException failure) {
            Crash.passOn(failure);
            if (Outage.isBehind(failure)) {
                // Nobody's work has failed. Nothing can be written either: the lease runs out by itself.
                LOG.warnf("a job of kind %s waits for the database: %s", turn.kind(), failure.getMessage());
                return Outcome.INTERRUPTED;
            }
            LOG.errorf(failure, "a job of kind %s failed", turn.kind());
            unlessAway(() ->
                    transaction(() -> jobs.held(turn, clock.instant()).ifPresent(job -> job.putOff(clock.instant()))));
            return Outcome.FAILED;
        } finally {
            turns.remove(turn.id());
        }
    }

    private void settle(Job job) {
        if (stopping) {
            job.giveBack();
        } else if (job.isWantedAgain()) {
            job.startOver(clock.instant());
        } else if (job.isForLater(clock.instant())) {
            job.rest();
        } else {
            jobs.delete(job);
        }
    }

    private Outcome work(Turn turn) {
        var work = kinds.stream()
                .filter(kind -> kind.kind().equals(turn.kind()))
                .findFirst()
                .orElseThrow();
        try {
            work.run(turn);
            return stopping ? Outcome.GIVEN_BACK : Outcome.DONE;
        } catch (Turn.LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            Crash.passOn(failure);
            if (turn.failures() + 1 < MOST_FAILURES || Outage.isBehind(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "a job of kind %s failed for the last time", turn.kind());
            work.giveUp(turn, failure);
            return Outcome.GIVEN_UP;
        }
    }

    private void hold(Turn turn) {
        jobs.held(turn, clock.instant())
                .orElseThrow(Turn.LeaseLost::new)
                .renew(clock.instant().plus(jobs.lease()));
    }

    private void transaction(Runnable work) {
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "jobs");
        thread.setDaemon(true);
        return thread;
    }
}
