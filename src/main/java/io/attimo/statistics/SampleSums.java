package io.attimo.statistics;

import java.util.Optional;

/**
 * Count, sum and sum of squares of some values: additive, so that cells, months and segments can be put together. The
 * values are one per respondent (somebody who answered several times enters with their mean).
 */
public record SampleSums(long n, double sum, double sumOfSquares) {

    public static final SampleSums NONE = new SampleSums(0, 0, 0);

    public SampleSums {
        if (n < 0) {
            throw new IllegalArgumentException("n = " + n);
        }
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

    public SampleSums plus(SampleSums other) {
        return new SampleSums(n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }

    /** NaN of no values. */
    public double mean() {
        return sum / n;
    }

    /** With n − 1 below the line, never negative; NaN of fewer than two values: one value says nothing about spread. */
    public double variance() {
        if (n < 2) {
            return Double.NaN;
        }
        return Math.max(0, (sumOfSquares - sum * mean()) / (n - 1));
    }

    /** With n below the line, never negative; NaN of no values. */
    double populationVariance() {
        return Math.max(0, (sumOfSquares - sum * mean()) / n);
    }

    /** Of the mean: √(variance/n). NaN of fewer than two values, not 0. */
    public double standardError() {
        return Math.sqrt(variance() / n);
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
    Optional<Interval> interval() {
        if (n < 2) {
            return Optional.empty();
        }
        var half = StudentTQuantile.quantile(n - 1) * standardError();
        return Optional.of(new Interval(mean() - half, mean() + half));
    }
}
