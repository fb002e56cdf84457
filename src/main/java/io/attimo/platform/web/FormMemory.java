package io.attimo.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of forms may lie in memory: of one address and in all, from their first byte until they are answered. */
@Singleton
class FormMemory {

    private final long ofAddress;
    private final long inAll;
    private final Map<String, Long> taken = new HashMap<>();
    private long all;

    @Inject
    FormMemory(
            @ConfigProperty(name = "attimo.forms.memory.address") MemorySize ofAddress,
            @ConfigProperty(name = "attimo.forms.memory.all") MemorySize inAll) {
        this(ofAddress.asLongValue(), inAll.asLongValue());
    }

    FormMemory(long ofAddress, long inAll) {
        this.ofAddress = ofAddress;
        this.inAll = inAll;
    }

    /** @return whether there is room for so many bytes more; then they are to be given back */
    synchronized boolean take(String address, long bytes) {
        boolean isRoom = all + bytes <= inAll && taken.getOrDefault(address, 0L) + bytes <= ofAddress;
        if (isRoom) {
            all += bytes;
            taken.merge(address, bytes, Long::sum);
        }
        return isRoom;
    }

    synchronized void giveBack(String address, long bytes) {
        if (bytes > 0) {
            all -= bytes;
            taken.computeIfPresent(address, (name, now) -> now == bytes ? null : now - bytes);
        }
    }
}
