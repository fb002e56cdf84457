package io.attimo.respondent;

import java.time.Duration;
import java.util.Optional;

/** A link that opens nothing. */
class UnknownLink extends RuntimeException {

    private final transient Optional<Duration> wait;

    /** @param wait where too many such were tried from there */
    UnknownLink(Optional<Duration> wait) {
        super("no survey");
        this.wait = wait;
    }

    Optional<Duration> waiting() {
        return wait;
    }
}
