package io.attimo.disclosure;

import io.attimo.response.ResponseTable;
import java.time.LocalDate;

/** From the first to the last day of an answer. */
public record AnswerPeriod(LocalDate first, LocalDate last) {

    static AnswerPeriod of(ResponseTable responseTable) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < responseTable.rows(); row++) {
            first = Math.min(first, responseTable.day(row));
            last = Math.max(last, responseTable.day(row));
        }
        return new AnswerPeriod(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
