package io.attimo.statistics;

/** What the answers say about one driver of one outcome (the rules are a convention of ours; see METHODS §4). */
public enum DriverVerdict {

    /**
     * A moment of truth: the whole regression is significant, and so is that the drivers do not all decide alike, by F and by
     * the draws; β &gt; 0, and the interval lies above the fair share R²/p.
     */
    CONFIRMED,

    /** The drivers are shown not to decide alike, and the interval lies below the fair share R²/p. */
    REFUTED,

    /**
     * Neither is shown; also where β is not above 0 or r below it, as long as there are no intervals, and where several
     * drivers say the same thing.
     */
    OPEN,

    /** The 95 % intervals of r and β both exclude 0, on opposite sides: never a moment of truth. */
    SUPPRESSOR,

    /** Fewer people with both the driver and the outcome than {@link Importance#enough()}. */
    TOO_FEW
}
