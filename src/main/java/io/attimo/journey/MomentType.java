package io.attimo.journey;

/** The kind of moment a touchpoint is, in the order a customer meets them. */
public enum MomentType {
    STIMULUS,
    ZMOT,
    FMOT,
    AMOT,
    SMOT,
    LMOT
}
