package io.attimo.statistics;

import java.util.List;

/** What must be said beside an {@link Importance}. Indexes are those of the drivers as they were given. */
public sealed interface ImportanceWarning {

    /**
     * The correlations did not fit together and were drawn toward 0 by the share lambda (0 to 1), the smallest that
     * repairs them.
     */
    record Repaired(double lambda) implements ImportanceWarning {}

    /**
     * Each of these drivers, two or more, follows from the others: what they decide is theirs together, and none is
     * confirmed or refuted.
     */
    record SameThing(List<Integer> drivers) implements ImportanceWarning {}

    /** All who gave this driver and the outcome gave it alike: it is left out. */
    record Constant(int driver) implements ImportanceWarning {}

    /** Fewer than three gave this driver with the outcome, or the outcome does not differ there: it is left out. */
    record HardlyAnswered(int driver) implements ImportanceWarning {}

    /** All gave the same outcome: nothing can be said. */
    record ConstantOutcome() implements ImportanceWarning {}

    /** Fewer than three gave the outcome: nothing can be said. */
    record NoOutcome() implements ImportanceWarning {}

    /** Fewer than three gave both drivers, or they do not differ there: their correlation was taken as 0. */
    record NeverTogether(int first, int second) implements ImportanceWarning {}

    /** Fewer than 60 % of the rows are complete, and only those were used. */
    record ListwiseFewRows(long remaining, long all) implements ImportanceWarning {}

    /** More drivers than can be done exactly; the largest standard error of an importance by sampling. */
    record Sampled(double standardError) implements ImportanceWarning {}
}
