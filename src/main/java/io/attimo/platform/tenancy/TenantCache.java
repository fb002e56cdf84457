package io.attimo.platform.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was worked out from a tenant's rows and may be of use again. Nothing here is known to more than one tenant, and
 * what is heavy and long unused goes first. It never tells whether it still holds: that its reader has to know.
 */
public final class TenantCache<K, V> {

    private record Of<K>(String tenant, K key) {}

    private static final int UNIT = 1024;

    private final CurrentTenant tenant;
    private final Cache<Of<K>, V> cache;

    TenantCache(CurrentTenant tenant, long mostBytes, ToLongFunction<V> weight) {
        this.tenant = tenant;
        cache = Caffeine.newBuilder()
                .maximumWeight(mostBytes / UNIT)
                .weigher(
                        (Of<K> key, V value) -> (int) Math.min(Integer.MAX_VALUE, 1 + weight.applyAsLong(value) / UNIT))
                .build();
    }

    public Optional<V> recall(K key) {
        return tenant.isKnown() ? Optional.ofNullable(cache.getIfPresent(of(key))) : Optional.empty();
    }

    public void keep(K key, V value) {
        if (tenant.isKnown()) {
            cache.put(of(key), value);
        }
    }

    private Of<K> of(K key) {
        return new Of<>(tenant.code(), key);
    }
}
