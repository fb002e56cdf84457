package io.attimo.journey;

/** What else a touchpoint is: where the need starts, or where the emotional need is served. */
public enum Flag {
    TRIGGER,
    MEDAL
}
