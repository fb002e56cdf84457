package io.attimo.statistics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * LMG over all subsets of the drivers. One walk decides driver by driver, in or out; taking one in conditions what is
 * left on it, so that a subset costs about six flops and nothing is inverted twice. The walk is done in many lanes at
 * once, whose numbers lie side by side: a lane is one of several tables, or a part of the subsets of one.
 *
 * <p>With v(S) weighted by a(S) = (s−1)!(p−s)!/p! and b(S) = s!(p−s−1)!/p!, LMG_j = Σ_{S∋j} v(S)(a+b)(S) − Σ_S
 * v(S)b(S): the walk hands back the sum of each branch, so all drivers come out of it together.
 */
final class AllSubsetsLmg {

    /** So many keep a processor's wide registers full, and its nearest cache not overfull. */
    static final int LANES = 32;

    /**
     * Where a walk begins.
     *
     * @param taken bit j: driver j (from 1) is in
     * @param m covariances of the outcome and the drivers still to be decided, given those taken: the lower triangle
     * row by row, the outcome first, so that what is left to decide is always the front of it
     */
    private record Lane(int table, int taken, double[] m) {

        Stream<Lane> decided(int driver) {
            return Stream.of(this, new Lane(table, taken | 1 << driver, given(driver)));
        }

        private double[] given(int k) {
            var row = k * (k + 1) / 2;
            var next = new double[row];
            for (int i = 0, at = 0; i < k; i++) {
                for (var j = 0; j <= i; j++, at++) {
                    next[at] = m[at] - m[row + i] / m[row + k] * m[row + j];
                }
            }
            return next;
        }
    }

    private final int p;
    private final int tables;
    private final int undecided;
    private final List<Lane> lanes;

    private final double[][] inWeight;
    private final double[][] outWeight;
    private final double[] sumOut;
    private final double[][] sumWith;
    private final double[][] branch;
    private final double[][][] left;
    private final double[][] inverse;
    private final double[] factor;

    /** @param correlations of the same drivers, at least one; their conditional variances are clear of 0 */
    AllSubsetsLmg(List<Correlations> correlations) {
        p = correlations.get(0).drivers();
        tables = correlations.size();
        var begun = IntStream.range(0, tables)
                .mapToObj(t -> new Lane(t, 0, packed(correlations.get(t).r())))
                .toList();
        var k = p;
        while (k > 2 && begun.size() < LANES) {
            var driver = k--;
            begun = begun.stream().flatMap(lane -> lane.decided(driver)).toList();
        }
        undecided = k;
        lanes = begun;

        var n = lanes.size();
        inWeight = new double[k + 1][n];
        outWeight = new double[k + 1][n];
        sumOut = new double[n];
        sumWith = new double[k + 1][n];
        branch = new double[k + 1][n];
        left = new double[k + 1][][];
        inverse = new double[k + 1][n];
        factor = new double[n];
        for (var i = 0; i <= k; i++) {
            left[i] = new double[(i + 1) * (i + 2) / 2][n];
        }
        weigh();
        for (var at = 0; at < left[k].length; at++) {
            for (var t = 0; t < n; t++) {
                left[k][at][t] = lanes.get(t).m[at];
            }
        }
    }

    private double[] packed(double[][] r) {
        var m = new double[(p + 1) * (p + 2) / 2];
        for (int i = 0, at = 0; i <= p; i++) {
            for (var j = 0; j <= i; j++, at++) {
                m[at] = r[i == 0 ? p : i - 1][j == 0 ? p : j - 1];
            }
        }
        return m;
    }

    /** For each number of drivers that a walk takes, on top of those its lane began with. */
    private void weigh() {
        var in = new double[p + 1];
        var out = new double[p + 1];
        // s!(p−s−1)!/p! = 1/((p−s)·C(p,s)), (s−1)!(p−s)!/p! = 1/(s·C(p,s))
        var choose = 1.0;
        for (var s = 0; s <= p; s++) {
            out[s] = s == p ? 0 : 1 / ((p - s) * choose);
            in[s] = out[s] + (s == 0 ? 0 : 1 / (s * choose));
            choose = choose * (p - s) / (s + 1);
        }
        for (var t = 0; t < lanes.size(); t++) {
            var began = Integer.bitCount(lanes.get(t).taken);
            for (var s = 0; s <= undecided; s++) {
                inWeight[s][t] = in[began + s];
                outWeight[s][t] = out[began + s];
            }
        }
    }

    /** [table][driver] */
    double[][] shares() {
        var shares = new double[tables][p];
        if (p == 0) {
            return shares;
        }
        var all = new double[lanes.size()];
        visit(undecided, 0, left[undecided], all);
        for (var t = 0; t < all.length; t++) {
            var lane = lanes.get(t);
            for (var j = 1; j <= p; j++) {
                var with = j <= undecided ? sumWith[j][t] : (lane.taken >> j & 1) * all[t];
                shares[lane.table][j - 1] += with - sumOut[t];
            }
        }
        return shares;
    }

    /**
     * @param k the drivers 1 to k are still to be decided
     * @param s so many were taken in
     * @param m covariances of the outcome and the drivers 1 to k, given those taken in
     * @param sum set to the sum of (a+b)·v over all subsets that this branch holds
     */
    private void visit(int k, int s, double[][] m, double[] sum) {
        if (k == 1) {
            only(m, sum);
        } else if (k == 2) {
            lastTwo(s, m, sum);
        } else {
            var with = branch[k];
            take(k, m, left[k - 1]);
            visit(k - 1, s + 1, left[k - 1], with);
            visit(k - 1, s, m, sum);
            add(sumWith[k], with);
            add(sum, with);
        }
    }

    private void take(int k, double[][] m, double[][] next) {
        var row = k * (k + 1) / 2;
        invert(inverse[k], m[row + k]);
        for (int i = 0, at = 0; i < k; i++) {
            multiply(factor, m[row + i], inverse[k]);
            for (var j = 0; j <= i; j++, at++) {
                subtract(next[at], m[at], factor, m[row + j]);
            }
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
            first[t] += in1[t] * one + in2[t] * both;
            second[t] += in1[t] * two + in2[t] * both;
            out[t] += out0[t] * none + out1[t] * (one + two) + out2[t] * both;
            sum[t] = in0[t] * none + in1[t] * (one + two) + in2[t] * both;
        }
    }

    /** A single driver has everything. */
    private void only(double[][] m, double[] sum) {
        for (var t = 0; t < sum.length; t++) {
            sumWith[1][t] = m[1][t] * m[1][t] / m[2][t];
            sum[t] = sumWith[1][t];
        }
    }

    private static void add(double[] sum, double[] more) {
        for (var t = 0; t < sum.length; t++) {
            sum[t] += more[t];
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
}
