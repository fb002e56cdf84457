package io.attimo.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * How often each may do something: so many times at once, and again as time goes by. Who is long unheard of is forgotten.
 */
public final class RateLimit {

    private static final int MOST_NAMES = 10_000;

    private final Cache<String, Bucket> buckets;
    private final long most;
    private final Duration within;

    public RateLimit(long most, Duration within) {
        this.most = most;
        this.within = within;
        // By then a bucket is full again, so that a fresh one is the same.
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(within)
                .build();
    }

    /** @return how long to wait; empty where it may be done now */
    public Optional<Duration> take(String name) {
        var taken = bucket(name).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** How long it would be to wait, without taking anything; empty where it may be done now. */
    public Optional<Duration> look(String name) {
        var found = bucket(name).estimateAbilityToConsume(1);
        return found.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(found.getNanosToWaitForRefill()));
    }

    /** What was taken and not done. */
    public void giveBack(String name) {
        bucket(name).addTokens(1);
    }

    private Bucket bucket(String name) {
        return buckets.get(
                name,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                        .build());
    }
}
