package io.attimo.journey;

import io.quarkus.qute.TemplateEnum;

/** Whom the journey's customers buy for. */
@TemplateEnum
public enum CustomerKind {
    B2C,
    B2B
}
