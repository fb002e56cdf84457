package io.attimo.insight;

import io.attimo.score.Sheet;
import java.time.LocalDate;

/** From the first to the last day of an answer. */
public record Days(LocalDate first, LocalDate last) {

    static Days of(Sheet sheet) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < sheet.rows(); row++) {
            first = Math.min(first, sheet.day(row));
            last = Math.max(last, sheet.day(row));
        }
        return new Days(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
