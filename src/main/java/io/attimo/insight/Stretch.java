package io.attimo.insight;

import io.attimo.score.Sheet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some days on end, as epoch days, both included. */
record Stretch(int first, int last) {

    /** The weeks in which somebody answered, in order. */
    static List<Stretch> weeks(Sheet sheet, Column column) {
        return IntStream.range(0, sheet.rows())
                .filter(column::answered)
                .map(row -> sheet.day(row) - Math.floorMod(sheet.day(row) + 3, 7))
                .distinct()
                .sorted()
                .mapToObj(monday -> new Stretch(monday, monday + 6))
                .toList();
    }

    /** Of a week: the month that its Thursday lies in, as whole weeks. */
    Stretch month() {
        var month = LocalDate.ofEpochDay(first + 3L);
        return new Stretch(firstMonday(month), firstMonday(month.plusMonths(1)) - 1);
    }

    private static int firstMonday(LocalDate month) {
        var thursday = month.with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
        return (int) thursday.toEpochDay() - 3;
    }

    boolean holds(Stretch other) {
        return first <= other.first && other.last <= last;
    }

    IntPredicate rowsOf(Sheet sheet) {
        return row -> sheet.day(row) >= first && sheet.day(row) <= last;
    }
}
