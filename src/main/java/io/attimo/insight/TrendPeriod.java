package io.attimo.insight;

import io.attimo.disclosure.ResponseScores;
import io.attimo.disclosure.WeekRange;
import io.attimo.response.ResponseMatrix;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some days on end, as epoch days, both included. */
record TrendPeriod(int first, int last) {

    /** The weeks in which somebody answered, in order. */
    static List<TrendPeriod> weeks(ResponseMatrix responseMatrix, ResponseScores responseScores) {
        return IntStream.range(0, responseMatrix.rows())
                .filter(responseScores::answered)
                .map(row -> responseMatrix.day(row) - Math.floorMod(responseMatrix.day(row) + 3, 7))
                .distinct()
                .sorted()
                .mapToObj(monday -> new TrendPeriod(monday, monday + 6))
                .toList();
    }

    /** Of a week: the month that its Thursday lies in, as whole weeks. */
    TrendPeriod month() {
        var month = LocalDate.ofEpochDay(first + 3L);
        return new TrendPeriod(firstMonday(month), firstMonday(month.plusMonths(1)) - 1);
    }

    private static int firstMonday(LocalDate month) {
        var thursday = month.with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
        return (int) thursday.toEpochDay() - 3;
    }

    boolean holds(TrendPeriod other) {
        return first <= other.first && other.last <= last;
    }

    /** The days of a period that lie in it. */
    WeekRange within(WeekRange weekRange) {
        var from = LocalDate.ofEpochDay(first);
        var to = LocalDate.ofEpochDay(last);
        return new WeekRange(
                weekRange.from() == null || weekRange.from().isBefore(from) ? from : weekRange.from(),
                weekRange.to() == null || weekRange.to().isAfter(to) ? to : weekRange.to());
    }

    IntPredicate rowsOf(ResponseMatrix responseMatrix) {
        return row -> responseMatrix.day(row) >= first && responseMatrix.day(row) <= last;
    }
}
