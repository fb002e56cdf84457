package io.attimo.bin;

import io.attimo.tenant.Actor;
import java.time.Instant;
import java.util.UUID;

/** What can be taken out of use, and brought back from the bin for 30 days. */
public interface Retirable {

    UUID id();

    String name();

    /** Null while it is in use. */
    Retirement retirement();

    void retire(Actor by, Instant at);

    void bringBack();

    default boolean isRetired() {
        return retirement() != null;
    }
}
