package io.attimo.journey;

/** Whom the journey's customers buy for. */
public enum Kind {
    B2C,
    B2B
}
