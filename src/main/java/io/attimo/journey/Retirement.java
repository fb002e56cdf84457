package io.attimo.journey;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** Who put a thing in the bin, and when. It stays there for 30 days. */
@Embeddable
public record Retirement(String retiredBy, Instant retiredAt) {

    public static final Duration KEPT = Duration.ofDays(30);

    public Instant endsAt() {
        return retiredAt.plus(KEPT);
    }

    public boolean isOver(Instant now) {
        return !endsAt().isAfter(now);
    }
}
