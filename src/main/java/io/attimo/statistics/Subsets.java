package io.attimo.statistics;

import java.util.List;

/**
 * LMG over all subsets of the drivers, of several tables of correlations at once. One walk decides driver by driver,
 * in or out; taking one in conditions what is left on it, so that a subset costs about six flops and nothing is
 * inverted twice. Side by side lie the same numbers of all tables, which the processor then does in one go.
 *
 * <p>With v(S) weighted by a(S) = (s−1)!(p−s)!/p! and b(S) = s!(p−s−1)!/p!, LMG_j = Σ_{S∋j} v(S)(a+b)(S) − Σ_S
 * v(S)b(S): the walk hands back the sum of each branch, so all drivers come out of it together.
 */
final class Subsets {

    private final int p;
    private final int tables;
    private final double[] inWeight;
    private final double[] outWeight;
    private final double[] sumOut;
    private final double[][] sumWith;
    private final double[][] branch;
    private final double[][][] left;
    private final double[] factor;
    private final double[][] inverse;

    /** @param correlations of the same drivers; their conditional variances are clear of 0 */
    Subsets(List<Correlations> correlations) {
        p = correlations.get(0).drivers();
        tables = correlations.size();
        inWeight = new double[p + 1];
        outWeight = new double[p + 1];
        sumOut = new double[tables];
        sumWith = new double[p + 1][tables];
        branch = new double[p + 1][tables];
        factor = new double[tables];
        inverse = new double[p + 1][tables];
        left = new double[p + 1][][];
        for (var k = 0; k <= p; k++) {
            left[k] = new double[(k + 1) * (k + 2) / 2][tables];
        }
        weigh();
        for (var t = 0; t < tables; t++) {
            fill(left[p], t, correlations.get(t).r());
        }
    }

    /** [table][driver] */
    double[][] shares() {
        var shares = new double[tables][p];
        if (p > 0) {
            visit(p, 0, left[p], new double[tables]);
        }
        for (var t = 0; t < tables; t++) {
            for (var j = 0; j < p; j++) {
                shares[t][j] = sumWith[j + 1][t] - sumOut[t];
            }
        }
        return shares;
    }

    private void weigh() {
        // s!(p−s−1)!/p! = 1/((p−s)·C(p,s)), (s−1)!(p−s)!/p! = 1/(s·C(p,s))
        var choose = 1.0;
        for (var s = 0; s <= p; s++) {
            outWeight[s] = s == p ? 0 : 1 / ((p - s) * choose);
            inWeight[s] = outWeight[s] + (s == 0 ? 0 : 1 / (s * choose));
            choose = choose * (p - s) / (s + 1);
        }
    }

    /** The lower triangle row by row, the outcome first: what is left to decide is then always the front of it. */
    private void fill(double[][] m, int table, double[][] r) {
        var at = 0;
        for (var i = 0; i <= p; i++) {
            for (var j = 0; j <= i; j++) {
                m[at++][table] = r[i == 0 ? p : i - 1][j == 0 ? p : j - 1];
            }
        }
    }

    /**
     * @param k the drivers 1 to k are still to be decided
     * @param s so many were taken in
     * @param m covariances of the outcome and the drivers 1 to k, given those taken in
     * @param sum set to the sum of (a+b)·v over all subsets that this branch holds
     */
    private void visit(int k, int s, double[][] m, double[] sum) {
        if (k == 2) {
            lastTwo(s, m, sum);
            return;
        }
        if (k == 1) {
            only(m, sum);
            return;
        }
        var with = branch[k];
        take(k, m, left[k - 1]);
        visit(k - 1, s + 1, left[k - 1], with);
        visit(k - 1, s, m, sum);
        add(sumWith[k], with);
        add(sum, with);
    }

    private static void add(double[] sum, double[] more) {
        for (var t = 0; t < sum.length; t++) {
            sum[t] += more[t];
        }
    }

    private void take(int k, double[][] m, double[][] next) {
        var row = k * (k + 1) / 2;
        var at = 0;
        invert(inverse[k], m[row + k]);
        for (var i = 0; i < k; i++) {
            multiply(factor, m[row + i], inverse[k]);
            for (var j = 0; j <= i; j++, at++) {
                subtract(next[at], m[at], factor, m[row + j]);
            }
        }
    }

    private static void invert(double[] inverse, double[] x) {
        for (var t = 0; t < inverse.length; t++) {
            inverse[t] = 1 / x[t];
        }
    }

    private static void multiply(double[] product, double[] x, double[] y) {
        for (var t = 0; t < product.length; t++) {
            product[t] = x[t] * y[t];
        }
    }

    private static void subtract(double[] next, double[] x, double[] factor, double[] y) {
        for (var t = 0; t < next.length; t++) {
            next[t] = x[t] - factor[t] * y[t];
        }
    }

    /** Four subsets at once: without this, three of four steps of the walk would be these. */
    private void lastTwo(int s, double[][] m, double[] sum) {
        var y = m[0];
        var y1 = m[1];
        var d1 = m[2];
        var y2 = m[3];
        var c = m[4];
        var d2 = m[5];
        var out = sumOut;
        var first = sumWith[1];
        var second = sumWith[2];
        var in0 = inWeight[s];
        var in1 = inWeight[s + 1];
        var in2 = inWeight[s + 2];
        var out0 = outWeight[s];
        var out1 = outWeight[s + 1];
        var out2 = outWeight[s + 2];
        for (var t = 0; t < y.length; t++) {
            var none = 1 - y[t];
            var one = none + y1[t] * y1[t] / d1[t];
            var inverse = 1 / d2[t];
            var two = none + y2[t] * y2[t] * inverse;
            var f = c[t] * inverse;
            var rest = y1[t] - f * y2[t];
            var both = two + rest * rest / (d1[t] - f * c[t]);
            first[t] += in1 * one + in2 * both;
            second[t] += in1 * two + in2 * both;
            out[t] += out0 * none + out1 * (one + two) + out2 * both;
            sum[t] = in0 * none + in1 * (one + two) + in2 * both;
        }
    }

    /** A single driver has everything. */
    private void only(double[][] m, double[] sum) {
        for (var t = 0; t < tables; t++) {
            sumWith[1][t] = m[1][t] * m[1][t] / m[2][t];
            sum[t] = sumWith[1][t];
        }
    }
}
