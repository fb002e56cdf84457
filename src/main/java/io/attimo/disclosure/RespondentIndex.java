package io.attimo.disclosure;

import io.attimo.response.RespondentHashIndex;
import io.attimo.response.ResponseMatrix;

/** The respondents behind the rows of a matrix, numbered from 0: one of them may have several rows. */
public final class RespondentIndex {

    private final int[] numbers;
    private final int count;

    private RespondentIndex(int[] numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    static RespondentIndex behind(ResponseMatrix responseMatrix) {
        var seen = new RespondentHashIndex(responseMatrix.rows());
        var numbers = new int[responseMatrix.rows()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = seen.of(responseMatrix.respondent(row));
        }
        return new RespondentIndex(numbers, seen.size());
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
