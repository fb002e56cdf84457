package io.attimo.journey;

import io.quarkus.qute.TemplateEnum;

/** Where a stage stands in the six-phase lifecycle. */
@TemplateEnum
public enum Phase {
    AWARENESS,
    CONSIDERATION,
    PURCHASE,
    USE,
    RETENTION,
    ADVOCACY
}
