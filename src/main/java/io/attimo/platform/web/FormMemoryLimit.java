package io.attimo.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much of forms may lie in memory, of one address and in all, until they are answered. A large form has its room from
 * the start or is refused; small ones, which most are, have room of their own as they come.
 */
@Singleton
class FormMemoryLimit {

    private static final long SMALL = 64 * 1024;

    private final Room small;
    private final Room large;

    @Inject
    FormMemoryLimit(
            @ConfigProperty(name = "attimo.forms.memory.address") MemorySize ofAddress,
            @ConfigProperty(name = "attimo.forms.memory.all") MemorySize inAll) {
        this(ofAddress.asLongValue(), inAll.asLongValue());
    }

    FormMemoryLimit(long ofAddress, long inAll) {
        this.small = new Room(ofAddress, inAll);
        this.large = new Room(ofAddress, inAll);
    }

    /** @param length in bytes, as it says itself */
    Form form(String address, long length) {
        return new Form(address, length);
    }

    /** What one form takes. */
    final class Form {

        private final String address;
        private final long length;
        private final Room room;
        private long taken;

        private Form(String address, long length) {
            this.address = address;
            this.length = length;
            this.room = length > SMALL ? large : small;
        }

        /** @return whether it may come */
        boolean begins() {
            return room == small || take(length);
        }

        /** @return whether there is room for so many bytes more of it */
        boolean grows(long bytes) {
            return room == large || take(bytes);
        }

        private boolean take(long bytes) {
            boolean isRoom = room.take(address, bytes);
            taken += isRoom ? bytes : 0;
            return isRoom;
        }

        void ends() {
            room.giveBack(address, taken);
            taken = 0;
        }
    }

    private static final class Room {

        private final long ofAddress;
        private final long inAll;
        private final Map<String, Long> taken = new HashMap<>();
        private long all;

        Room(long ofAddress, long inAll) {
            this.ofAddress = ofAddress;
            this.inAll = inAll;
        }

        synchronized boolean take(String address, long bytes) {
            boolean isRoom = all + bytes <= inAll && taken.getOrDefault(address, 0L) + bytes <= ofAddress;
            if (isRoom) {
                all += bytes;
                taken.merge(address, bytes, Long::sum);
            }
            return isRoom;
        }

        synchronized void giveBack(String address, long bytes) {
            all -= bytes;
            taken.computeIfPresent(address, (name, now) -> now == bytes ? null : now - bytes);
        }
    }
}
