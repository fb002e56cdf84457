package io.attimo.statistics;

import java.util.SplittableRandom;

/**
 * LMG by random orders, for more drivers than {@link Lmg#EXACT}: what each adds when it comes after those before it.
 */
final class RandomOrderLmg {

    private final double[][] r;
    private final double[] ry;
    private final int p;
    private final double[] sum;
    private final double[] sumOfSquares;
    private double r2;

    RandomOrderLmg(double[][] r, double[] ry) {
        this.r = r;
        this.ry = ry;
        p = ry.length;
        sum = new double[p];
        sumOfSquares = new double[p];
    }

    /** One order and its reverse; their mean is one draw. */
    void take(SplittableRandom random) {
        var order = shuffled(random);
        var added = new double[p];
        add(order, added);
        for (var i = 0; i < p / 2; i++) {
            swap(order, i, p - 1 - i);
        }
        add(order, added);
        for (var j = 0; j < p; j++) {
            sum[j] += added[j] / 2;
            sumOfSquares[j] += added[j] * added[j] / 4;
        }
    }

    Lmg lmg(int draws) {
        var shares = new double[p];
        var errors = new double[p];
        for (var j = 0; j < p; j++) {
            shares[j] = sum[j] / draws;
            errors[j] = new SampleSums(draws, sum[j], sumOfSquares[j]).standardError();
        }
        return new Lmg(shares, r2, errors);
    }

    /** One row of Cholesky's factor for each driver, with the outcome's coefficient c; c² is what the driver adds. */
    private void add(int[] order, double[] added) {
        var l = new double[p][];
        var c = new double[p];
        r2 = 0;
        for (var i = 0; i < p; i++) {
            var driver = order[i];
            var row = new double[i + 1];
            var variance = 1.0;
            var left = ry[driver];
            for (var k = 0; k < i; k++) {
                var t = r[driver][order[k]];
                for (var m = 0; m < k; m++) {
                    t -= row[m] * l[k][m];
                }
                row[k] = t / l[k][k];
                variance -= row[k] * row[k];
                left -= row[k] * c[k];
            }
            if (variance < Lmg.SAME) {
                throw CollinearDrivers.with(driver, r);
            }
            row[i] = Math.sqrt(variance);
            l[i] = row;
            c[i] = left / row[i];
            added[driver] += c[i] * c[i];
            r2 += c[i] * c[i];
        }
    }

    private int[] shuffled(SplittableRandom random) {
        var order = new int[p];
        for (var i = 0; i < p; i++) {
            order[i] = i;
        }
        for (var i = p - 1; i > 0; i--) {
            swap(order, i, random.nextInt(i + 1));
        }
        return order;
    }

    private static void swap(int[] order, int i, int j) {
        var kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
