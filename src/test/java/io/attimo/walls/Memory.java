package io.attimo.walls;

import com.github.benmanes.caffeine.cache.Cache;
import io.attimo.importance.ImportanceCache;
import io.attimo.insight.JourneyReadings;
import io.attimo.platform.tenancy.TenantCache;
import jakarta.inject.Singleton;

/** What the process remembers beside the database, which would hide from a test what the database answers. */
@Singleton
class Memory {

    private final ImportanceCache importanceCache;
    private final JourneyReadings journeyReadings;

    Memory(ImportanceCache importanceCache, JourneyReadings journeyReadings) {
        this.importanceCache = importanceCache;
        this.journeyReadings = journeyReadings;
    }

    void forget() {
        forget(in(ImportanceCache.class, "known", importanceCache));
        forget(in(TenantCache.class, "cache", in(JourneyReadings.class, "known", journeyReadings)));
    }

    private static void forget(Object cache) {
        ((Cache<?, ?>) cache).invalidateAll();
    }

    private static Object in(Class<?> type, String name, Object holder) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(holder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("tell this test where " + type + " remembers", e);
        }
    }
}
