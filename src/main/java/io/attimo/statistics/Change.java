package io.attimo.statistics;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/**
 * How a figure changed from one period to the next, and how likely so much is by chance. People are given side by side:
 * [person], NaN where somebody did not answer in that period; who answered in both makes the two figures vary together.
 *
 * @param value the later figure less the earlier
 * @param p two-sided, 0 to 1
 */
public record Change(double value, double p) {

    private static final int MOST_HALVINGS = 60;

    /** Beyond so many standard errors a probability is 0. */
    private static final double FAR = 40;

    /**
     * Of a mean: Welch's test over people. Where somebody is in both periods the degrees of freedom are those of the smaller
     * one, as in a paired test; else Welch and Satterthwaite's.
     *
     * @throws IllegalArgumentException if fewer than two people answered in a period
     */
    public static Change ofMeans(double[] before, double[] after) {
        var people = TwoPeriods.of(before, after);
        var one = people.before().variance() / people.before().n();
        var other = people.after().variance() / people.after().n();
        var squaredError = one + other - 2 * people.covariance(1);
        return new Change(people.change(), students(people.change(), squaredError, people.freedom(one, other)));
    }

    /** Of an NPS, in its points, by z. Each person's glory less pain, −1 to 1. */
    public static Change ofNps(double[] before, double[] after) {
        var people = TwoPeriods.of(before, after);
        var squaredError =
                people.before().populationVariance() / people.before().n()
                        + people.after().populationVariance() / people.after().n()
                        - 2 * people.covariance(0);
        return new Change(100 * people.change(), normal(standardised(people.change(), squaredError)));
    }

    /**
     * Of a share, 0 to 1, by Newcombe's (1998) score interval of a difference: p is the one at which the interval just
     * reaches 0.
     */
    public static Change ofShares(double[] before, double[] after) {
        return ofShares(before, after, 1, 1);
    }

    /**
     * The same where answers count by weights.
     *
     * @param worthBefore as how many answers of one weight one of the period before is worth, (Σw)²/(n·Σw²)
     */
    public static Change ofShares(double[] before, double[] after, double worthBefore, double worthAfter) {
        var people = TwoPeriods.of(before, after, worthBefore, worthAfter);
        if (people.change() == 0) {
            return new Change(0, 1);
        }
        var low = 0.0;
        var high = FAR;
        for (var i = 0; i < MOST_HALVINGS; i++) {
            var z = (low + high) / 2;
            if (people.reaches(z)) {
                high = z;
            } else {
                low = z;
            }
        }
        return new Change(people.change(), normal(high));
    }

    private static double students(double change, double squaredError, double freedom) {
        var t = standardised(change, squaredError);
        return Double.isInfinite(t) ? 0 : Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, .5);
    }

    private static double normal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    private static double standardised(double change, double squaredError) {
        return change == 0 ? 0 : change / Math.sqrt(Math.max(0, squaredError));
    }
}
