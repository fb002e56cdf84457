package io.attimo.statistics;

import java.util.Arrays;

/** Percentiles with linear interpolation between neighbours (type 7 of Hyndman and Fan 1996). */
final class Percentiles {

    private Percentiles() {}

    /** @return NaN of no values */
    static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static Interval interval(double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        return new Interval(of(sorted, .025), of(sorted, .975));
    }
}
