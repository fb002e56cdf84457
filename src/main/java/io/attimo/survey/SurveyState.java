package io.attimo.survey;

import java.util.Locale;

/** Whether a survey takes answers. */
public enum SurveyState {
    /** Nobody but its editors has seen it. */
    DRAFT,
    OPEN,
    PAUSED,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
