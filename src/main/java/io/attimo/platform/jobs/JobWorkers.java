package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantOfLog;
import io.attimo.platform.web.PageActivity;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Does the jobs, a few at a time. */
@Singleton
class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class);
    private static final String JOB = "job";
    private static final Duration COULD_NOT_BE_GIVEN_UP = Duration.ofMinutes(5);

    private final Jobs jobs;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Map<String, JobHandler> kinds;
    private final JobMetrics jobMetrics;
    private final PageActivity pageActivity;
    private final ExecutorService threads;
    private final Map<JobKey, JobLease> turns = new ConcurrentHashMap<>();

    /** The tenant that had its turn last, of each kind. */
    private final Map<String, String> servedLast = new HashMap<>();

    private volatile boolean stopping;

    JobWorkers(
            Jobs jobs,
            Tenancy tenancy,
            Clock clock,
            @All List<JobHandler> kinds,
            JobMetrics jobMetrics,
            PageActivity pageActivity) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.threads = Executors.newFixedThreadPool(
                kinds.stream().mapToInt(JobHandler::places).sum(), JobWorkers::thread);
        this.jobMetrics = jobMetrics;
        this.pageActivity = pageActivity;
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
                var jobLease = next.get();
                threads.execute(() -> run(jobLease));
            }
        });
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        turns.values().forEach(this::renew);
    }

    /** One that cannot be renewed must not cost the others their lease. */
    private void renew(JobLease jobLease) {
        try {
            transaction(() -> jobs.held(jobLease, clock.instant())
                    .ifPresent(job -> job.renew(clock.instant().plus(jobs.lease()))));
        } catch (RuntimeException failure) {
            LOG.warnf("the lease of job %s was not renewed: %s", jobLease.id(), failure.getMessage());
        }
    }

    /** While the database is away nothing is done, and it is asked again soon. */
    private static void unlessAway(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            if (!DatabaseOutage.isBehind(failure)) {
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

    private synchronized Optional<JobLease> next() {
        if (stopping) {
            return Optional.empty();
        }
        var taken = tenancy.within("", () -> QuarkusTransaction.requiringNew().call(this::take));
        taken.ifPresent(job -> {
            servedLast.put(job.kind(), job.tenant());
            turns.put(job.key(), turn(job));
        });
        return taken.map(job -> turns.get(job.key()));
    }

    private Optional<Job> take() {
        return kinds.values().stream()
                .filter(kind -> ours(kind).size() < kind.places())
                .map(kind ->
                        jobs.take(kind.kind(), servedLast.getOrDefault(kind.kind(), ""), ours(kind), clock.instant()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Set<UUID> ours(JobHandler kind) {
        return turns.keySet().stream()
                .filter(key -> key.kind().equals(kind.kind()))
                .map(JobKey::id)
                .collect(Collectors.toSet());
    }

    private JobLease turn(Job job) {
        return new JobLease(
                job,
                this::hold,
                () -> stopping,
                new YieldToPages(pageActivity::isThere, System::nanoTime, JobWorkers::rest));
    }

    private static void rest(Duration most) {
        try {
            TimeUnit.NANOSECONDS.sleep(most.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(JobLease jobLease) {
        MDC.put(JOB, jobLease.id());
        TenantOfLog.is(jobLease.tenant());
        try {
            long start = System.nanoTime();
            var jobOutcome = outcome(jobLease);
            var took = Duration.ofNanos(System.nanoTime() - start);
            jobMetrics.ended(jobLease, jobOutcome, took);
            LOG.logf(
                    level(jobLease, jobOutcome),
                    "%s %s in %d ms",
                    jobLease.kind(),
                    jobOutcome.inWords(),
                    took.toMillis());
        } finally {
            TenantOfLog.is(null);
            MDC.remove(JOB);
        }
        look();
    }

    /** Nobody reads that what is light and comes every hour was done once more. */
    private static Logger.Level level(JobLease jobLease, JobOutcome jobOutcome) {
        return jobLease.isHeavy() || jobOutcome != JobOutcome.DONE ? Logger.Level.INFO : Logger.Level.DEBUG;
    }

    private JobOutcome outcome(JobLease jobLease) {
        try {
            var jobOutcome = tenancy.unhurried(jobLease.tenant(), () -> work(jobLease));
            if (jobOutcome != JobOutcome.GIVEN_UP) {
                transaction(() -> settle(jobLease, jobs::delete));
            }
            return jobOutcome;
        } catch (JobLease.LeaseLost lost) {
            return JobOutcome.TAKEN_OVER;
        } catch (RuntimeException failure) {
            CrashPoints.passOn(failure);
            if (DatabaseOutage.isBehind(failure)) {
                // Nobody's work has failed. Nothing can be written either: the lease runs out by itself.
                LOG.warnf("a job of kind %s waits for the database: %s", jobLease.kind(), failure.getMessage());
                return JobOutcome.INTERRUPTED;
            }
            LOG.errorf(failure, "a job of kind %s failed", jobLease.kind());
            unlessAway(() -> putOff(jobLease));
            return JobOutcome.FAILED;
        } finally {
            turns.remove(jobLease.key());
        }
    }

    private void settle(JobLease jobLease, Consumer<Job> end) {
        jobs.held(jobLease, clock.instant()).ifPresent(job -> settle(job, end));
    }

    /** Comes to its end unless there is more to do. */
    private void settle(Job job, Consumer<Job> end) {
        if (stopping) {
            job.giveBack();
        } else if (job.isWantedAgain()) {
            job.startOver(clock.instant());
        } else if (job.isForLater(clock.instant())) {
            job.rest();
        } else {
            end.accept(job);
        }
    }

    /** One that could not even be given up comes back in a while. */
    private void putOff(JobLease jobLease) {
        var pause = pause(jobLease).orElse(COULD_NOT_BE_GIVEN_UP);
        transaction(() -> jobs.held(jobLease, clock.instant()).ifPresent(job -> job.putOff(clock.instant(), pause)));
    }

    /** Before the next try; empty when there is none. */
    private Optional<Duration> pause(JobLease jobLease) {
        return kinds.get(jobLease.kind()).retryPolicy().pauseAfter(jobLease.failures(), ThreadLocalRandom.current());
    }

    private JobOutcome work(JobLease jobLease) {
        var jobHandler = kinds.get(jobLease.kind());
        try {
            if (jobLease.isRetried()) {
                jobHandler.comeBack(jobLease);
            }
            jobHandler.run(jobLease);
            return stopping ? JobOutcome.GIVEN_BACK : JobOutcome.DONE;
        } catch (JobLease.LeaseLost lost) {
            throw lost;
        } catch (RuntimeException failure) {
            CrashPoints.passOn(failure);
            if (pause(jobLease).isPresent() || DatabaseOutage.isBehind(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "a job of kind %s failed for the last time", jobLease.kind());
            jobHandler.giveUp(jobLease, failure);
            QuarkusTransaction.requiringNew()
                    .run(() -> settle(jobLease, job -> jobs.giveUp(job, failure, clock.instant())));
            return JobOutcome.GIVEN_UP;
        }
    }

    private void hold(JobLease jobLease) {
        jobs.held(jobLease, clock.instant())
                .orElseThrow(JobLease.LeaseLost::new)
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
