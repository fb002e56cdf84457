package io.attimo.journey;

import io.quarkus.qute.TemplateEnum;

/** The kind of moment a touchpoint is, in the order a customer meets them. */
@TemplateEnum
public enum MomentType {
    STIMULUS,
    ZMOT,
    FMOT,
    AMOT,
    SMOT,
    LMOT
}
