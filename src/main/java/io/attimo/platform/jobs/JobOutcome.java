package io.attimo.platform.jobs;

import java.util.Locale;

/** How a turn ended. */
enum JobOutcome {
    DONE,
    /** The process is about to end; another goes on. */
    GIVEN_BACK,
    /** It was too slow, and another does the job by now. */
    TAKEN_OVER,
    /** The database was away. */
    INTERRUPTED,
    /** It will be tried again. */
    FAILED,
    /** It will not be, unless an operator lets it. */
    GIVEN_UP;

    /** As it is written in the log and in what is measured. */
    String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
