package io.attimo.mapping;

import io.attimo.response.RespondentHashIndex;
import java.util.Arrays;

/** How often a file has had each row so far, by the rows' hashes of 64 bits. */
final class EqualRows {

    private static final int FIRST = 1 << 10;

    private final RespondentHashIndex seen = new RespondentHashIndex(FIRST);
    private int[] counts = new int[FIRST];

    /** The number of this one among those that are equal to it, from 1. */
    int number(long hash) {
        int row = seen.of(hash);
        if (row >= counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        return ++counts[row];
    }
}
