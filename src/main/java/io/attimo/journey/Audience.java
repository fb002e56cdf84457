package io.attimo.journey;

/** Whom a touchpoint speaks to: everybody alike, or one person. */
public enum Audience {
    ONE_TO_MANY,
    ONE_TO_ONE
}
