package io.attimo.platform.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Slows jobs down while pages are served: after each step a job rests three times as long as the step took. */
final class YieldToPages {

    // With one, a page took 1.8 times as long beside an import as without; bin/bench neighbour asks for 1.5.
    private static final int RESTS = 3;
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final BooleanSupplier someoneLooks;
    private final LongSupplier nanos;
    private final Consumer<Duration> rest;
    private long begun;

    YieldToPages(BooleanSupplier someoneLooks, LongSupplier nanos, Consumer<Duration> rest) {
        this.someoneLooks = someoneLooks;
        this.nanos = nanos;
        this.rest = rest;
        begun = nanos.getAsLong();
    }

    void afterAStep() {
        var due = Duration.ofNanos(nanos.getAsLong() - begun).multipliedBy(RESTS);
        if (someoneLooks.getAsBoolean()) {
            rest.accept(due.compareTo(LONGEST) > 0 ? LONGEST : due);
        }
        begun = nanos.getAsLong();
    }
}
