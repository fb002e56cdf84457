package io.attimo.journey;

import io.quarkus.qute.TemplateEnum;

/** Whom a touchpoint speaks to: everybody alike, or one person. */
@TemplateEnum
public enum OneToOneOrMany {
    ONE_TO_MANY,
    ONE_TO_ONE
}
