package io.attimo.intake;

/** Why an import failed where it was the fault of neither the file nor the mapping. */
public enum ImportAbortReason {
    FILE_GONE,
    INTERRUPTED,
    HALF_UNDONE,
    JOURNEY_GONE,
    NOTHING_TO_TAKE,
    WOULD_REPLACE
}
