package io.attimo.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.outbound.OutboundDoor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The keys a provider signs with, asked for through the one door out: again after an hour, or for a key not known. */
@Singleton
public class ProviderKeys {

    /** As the provider last named them, and when it was last asked: an answer that is none leaves what is known. */
    private record Ring(List<JsonWebKey> keys, Instant at, Instant askedAt) {

        private static final Ring NONE = new Ring(List.of(), Instant.EPOCH, Instant.EPOCH);

        private boolean isEnough(String id, Instant now) {
            return askedAt.isAfter(now.minus(PAUSE)) || holds(id) && at.isAfter(now.minus(MEMORY));
        }

        private Ring now(List<JsonWebKey> named, Instant now) {
            return named.isEmpty()
                    ? new Ring(at.isAfter(now.minus(MEMORY)) ? keys : List.of(), at, now)
                    : new Ring(named, now, now);
        }

        private boolean holds(String id) {
            return keys.stream().anyMatch(key -> id == null || id.equals(key.getKeyId()));
        }
    }

    private static final Duration MEMORY = Duration.ofHours(1);

    /** A key that is not known is asked for no more often: whoever invents one shuts out a new one no longer than this. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Cache<String, Ring> rings =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();
    private final ProviderDiscovery providerDiscovery;
    private final OutboundDoor door;
    private final Clock clock;

    ProviderKeys(ProviderDiscovery providerDiscovery, OutboundDoor door, Clock clock) {
        this.providerDiscovery = providerDiscovery;
        this.door = door;
        this.clock = clock;
    }

    /** @param id the key that is looked for; null when the provider names none */
    public List<JsonWebKey> of(String issuer, String id) {
        var now = clock.instant();
        return rings.asMap()
                .compute(issuer, (asked, known) -> {
                    var ring = known == null ? Ring.NONE : known;
                    return ring.isEnough(id, now) ? ring : ring.now(fetch(issuer), clock.instant());
                })
                .keys();
    }

    /** Whether such a key is among those that are known, so that the provider is not asked for it. */
    public boolean isKnown(String issuer, String id) {
        return Optional.ofNullable(rings.getIfPresent(issuer))
                .filter(ring -> ring.holds(id))
                .isPresent();
    }

    private List<JsonWebKey> fetch(String issuer) {
        return providerDiscovery
                .keysOf(issuer)
                .flatMap(door::fetch)
                .map(ProviderKeys::read)
                .orElse(List.of());
    }

    static List<JsonWebKey> read(String json) {
        try {
            return new JsonWebKeySet(json).getJsonWebKeys();
        } catch (JoseException | RuntimeException garbled) {
            return List.of();
        }
    }
}
