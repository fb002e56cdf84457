package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What an operator sees of the jobs: how many were done and how they ended, how many are due and how long the first of
 * them has waited. The two last are looked up when somebody asks. No tenant is named, here as in every other measure:
 * each would be a row of its own for every kind, and whose work it was stands in the log.
 */
@Singleton
class Meters {

    private final MeterRegistry registry;
    private final Jobs jobs;
    private final Tenancy tenancy;
    private final Clock clock;

    Meters(MeterRegistry registry, Jobs jobs, Tenancy tenancy, Clock clock) {
        this.registry = registry;
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    void open(@Observes StartupEvent start) {
        Gauge.builder("attimo.jobs.waiting", () -> backlog().due()).register(registry);
        TimeGauge.builder("attimo.jobs.lag", () -> backlog().lag().toMillis(), TimeUnit.MILLISECONDS)
                .register(registry);
    }

    void ended(Turn turn, String outcome, Duration took) {
        registry.timer("attimo.jobs", "kind", turn.kind(), "outcome", outcome).record(took);
    }

    private Jobs.Backlog backlog() {
        return tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobs.backlog(clock.instant())));
    }
}
