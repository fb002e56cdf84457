package io.attimo.mapping;

import jakarta.persistence.Embeddable;

/**
 * What the dry run counted.
 *
 * @param leftOut rows that the mapping says are no answers
 */
@Embeddable
public record DryRunCounts(long total, long good, long warned, long refused, long leftOut) {

    public static final DryRunCounts NONE = new DryRunCounts(0, 0, 0, 0, 0);

    /** Rows that the dry run would take. */
    public long takable() {
        return good + warned;
    }

    public boolean hasFindings() {
        return warned + refused > 0;
    }
}
