package io.attimo.statistics;

/**
 * Values that count by weights, one per respondent: Σw, Σw², Σwx, Σw²x and Σw²x², from which {@link SampleSums} come that have
 * their weighted mean and its squared error.
 *
 * <p>They are as sure as (Σw)²/Σw² values of one weight (Kish 1965, "Survey sampling"). The error of a mean is the linearized
 * one, n/(n − 1) · Σw²(x − x̄)²/(Σw)²: it holds too where those of large weight differ more from each other than the others
 * do. Of values that are all 0 or 1 it is that of a share of so many answers of one weight, for the intervals of shares.
 */
public final class WeightedSums {

    /** So that nothing is lost by rounding where all weigh the same. */
    private static final double NEARLY_ONE = 1 - 1e-12;

    private long n;
    private double weights;
    private double squaredWeights;
    private double sum;
    private double squaredSum;
    private double squaredSquares;
    private boolean whole = true;

    /** @param weight above 0 */
    public void add(double weight, double value) {
        n++;
        weights += weight;
        squaredWeights += weight * weight;
        sum += weight * value;
        squaredSum += weight * weight * value;
        squaredSquares += weight * weight * value * value;
        whole &= value == value * value;
    }

    private double effective() {
        return n * worth(n, weights, squaredWeights);
    }

    /**
     * As how many of one weight each of n is worth, (Σw)²/(n·Σw²): 1 where all weigh the same, else less.
     *
     * @param weights their sum
     * @param squaredWeights the sum of their squares
     */
    public static double worth(long n, double weights, double squaredWeights) {
        double worth = weights * weights / (n * squaredWeights);
        return worth > NEARLY_ONE ? 1 : worth;
    }

    public SampleSums sums() {
        if (n == 0) {
            return SampleSums.NONE;
        }
        var mean = sum / weights;
        var all = effective() * mean;
        return whole
                ? new SampleSums(n, effective(), all, all)
                : SampleSums.weighted(n, effective(), mean, squaredError(mean));
    }

    private double squaredError(double mean) {
        var squares = squaredSquares - 2 * mean * squaredSum + mean * mean * squaredWeights;
        return n == 1 ? 0 : n / (n - 1.0) * Math.max(0, squares) / (weights * weights);
    }
}
