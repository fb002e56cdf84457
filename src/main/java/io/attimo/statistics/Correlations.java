package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Correlations that fit together: of the drivers in use and, last, the outcome. Correlations over different rows need
 * not; then all are drawn toward 0 by the smallest share that makes the least eigenvalue 1e-6.
 *
 * @param r (k+1)×(k+1), the outcome last
 * @param lambda 0, or the share by which they were drawn toward 0
 */
record Correlations(double[][] r, double lambda) {

    private static final double LEAST_EIGENVALUE = 1e-6;

    /** A standardised coefficient of what has a part in explaining a driver. */
    private static final double NEEDED = .02;

    static Correlations of(double[][] among, double[] outcome) {
        var p = outcome.length;
        if (among.length != p) {
            throw new IllegalArgumentException(among.length + " drivers, " + p + " correlations with the outcome");
        }
        var r = new double[p + 1][p + 1];
        for (var i = 0; i < p; i++) {
            System.arraycopy(among[i], 0, r[i], 0, p);
            r[i][p] = outcome[i];
            r[p][i] = outcome[i];
        }
        r[p][p] = 1;
        return new Correlations(r, 0);
    }

    Correlations fitting() {
        if (isPositive()) {
            return this;
        }
        var eigenvalues = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(r)).getEigenvalues();
        var smallest = DoubleStream.of(eigenvalues).min().orElseThrow();
        // (1−λ)·smallest + λ = least
        var lambda = Math.max(0, (LEAST_EIGENVALUE - smallest) / (1 - smallest));
        var drawn = new double[r.length][r.length];
        for (var i = 0; i < r.length; i++) {
            for (var j = 0; j < r.length; j++) {
                drawn[i][j] = i == j ? 1 : (1 - lambda) * r[i][j];
            }
        }
        return new Correlations(drawn, lambda);
    }

    /** Whether R − 1e-6·I has a Cholesky factor, which tells the same as the eigenvalues and costs a tenth. */
    private boolean isPositive() {
        var l = new double[r.length][r.length];
        for (var i = 0; i < r.length; i++) {
            for (var j = 0; j <= i; j++) {
                var left = i == j ? 1 - LEAST_EIGENVALUE : r[i][j];
                for (var k = 0; k < j; k++) {
                    left -= l[i][k] * l[j][k];
                }
                if (i == j && left <= 0) {
                    return false;
                }
                l[i][j] = i == j ? Math.sqrt(left) : left / l[j][j];
            }
        }
        return true;
    }

    /**
     * A driver that others explain wholly, so that nobody can tell what it decides.
     *
     * @param left what they leave unexplained; clearly below 0 where the correlations contradict each other
     * @param set the driver and those of the others that explain it, in order
     */
    record Dependence(int driver, double left, List<Integer> set) {}

    /** Each driver of which those before it leave less than {@code least} unexplained. */
    List<Dependence> dependences(double least) {
        var found = new ArrayList<Dependence>();
        var before = new ArrayList<Integer>();
        var rows = new ArrayList<double[]>();
        for (var i = 0; i < drivers(); i++) {
            var row = choleskyRow(i, before, rows);
            var left = 1 - DoubleStream.of(row).map(t -> t * t).sum();
            if (left < least) {
                found.add(new Dependence(i, left, set(i, before, coefficients(row, rows))));
            } else {
                row[rows.size()] = Math.sqrt(left);
                rows.add(row);
                before.add(i);
            }
        }
        return found;
    }

    /** The last place stays 0. */
    private double[] choleskyRow(int driver, List<Integer> before, List<double[]> rows) {
        var row = new double[rows.size() + 1];
        for (var k = 0; k < rows.size(); k++) {
            var t = r[driver][before.get(k)];
            for (var m = 0; m < k; m++) {
                t -= row[m] * rows.get(k)[m];
            }
            row[k] = t / rows.get(k)[k];
        }
        return row;
    }

    /** With which a driver is told by those before it. */
    private static double[] coefficients(double[] row, List<double[]> rows) {
        var c = new double[rows.size()];
        for (var k = c.length - 1; k >= 0; k--) {
            c[k] = row[k];
            for (var m = k + 1; m < c.length; m++) {
                c[k] -= rows.get(m)[k] * c[m];
            }
            c[k] /= rows.get(k)[k];
        }
        return c;
    }

    private static List<Integer> set(int driver, List<Integer> before, double[] coefficients) {
        var needed = range(0, coefficients.length)
                .filter(k -> Math.abs(coefficients[k]) > NEEDED)
                .mapToObj(before::get);
        return Stream.concat(needed, Stream.of(driver)).toList();
    }

    /** Standardised, of the regression of the outcome on the drivers; by Gauss, since no pivot of what fits is 0. */
    double[] coefficients() {
        var k = drivers();
        var m = new double[k][];
        for (var i = 0; i < k; i++) {
            m[i] = r[i].clone();
            for (var j = 0; j < i; j++) {
                subtract(m[i], m[j], m[i][j] / m[j][j]);
            }
        }
        var beta = new double[k];
        for (var i = k - 1; i >= 0; i--) {
            var left = m[i][k];
            for (var j = i + 1; j < k; j++) {
                left -= m[i][j] * beta[j];
            }
            beta[i] = left / m[i][i];
        }
        return beta;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (var i = 0; i < row.length; i++) {
            row[i] -= factor * other[i];
        }
    }

    int drivers() {
        return r.length - 1;
    }

    double[] outcome() {
        var ry = new double[drivers()];
        System.arraycopy(r[drivers()], 0, ry, 0, ry.length);
        return ry;
    }

    double[][] amongDrivers() {
        var rxx = new double[drivers()][drivers()];
        for (var i = 0; i < drivers(); i++) {
            System.arraycopy(r[i], 0, rxx[i], 0, drivers());
        }
        return rxx;
    }
}
