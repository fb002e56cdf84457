package io.attimo.session;

import io.attimo.identity.SignInFault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an operator sees of sign-ins that failed: how many, and why. No company is named, and nobody who was refused: each
 * company reads in its own audit log what is its own, and anybody could make one of these numbers grow.
 */
@Singleton
class SignInMetrics {

    private final MeterRegistry registry;

    SignInMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    // All are there from the start, at zero: of what first appears as a one nobody would see that it grew.
    void open(@Observes StartupEvent start) {
        Stream.of(SignInFault.values()).forEach(this::of);
        unanswered();
    }

    void refused(SignInFault fault) {
        of(fault).increment();
    }

    /** The provider was asked, and said nothing in time. */
    void wasUnanswered() {
        unanswered().increment();
    }

    private Counter of(SignInFault fault) {
        return registry.counter(
                "attimo.sign_ins.refused", "reason", fault.name().toLowerCase(Locale.ROOT));
    }

    private Counter unanswered() {
        return registry.counter("attimo.sign_ins.unanswered");
    }
}
