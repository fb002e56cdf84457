package io.attimo.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The different people behind some rows.
 *
 * @param numbers [row], from 0: the same number is the same person
 */
record People(int[] numbers, int count) {

    /** @param respondents [row], any number that stands for the person */
    static People behind(long[] respondents) {
        var different = Arrays.stream(respondents).sorted().distinct().toArray();
        var numbers = different.length == respondents.length
                ? IntStream.range(0, different.length)
                : Arrays.stream(respondents).mapToInt(each -> Arrays.binarySearch(different, each));
        return new People(numbers.toArray(), different.length);
    }

    int of(int row) {
        return numbers[row];
    }

    /** Sets of nobody yet. */
    BitSet[] sets(int many) {
        return IntStream.range(0, many).mapToObj(each -> new BitSet(count)).toArray(BitSet[]::new);
    }
}
