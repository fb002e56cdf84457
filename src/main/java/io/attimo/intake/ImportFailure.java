package io.attimo.intake;

import jakarta.persistence.Embeddable;

/** Why an import failed: the name of a fault of the file, of the mapping or of the work, and where. */
@Embeddable
public record ImportFailure(String fault, Long faultLine, String faultDetail) {}
