package io.attimo.statistics;

/** What the answers say about one driver of one outcome (the rules are a convention of ours; see METHODS §4). */
public enum DriverVerdict {

    /**
     * A moment of truth: the whole regression is significant, β &gt; 0, and the interval lies above the fair share
     * R²/p.
     */
    CONFIRMED,

    /** The interval lies below the fair share R²/p. */
    REFUTED,

    /** Neither is shown; also as long as there are no intervals, and where two drivers say the same thing. */
    OPEN,

    /** β is below 0, or the signs of r and β disagree: never a moment of truth. */
    SUPPRESSOR,

    /** Fewer answers with both the driver and the outcome than {@link Importance#enough()}. */
    TOO_FEW
}
