package io.attimo.walls;

import com.github.benmanes.caffeine.cache.Cache;
import io.attimo.insight.Importances;
import io.attimo.insight.Looks;
import io.attimo.platform.tenancy.TenantMemory;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the process remembers beside the database, which would hide from a test what the database answers. */
@Singleton
class Memory {

    private final Importances importances;
    private final Looks looks;

    Memory(Importances importances, Looks looks) {
        this.importances = importances;
        this.looks = looks;
    }

    void forget() {
        ((Map<?, ?>) in(Importances.class, "known", importances)).clear();
        ((Cache<?, ?>) in(TenantMemory.class, "cache", in(Looks.class, "known", looks))).invalidateAll();
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
