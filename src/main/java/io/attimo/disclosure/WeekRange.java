package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import io.quarkus.qute.TemplateData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Whole ISO weeks, or everything: by the day, one could subtract one period from the next and be left with one person.
 *
 * @param from a Monday, or null for no beginning
 * @param to a Sunday, or null for no end
 */
@TemplateData
public record WeekRange(LocalDate from, LocalDate to) {

    public static final WeekRange ALL = new WeekRange(null, null);

    public WeekRange {
        from = from == null ? null : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        to = to == null ? null : to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** As many weeks, just before these; empty where they have no beginning or no end. */
    public Optional<WeekRange> before() {
        return from == null || to == null || isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WeekRange(from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1)));
    }

    public boolean isAll() {
        return from == null && to == null;
    }

    boolean isEmpty() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean holds(ResponseMatrix responseMatrix, int row) {
        long day = responseMatrix.day(row);
        return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
    }
}
