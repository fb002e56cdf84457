package io.attimo.statistics;

/** What must be said beside an {@link Importance}. Indexes are those of the drivers as they were given. */
public sealed interface ImportanceWarning {

    /**
     * The correlations did not fit together and were drawn toward 0 by the share lambda (0 to 1), the smallest that
     * repairs them.
     */
    record Repaired(double lambda) implements ImportanceWarning {}

    /** Two drivers say the same thing: what they decide is theirs together, and neither is confirmed or refuted. */
    record SameThing(int first, int second) implements ImportanceWarning {}

    /** Nobody differs in this driver, or fewer than three gave it with the outcome: it is left out. */
    record NoVariance(int driver) implements ImportanceWarning {}

    /** Nobody differs in the outcome, or fewer than three gave it: nothing can be said. */
    record NoOutcome() implements ImportanceWarning {}

    /** Fewer than three gave both drivers, or they do not differ there: their correlation was taken as 0. */
    record NeverTogether(int first, int second) implements ImportanceWarning {}

    /** Fewer than 60 % of the rows are complete, and only those were used. */
    record ListwiseFewRows(long remaining, long all) implements ImportanceWarning {}

    /** More drivers than can be done exactly; the largest standard error of an importance by sampling. */
    record Sampled(double standardError) implements ImportanceWarning {}
}
