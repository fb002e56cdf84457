package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One regression of the outcome on the drivers, from the sums of all groups or of a draw of them.
 *
 * @param fitted the drivers that take part; the others have 0 everywhere
 * @param observed correlations of these and the outcome, as they are
 * @param fitting the same, made to fit together
 */
record RegressionFit(PairSums sums, int[] fitted, Correlations observed, Correlations fitting) {

    /**
     * A driver of which the others leave less than this unexplained says what they say; a mean of three columns that was
     * written down with two decimals leaves some 1e-5.
     */
    private static final double ALMOST_SAME = 1e-4;

    static RegressionFit of(PairSums sums) {
        var fitted = range(0, sums.p())
                .filter(j -> !Double.isNaN(sums.correlation(j, sums.p())))
                .toArray();
        return of(sums, fitted);
    }

    /** In a draw a driver may have lost its variance; without any correlation it has no part in the outcome. */
    static RegressionFit of(PairSums sums, int[] fitted) {
        var columns =
                IntStream.concat(IntStream.of(fitted), IntStream.of(sums.p())).toArray();
        var r = new double[columns.length][columns.length];
        for (var i = 0; i < columns.length; i++) {
            r[i][i] = 1;
            for (var j = 0; j < i; j++) {
                var correlation = sums.correlation(columns[j], columns[i]);
                r[i][j] = Double.isNaN(correlation) ? 0 : correlation;
                r[j][i] = r[i][j];
            }
        }
        var observed = new Correlations(r, 0);
        return new RegressionFit(sums, fitted, observed, observed.fitting());
    }

    double[] r() {
        return spread(observed.outcome());
    }

    double[] beta() {
        return spread(fitting.coefficients());
    }

    /**
     * What the plain sum of the fitted drivers explains of the outcome, 0 to 1: (Σⱼ cov(xⱼ,y))² / (var(y)·Σᵢⱼ
     * cov(xᵢ,xⱼ)), of the correlations that fit together. It is what all of them explain if they decide alike.
     */
    double alikeR2() {
        var deviations = IntStream.of(fitted).mapToDouble(sums::deviation).toArray();
        var r = fitting.r();
        var withOutcome = 0.0;
        var among = 0.0;
        for (var i = 0; i < deviations.length; i++) {
            withOutcome += r[i][deviations.length] * deviations[i];
            for (var j = 0; j < deviations.length; j++) {
                among += r[i][j] * deviations[i] * deviations[j];
            }
        }
        return among > 0 ? withOutcome * withOutcome / among : 0;
    }

    /** In outcome units per unit of the driver. */
    double[] b() {
        return b(beta());
    }

    double[] b(double[] beta) {
        var b = beta.clone();
        for (var j : fitted) {
            b[j] = b[j] == 0 ? 0 : b[j] * sums.deviation(sums.p()) / sums.deviation(j);
        }
        return b;
    }

    double[] gains(double[] beta) {
        var means = range(0, sums.p())
                .mapToDouble(sums::mean)
                .filter(mean -> !Double.isNaN(mean))
                .sorted()
                .toArray();
        var quartile = Percentiles.of(means, .75);
        var gains = b(beta);
        for (var j : fitted) {
            gains[j] = gains[j] == 0 ? 0 : gains[j] * Math.max(0, quartile - sums.mean(j)) + 0.0;
        }
        return gains;
    }

    double[] ofFitted(double[] ofAll) {
        return IntStream.of(fitted).mapToDouble(j -> ofAll[j]).toArray();
    }

    /** The same people's answers about some of the drivers. */
    RegressionFit among(int[] some) {
        return some.length == fitted.length ? this : of(sums, some);
    }

    /** From the fitted drivers to all. */
    double[] spread(double[] ofFitted) {
        var all = new double[sums.p()];
        for (var i = 0; i < fitted.length; i++) {
            all[fitted[i]] = ofFitted[i];
        }
        return all;
    }

    List<ImportanceWarning> warnings() {
        var p = sums.p();
        if (sums.isConstant(p, p)) {
            return List.of(new ImportanceWarning.ConstantOutcome());
        }
        if (sums.n(p, p) < PairSums.FEWEST) {
            return List.of(new ImportanceWarning.NoOutcome());
        }
        var warnings = new ArrayList<ImportanceWarning>();
        range(0, p)
                .filter(j -> IntStream.of(fitted).noneMatch(i -> i == j))
                .forEach(j -> warnings.add(
                        sums.isConstant(j, p)
                                ? new ImportanceWarning.Constant(j)
                                : new ImportanceWarning.HardlyAnswered(j)));
        for (var i : fitted) {
            IntStream.of(fitted)
                    .filter(j -> j < i && Double.isNaN(sums.correlation(j, i)))
                    .forEach(j -> warnings.add(new ImportanceWarning.NeverTogether(j, i)));
        }
        for (var dependence : observed.dependences(ALMOST_SAME)) {
            if (dependence.left() > -ALMOST_SAME) {
                var set = dependence.set().stream().map(i -> fitted[i]).toList();
                warnings.add(new ImportanceWarning.SameThing(set));
            }
        }
        if (fitting.lambda() > 0) {
            warnings.add(new ImportanceWarning.Repaired(fitting.lambda()));
        }
        return warnings;
    }
}
