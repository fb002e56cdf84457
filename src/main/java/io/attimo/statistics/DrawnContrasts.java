package io.attimo.statistics;

import java.util.ArrayList;

/**
 * Whether coefficients differ, told by how much they vary from draw to draw: Hotelling's T² of their distances from the last
 * of them. The F test of a regression takes the outcome's spread for the same whatever was answered; where most give the top
 * mark, and the outcome too has its end there, it is not, and with equal weights F rejects that all decide alike in .19 of the
 * surveys of {@code bin/simulate} instead of .05, and this in .10. Both together confirm something in .05.
 */
final class DrawnContrasts {

    /** Of a distance's own variance: what is less says what others say. */
    private static final double NOTHING_OWN = 1e-9;

    private DrawnContrasts() {}

    /**
     * The chance to see coefficients that differ so much if they are one; 1 where it cannot be told, 0 of a single one, which
     * has nothing to differ from.
     *
     * @param draws [draw][coefficient], of resampled groups
     * @param groups as many as were resampled
     */
    static double pValue(double[] coefficients, double[][] draws, int groups) {
        var contrasts = coefficients.length - 1;
        if (contrasts < 1) {
            return 0;
        }
        var distances = new double[contrasts];
        var covariance = new double[contrasts][contrasts];
        var means = new double[contrasts];
        for (var j = 0; j < contrasts; j++) {
            distances[j] = coefficients[j] - coefficients[contrasts];
            for (var draw : draws) {
                means[j] += (draw[j] - draw[contrasts]) / draws.length;
            }
        }
        for (var draw : draws) {
            for (var i = 0; i < contrasts; i++) {
                var own = draw[i] - draw[contrasts] - means[i];
                for (var j = 0; j <= i; j++) {
                    covariance[i][j] += own * (draw[j] - draw[contrasts] - means[j]) / (draws.length - 1);
                }
            }
        }
        return hotelling(distances, covariance, Math.min(draws.length, groups) - 1);
    }

    /** By the Cholesky factor, row by row; a distance that follows from those before it is no further one. */
    private static double hotelling(double[] distances, double[][] covariance, int freedom) {
        var rows = new ArrayList<double[]>();
        var kept = new ArrayList<Integer>();
        var solved = new ArrayList<Double>();
        var t2 = 0.0;
        for (var i = 0; i < distances.length; i++) {
            var row = new double[rows.size() + 1];
            var left = covariance[i][i];
            var distance = distances[i];
            for (var k = 0; k < rows.size(); k++) {
                row[k] = covariance[i][kept.get(k)];
                for (var m = 0; m < k; m++) {
                    row[k] -= row[m] * rows.get(k)[m];
                }
                row[k] /= rows.get(k)[k];
                left -= row[k] * row[k];
                distance -= row[k] * solved.get(k);
            }
            if (left > NOTHING_OWN * covariance[i][i]) {
                row[rows.size()] = Math.sqrt(left);
                var own = distance / row[rows.size()];
                t2 += own * own;
                rows.add(row);
                kept.add(i);
                solved.add(own);
            }
        }
        return FTest.pValue(0, t2 / (t2 + freedom), rows.size(), freedom - rows.size() + 1.0);
    }
}
