package io.attimo.insight;

import io.attimo.statistics.Interval;

/**
 * The mean that figures are compared with: the journey's own, or where that is not shown the common one of its cells.
 *
 * @param value in the metric's own unit
 * @param isLessBetter whether what lies below it is better, as with pain
 */
public record JourneyMean(double value, boolean isLessBetter) {

    /** Worse (−1) or better (1) than the mean only where the interval leaves it out, else 0. */
    int side(Interval interval) {
        if (interval == null || interval.contains(value)) {
            return 0;
        }
        boolean isAbove = interval.low() > value;
        return isAbove != isLessBetter ? 1 : -1;
    }
}
