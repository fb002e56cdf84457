package io.attimo.bin;

import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;

/** Who put a thing in the bin, and when. It stays there for 30 days. */
@Embeddable
public record Retirement(
        @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "retired_by_id"))
        @AttributeOverride(name = "name", column = @Column(name = "retired_by"))
        Actor retiredBy,

        Instant retiredAt) {

    public static final Duration KEPT = Duration.ofDays(30);

    public Instant endsAt() {
        return retiredAt.plus(KEPT);
    }

    public boolean isOver(Instant now) {
        return !endsAt().isAfter(now);
    }
}
