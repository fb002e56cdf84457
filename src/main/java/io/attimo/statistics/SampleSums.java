package io.attimo.statistics;

import java.util.Optional;

/**
 * Count, sum and sum of squares of some values: additive, so that cells, months and segments can be put together. The
 * values are one per respondent (somebody who answered several times enters with their mean). Where they count by weights
 * ({@link WeightedSums}), the sums are those of as many values of one weight as would be as sure.
 *
 * @param n respondents
 * @param effective of so many values the sums are: n, or where they count by weights fewer
 */
public record SampleSums(long n, double effective, double sum, double sumOfSquares) {

    public static final SampleSums NONE = new SampleSums(0, 0, 0);

    public SampleSums {
        if (n < 0) {
            throw new IllegalArgumentException("n = " + n);
        }
    }

    /** Each counts as one. */
    public SampleSums(long n, double sum, double sumOfSquares) {
        this(n, n, sum, sumOfSquares);
    }

    public static SampleSums of(double... values) {
        var sum = 0.0;
        var squares = 0.0;
        for (var value : values) {
            sum += value;
            squares += value * value;
        }
        return new SampleSums(values.length, sum, squares);
    }

    /**
     * As many values as are as sure, with this mean and the squared error of it.
     *
     * @param squaredError of the mean
     */
    public static SampleSums weighted(long n, double effective, double mean, double squaredError) {
        var sum = effective * mean;
        return new SampleSums(n, effective, sum, sum * mean + (effective - 1) * effective * squaredError);
    }

    public SampleSums plus(SampleSums other) {
        return new SampleSums(
                n + other.n, effective + other.effective, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }

    /** Of the same values in another unit. */
    public SampleSums times(double factor) {
        return new SampleSums(n, effective, factor * sum, factor * factor * sumOfSquares);
    }

    /** NaN of no values. */
    public double mean() {
        return sum / effective;
    }

    /** With n − 1 below the line, never negative; NaN of fewer than two values: one value says nothing about spread. */
    public double variance() {
        if (effective < 2) {
            return Double.NaN;
        }
        return Math.max(0, (sumOfSquares - sum * mean()) / (effective - 1));
    }

    /** With n below the line, never negative; NaN of no values. */
    double populationVariance() {
        return Math.max(0, (sumOfSquares - sum * mean()) / effective);
    }

    /** Of the mean: √(variance/n). NaN of fewer than two values, not 0. */
    public double standardError() {
        return Math.sqrt(variance() / effective);
    }

    /**
     * The 95 % interval of the mean of answers out of a spread, within it: Student's t, or where that covers too little
     * (few or nearly all equal answers) the beta distribution of {@link MeanPosterior}; empty of no values.
     */
    public Optional<Interval> interval(EvenSpread spread) {
        return n == 0
                ? Optional.empty()
                : Optional.of(MeanPosterior.of(this, spread).intervalOf(this));
    }

    /** Student's t interval of the mean, not clipped to any scale; empty for fewer than two values. */
    public Optional<Interval> interval() {
        if (effective < 2) {
            return Optional.empty();
        }
        var half = StudentTQuantile.quantile(freedom()) * standardError();
        return Optional.of(new Interval(mean() - half, mean() + half));
    }

    /** The whole degrees of freedom there are at least. */
    private long freedom() {
        return (long) effective - 1;
    }
}
