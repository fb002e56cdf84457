package io.attimo.survey;

/** Whether a survey takes answers at a moment, and if not, why. */
public enum SurveyAvailability {
    /** Never published: whoever has a link to it is told what a stranger is. */
    DRAFT,
    NOT_YET,
    OPEN,
    PAUSED,
    CLOSED
}
