package io.attimo.statistics;

/**
 * n, Σx, Σy, Σx², Σy², Σxy of each pair of columns; column p is the outcome.
 *
 * @param fewestOfBoth with fewer rows that have both of a pair, nothing is said of it
 */
record PairSums(int p, double[] sums, int fewestOfBoth) {

    private static final int EACH = 6;
    static final int FEWEST = 3;

    static double[] blank(int p) {
        return new double[EACH * (p + 1) * (p + 2) / 2];
    }

    /** Where the sums of columns x &lt;= y begin. */
    static int at(int x, int y) {
        return EACH * (y * (y + 1) / 2 + x);
    }

    static void addTo(double[] sums, double[] others, int times) {
        for (var i = 0; i < sums.length; i++) {
            sums[i] += times * others[i];
        }
    }

    long n(int x, int y) {
        return (long) sums[at(Math.min(x, y), Math.max(x, y))];
    }

    double mean(int x) {
        return sums[at(x, x) + 1] / sums[at(x, x)];
    }

    double deviation(int x) {
        var at = at(x, x);
        return Math.sqrt(squares(sums[at], sums[at + 1], sums[at + 3]) / (sums[at] - 1));
    }

    /** Whether three or more rows have both, and all of them the same x. */
    boolean isConstant(int x, int y) {
        var at = at(x, y);
        return sums[at] >= FEWEST && squares(sums[at], sums[at + 1], sums[at + 3]) == 0;
    }

    /** NaN if too few rows have both, or one of them does not differ there. */
    double correlation(int x, int y) {
        var at = at(Math.min(x, y), Math.max(x, y));
        var n = sums[at];
        var xx = squares(n, sums[at + 1], sums[at + 3]);
        var yy = squares(n, sums[at + 2], sums[at + 4]);
        if (n < fewestOfBoth || xx == 0 || yy == 0) {
            return Double.NaN;
        }
        var xy = sums[at + 5] - sums[at + 1] * sums[at + 2] / n;
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** Σ(x−x̄)²; what rounding leaves of equal values is 0. */
    private static double squares(double n, double sum, double sumOfSquares) {
        var squares = sumOfSquares - sum * sum / n;
        return squares <= 1e-12 * sumOfSquares ? 0 : squares;
    }
}
