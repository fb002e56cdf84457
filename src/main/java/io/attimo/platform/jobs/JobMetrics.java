package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What an operator sees of the jobs: how many were done and how they ended, how many are due and how long the first of
 * them has waited. The two last are looked up when somebody asks. No tenant is named, here as in every other measure:
 * each would be a row of its own for every kind, and whose work it was stands in the log.
 */
@Singleton
class JobMetrics {

    private final MeterRegistry registry;
    private final Jobs jobs;
    private final Tenancy tenancy;
    private final Clock clock;
    private final List<JobHandler> kinds;

    JobMetrics(MeterRegistry registry, Jobs jobs, Tenancy tenancy, Clock clock, @All List<JobHandler> kinds) {
        this.registry = registry;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.clock = clock;
        this.kinds = kinds;
    }

    void open(@Observes StartupEvent start) {
        Gauge.builder("attimo.jobs.waiting", () -> backlog().due()).register(registry);
        TimeGauge.builder("attimo.jobs.lag", () -> backlog().lag().toMillis(), TimeUnit.MILLISECONDS)
                .register(registry);
        kinds.forEach(kind -> Stream.of(JobOutcome.values()).forEach(jobOutcome -> timer(kind.kind(), jobOutcome)));
    }

    void ended(JobLease jobLease, JobOutcome jobOutcome, Duration took) {
        timer(jobLease.kind(), jobOutcome).record(took);
    }

    // All are there from the start, at zero: of what first appears as a one nobody would see that it grew.
    private Timer timer(String kind, JobOutcome jobOutcome) {
        return registry.timer("attimo.jobs", "kind", kind, "outcome", jobOutcome.inWords());
    }

    private Jobs.Backlog backlog() {
        return tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobs.backlog(clock.instant())));
    }
}
