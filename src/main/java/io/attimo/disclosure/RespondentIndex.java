package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import java.util.Arrays;

/** The respondents behind the rows of a matrix, numbered from 0: one of them may have several rows. */
public final class RespondentIndex {

    private final int[] numbers;
    private final int count;

    private RespondentIndex(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    static RespondentIndex behind(ResponseMatrix responseMatrix) {
        var places = new int[Integer.highestOneBit(Math.max(1, responseMatrix.rows())) << 2];
        Arrays.fill(places, -1);
        var numbers = new int[responseMatrix.rows()];
        int count = 0;
        for (int row = 0; row < numbers.length; row++) {
            int place = scattered(responseMatrix.respondent(row)) & places.length - 1;
            while (places[place] >= 0 && responseMatrix.respondent(places[place]) != responseMatrix.respondent(row)) {
                place = place + 1 & places.length - 1;
            }
            if (places[place] < 0) {
                places[place] = row;
                numbers[row] = count++;
            } else {
                numbers[row] = numbers[places[place]];
            }
        }
        return new RespondentIndex(numbers, count);
    }

    private static int scattered(long hash) {
        long mixed = hash * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32);
    }

    public int count() {
        return count;
    }

    public int of(int row) {
        return numbers[row];
    }

    boolean haveOneRowEach() {
        return count == numbers.length;
    }
}
