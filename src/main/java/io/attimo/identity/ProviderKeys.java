package io.attimo.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.web.OutboundDoor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The keys a provider signs with, asked for through the one door out: again after an hour, or for a key not known. */
@Singleton
class ProviderKeys {

    private record Ring(List<JsonWebKey> keys, Instant at) {

        private boolean isEnough(String id, Instant now) {
            return at.isAfter(now.minus(PAUSE)) || holds(id) && at.isAfter(now.minus(MEMORY));
        }

        private boolean holds(String id) {
            return keys.stream().anyMatch(key -> id == null || id.equals(key.getKeyId()));
        }
    }

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Cache<String, Ring> rings =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();
    private final Discovery discovery;
    private final OutboundDoor door;
    private final Clock clock;

    ProviderKeys(Discovery discovery, OutboundDoor door, Clock clock) {
        this.discovery = discovery;
        this.door = door;
        this.clock = clock;
    }

    /** @param id the key that is looked for; null when the provider names none */
    List<JsonWebKey> of(String issuer, String id) {
        var now = clock.instant();
        return rings.asMap()
                .compute(issuer, (asked, known) -> known != null && known.isEnough(id, now) ? known : fetch(issuer))
                .keys();
    }

    private Ring fetch(String issuer) {
        var keys = discovery.keysOf(issuer).flatMap(door::fetch).map(ProviderKeys::read);
        return new Ring(keys.orElse(List.of()), clock.instant());
    }

    private static List<JsonWebKey> read(String json) {
        try {
            return new JsonWebKeySet(json).getJsonWebKeys();
        } catch (JoseException garbled) {
            return List.of();
        }
    }
}
