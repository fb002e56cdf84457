package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.Arrays;

/**
 * What the same people, or others, said in two periods: [person], NaN where somebody did not answer.
 *
 * @param earlierWorth as how many answers of one weight one of the earlier is worth: 1, or where they count by weights less
 */
record TwoPeriods(
        double[] earlier, double[] later, SampleSums before, SampleSums after, double earlierWorth, double laterWorth) {

    static TwoPeriods of(double[] earlier, double[] later) {
        return of(earlier, later, 1, 1);
    }

    static TwoPeriods of(double[] earlier, double[] later, double earlierWorth, double laterWorth) {
        var periods = new TwoPeriods(earlier, later, sums(earlier), sums(later), earlierWorth, laterWorth);
        if (periods.before.n() < 2 || periods.after.n() < 2) {
            throw new IllegalArgumentException(periods.before.n() + " people before, " + periods.after.n() + " after");
        }
        return periods;
    }

    private static SampleSums sums(double[] values) {
        return SampleSums.of(
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray());
    }

    double change() {
        return after.mean() - before.mean();
    }

    private boolean isInBoth(int person) {
        return !Double.isNaN(earlier[person]) && !Double.isNaN(later[person]);
    }

    /**
     * Of the two means, by those who are in both.
     *
     * @param lost how much less than n stands below the line of a variance: 1, or 0 for that of the population
     */
    double covariance(int lost) {
        var products = range(0, earlier.length)
                .filter(this::isInBoth)
                .mapToDouble(i -> (earlier[i] - before.mean()) * (later[i] - after.mean()))
                .sum();
        double one = before.n();
        double other = after.n();
        return products / Math.sqrt(one * other * (one - lost) * (other - lost));
    }

    /** @param one squared standard error of the earlier mean */
    double freedom(double one, double other) {
        if (range(0, earlier.length).anyMatch(this::isInBoth)) {
            return Math.min(before.n(), after.n()) - 1.0;
        }
        var sum = one + other;
        return sum == 0 ? 1 : sum * sum / (one * one / (before.n() - 1) + other * other / (after.n() - 1));
    }

    /** Whether the interval of the difference of two shares that is z wide reaches 0. */
    boolean reaches(double z) {
        var rises = change() > 0;
        var a = distance(before.mean(), before.n() * earlierWorth, z, rises);
        var b = distance(after.mean(), after.n() * laterWorth, z, !rises);
        return Math.sqrt(Math.max(0, a * a - 2 * correlation() * a * b + b * b)) >= Math.abs(change());
    }

    /** Of the two shares. */
    private double correlation() {
        var squared = before.populationVariance() / before.n() * (after.populationVariance() / after.n());
        return squared <= 0 ? 0 : covariance(0) / Math.sqrt(squared);
    }

    /** From a share to that end of Wilson's interval which lies toward the other share. */
    private static double distance(double p, double n, double z, boolean upward) {
        var z2 = z * z;
        var centre = (p * n + z2 / 2) / (n + z2);
        var half = z / (n + z2) * Math.sqrt(p * (1 - p) * n + z2 / 4);
        return upward ? centre + half - p : p - (centre - half);
    }
}
