package io.attimo.mapping;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;

/** What an operator sees of the rows of files that were tried, of all companies together. */
@Singleton
public class RowMetrics {

    /** What becomes of a row: it is taken, taken with a finding, or left out. */
    private enum Outcome {
        GOOD,
        WARNED,
        REFUSED
    }

    private final MeterRegistry registry;

    RowMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    // All are there from the start, at zero: of what first appears as a one nobody would see that it grew.
    void open(@Observes StartupEvent start) {
        Stream.of(Outcome.values()).forEach(this::of);
    }

    public void tried(DryRun dry) {
        of(Outcome.GOOD).increment(dry.good());
        of(Outcome.WARNED).increment(dry.warned());
        of(Outcome.REFUSED).increment(dry.refused());
    }

    private Counter of(Outcome outcome) {
        return registry.counter("attimo.import.rows", "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
