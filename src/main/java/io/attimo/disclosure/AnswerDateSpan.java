package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;

/** From the first to the last day of an answer. */
public record AnswerDateSpan(LocalDate first, LocalDate last) {

    static AnswerDateSpan of(ResponseMatrix responseMatrix) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < responseMatrix.rows(); row++) {
            first = Math.min(first, responseMatrix.day(row));
            last = Math.max(last, responseMatrix.day(row));
        }
        return new AnswerDateSpan(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
