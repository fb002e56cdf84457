package io.attimo.journey;

import io.quarkus.qute.TemplateEnum;

/** What else a touchpoint is: where the need starts, or where the emotional need is served. */
@TemplateEnum
public enum TriggerOrMedal {
    TRIGGER,
    MEDAL
}
