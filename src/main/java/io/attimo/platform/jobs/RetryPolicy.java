package io.attimo.platform.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long a job of a kind waits after each of its failures; one that fails once more is given up.
 *
 * @param pauses the longest each may be: a random part of up to a fifth is left out, so that jobs that failed together do
 *     not come back together
 */
public record RetryPolicy(List<Duration> pauses) {

    /** Five tries: somebody waits for it. */
    public static final RetryPolicy HALF_A_MINUTE =
            doubling(Duration.ofSeconds(2), Duration.ofSeconds(16), Duration.ofSeconds(30));

    /** Seventeen tries, for what goes to others: their server may be away over a weekend. */
    public static final RetryPolicy THREE_DAYS =
            doubling(Duration.ofSeconds(30), Duration.ofHours(12), Duration.ofHours(72));

    private static final double LEFT_OUT = 0.2;

    public RetryPolicy {
        pauses = List.copyOf(pauses);
    }

    /** Each pause is twice the one before, up to the longest, until all together are the span. */
    public static RetryPolicy doubling(Duration first, Duration longest, Duration span) {
        var pauses = new ArrayList<Duration>();
        var pause = first;
        for (var left = span; left.compareTo(Duration.ZERO) > 0; left = left.minus(pauses.get(pauses.size() - 1))) {
            pauses.add(shorter(pause, left));
            pause = shorter(pause.multipliedBy(2), longest);
        }
        return new RetryPolicy(pauses);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Empty after the last failure. */
    Optional<Duration> pauseAfter(int failures, RandomGenerator random) {
        return failures < pauses.size() ? Optional.of(shortened(pauses.get(failures), random)) : Optional.empty();
    }

    private static Duration shortened(Duration pause, RandomGenerator random) {
        return pause.minusNanos((long) (pause.toNanos() * LEFT_OUT * random.nextDouble()));
    }
}
