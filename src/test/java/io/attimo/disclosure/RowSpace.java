package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows uniquely from some sums: whether a vector is a rational combination of others. Rows are kept as whole
 * numbers without a common divisor, so that nothing is ever rounded; an overflow ends the test.
 */
final class RowSpace {

    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    void add(long[] vector) {
        var rest = reduced(vector);
        int pivot = firstIn(rest);
        if (pivot >= 0) {
            rows.add(rest);
            pivots.add(pivot);
        }
    }

    boolean holds(long[] vector) {
        return firstIn(reduced(vector)) < 0;
    }

    private long[] reduced(long[] vector) {
        var rest = vector.clone();
        for (int i = 0; i < rows.size(); i++) {
            int pivot = pivots.get(i);
            if (rest[pivot] != 0) {
                subtract(rest, rows.get(i), pivot);
            }
        }
        return rest;
    }

    private static void subtract(long[] from, long[] row, int pivot) {
        long common = gcd(from[pivot], row[pivot]);
        long times = row[pivot] / common;
        long less = from[pivot] / common;
        long divisor = 0;
        for (int i = 0; i < from.length; i++) {
            from[i] = Math.subtractExact(Math.multiplyExact(from[i], times), Math.multiplyExact(row[i], less));
            divisor = gcd(divisor, from[i]);
        }
        for (int i = 0; divisor > 1 && i < from.length; i++) {
            from[i] /= divisor;
        }
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.abs(one) : gcd(other, one % other);
    }

    private static int firstIn(long[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }
}
