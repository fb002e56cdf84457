package io.attimo.platform.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Lets people go first: as long as somebody looks at pages, a job rests after each step as long as the step took. */
final class Courtesy {

    private static final Duration LONGEST = Duration.ofMillis(500);

    private final BooleanSupplier someoneLooks;
    private final LongSupplier nanos;
    private final Consumer<Duration> rest;
    private long begun;

    Courtesy(BooleanSupplier someoneLooks, LongSupplier nanos, Consumer<Duration> rest) {
        this.someoneLooks = someoneLooks;
        this.nanos = nanos;
        this.rest = rest;
        begun = nanos.getAsLong();
    }

    void afterAStep() {
        var worked = Duration.ofNanos(nanos.getAsLong() - begun);
        if (someoneLooks.getAsBoolean()) {
            rest.accept(worked.compareTo(LONGEST) > 0 ? LONGEST : worked);
        }
        begun = nanos.getAsLong();
    }
}
