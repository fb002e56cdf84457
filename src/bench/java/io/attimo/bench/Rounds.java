package io.attimo.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Times of ours and of what they are held against, taken in turn. A round whose limit column is under half its median is
 * dropped: then the machine changed its pace in the middle.
 */
final class Rounds {

    private final double[][] ours;
    private final double[][] limits;

    Rounds(int rounds, int each) {
        ours = new double[rounds][each];
        limits = new double[rounds][each];
    }

    /** A round below 0 warms up: its times are overwritten. */
    void add(int round, int i, double ours, double limit) {
        this.ours[Math.max(0, round)][i] = ours;
        this.limits[Math.max(0, round)][i] = limit;
    }

    double ours(double share) {
        return at(ours, share);
    }

    double limit(double share) {
        return at(limits, share);
    }

    int dropped() {
        return limits.length - (int) kept().count();
    }

    private IntStream kept() {
        var medians = Arrays.stream(limits).mapToDouble(Rounds::median).toArray();
        double least = median(medians) / 2;
        return IntStream.range(0, medians.length).filter(round -> medians[round] >= least);
    }

    private double at(double[][] times, double share) {
        return quantile(kept().boxed().flatMapToDouble(round -> Arrays.stream(times[round])).toArray(), share);
    }

    static double median(double[] times) {
        return quantile(times, .5);
    }

    private static double quantile(double[] times, double share) {
        var sorted = Arrays.stream(times).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    static void title(String what, String unit) {
        System.out.printf("%-56s %12s %12s %8s%n", what, "ours, " + unit, "limit, " + unit, "ratio");
    }

    static void line(String name, double ours, double limit) {
        System.out.printf("%-56s %12.2f %12.2f %8.3f%n", name, ours, limit, ours / limit);
    }
}
