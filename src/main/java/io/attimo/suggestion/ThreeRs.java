package io.attimo.suggestion;

/** What makes a touch a moment; the weakest of the three limits it. */
public enum ThreeRs {

    /** When: it comes at the time of this person's need. */
    RELEVANT,

    /** What: it shows that we know this person. */
    RELATABLE,

    /** How: it keeps to consent, quiet hours and promises, and leaves no pain open. */
    RESPECTFUL
}
