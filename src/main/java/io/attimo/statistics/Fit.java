package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** One regression of the outcome on the drivers, from the sums of all groups or of a draw of them. */
final class Fit {

    /** Orders by chance that a draw of many drivers takes; the estimate takes more. */
    static final int PAIRS_OF_ORDERS_IN_A_DRAW = 1_000;

    final int[] fitted;
    final double[] r;
    final double[] beta;
    final double[] b;
    final double[] lmg;
    final double[] gain;
    final double r2;
    final double lambda;
    final double standardError;

    private final PairSums sums;
    private final Correlations observed;

    static Fit of(PairSums sums) {
        return new Fit(sums, Lmg.PAIRS_OF_ORDERS);
    }

    static Fit ofDraw(PairSums sums) {
        return new Fit(sums, PAIRS_OF_ORDERS_IN_A_DRAW);
    }

    private Fit(PairSums sums, int pairsOfOrders) {
        this.sums = sums;
        var p = sums.p();
        fitted = range(0, p).filter(j -> !Double.isNaN(sums.correlation(j, p))).toArray();
        observed = new Correlations(correlations(), 0);
        var fitting = observed.fitting();
        var shares = Lmg.of(fitting.amongDrivers(), fitting.outcome(), pairsOfOrders);
        lambda = fitting.lambda();
        r2 = shares.r2();
        standardError = DoubleStream.of(shares.standardErrors()).max().orElse(0);
        lmg = spread(shares.shares());
        r = spread(observed.outcome());
        beta = spread(fitting.coefficients());
        b = spread(range(0, fitted.length).mapToDouble(this::unstandardised).toArray());
        gain = gains();
    }

    /** Of the drivers in use and, last, the outcome; two that were never given together count as uncorrelated. */
    private double[][] correlations() {
        var k = fitted.length;
        var columns = Arrays.copyOf(fitted, k + 1);
        columns[k] = sums.p();
        var correlations = new double[k + 1][k + 1];
        for (var i = 0; i <= k; i++) {
            correlations[i][i] = 1;
            for (var j = 0; j < i; j++) {
                var correlation = sums.correlation(columns[j], columns[i]);
                correlations[i][j] = Double.isNaN(correlation) ? 0 : correlation;
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    private double unstandardised(int i) {
        return beta[fitted[i]] * sums.deviation(sums.p()) / sums.deviation(fitted[i]);
    }

    private double[] spread(double[] ofFitted) {
        var all = new double[sums.p()];
        for (var i = 0; i < fitted.length; i++) {
            all[fitted[i]] = ofFitted[i];
        }
        return all;
    }

    private double[] gains() {
        var means = range(0, sums.p())
                .mapToDouble(sums::mean)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        var gains = new double[sums.p()];
        var quartile = Percentiles.of(means, .75);
        for (var j : fitted) {
            gains[j] = b[j] * Math.max(0, quartile - sums.mean(j)) + 0.0;
        }
        return gains;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        var p = sums.p();
        if (!(sums.deviation(p) > 0) || sums.n(p, p) < 3) {
            return List.of(new Warning.NoOutcome());
        }
        var inUse = Arrays.stream(fitted).boxed().toList();
        range(0, p).filter(j -> !inUse.contains(j)).forEach(j -> warnings.add(new Warning.NoVariance(j)));
        for (var i = 0; i < fitted.length; i++) {
            for (var j = 0; j < i; j++) {
                if (Double.isNaN(sums.correlation(fitted[j], fitted[i]))) {
                    warnings.add(new Warning.NeverTogether(fitted[j], fitted[i]));
                }
            }
        }
        for (var same : observed.sameThings()) {
            warnings.add(new Warning.SameThing(fitted[same.first()], fitted[same.second()]));
        }
        if (lambda > 0) {
            warnings.add(new Warning.Repaired(lambda));
        }
        if (standardError > 0) {
            warnings.add(new Warning.Sampled(standardError));
        }
        return warnings;
    }
}
