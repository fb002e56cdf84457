package io.attimo.audit;

import java.util.Optional;

/**
 * The detail of an audit entry in the language of whoever reads it and not of whoever did it. An interface, since the room in
 * which it was done knows what its detail says.
 */
public interface AuditDetailFormatter {

    /** Empty where this room has nothing to put into words. */
    Optional<String> of(AuditEntry entry);
}
