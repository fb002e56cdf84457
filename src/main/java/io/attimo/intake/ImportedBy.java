package io.attimo.intake;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Who brought a file; the id is null for a program. */
@Embeddable
public record ImportedBy(UUID byId, String byName) {}
