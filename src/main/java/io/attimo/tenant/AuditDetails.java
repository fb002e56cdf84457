package io.attimo.tenant;

import java.util.Optional;

/**
 * The detail of a deed in the language of whoever reads it and not of whoever did it. An interface, since the room that the
 * deed was done in knows what its detail says.
 */
public interface AuditDetails {

    /** Empty where this room has nothing to put into words. */
    Optional<String> of(AuditEntry entry);
}
