package io.attimo.journey;

/** Where a stage stands in the six-phase lifecycle. */
public enum Phase {
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    USE,
    RETENTION,
    ADVOCACY
}
