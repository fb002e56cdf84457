package io.attimo.results;

import io.attimo.platform.text.NumberFormats;
import io.quarkus.qute.TemplateData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How many were finished when, drawn: a bar a day, or a week or a month where there are too many days. */
@TemplateData
public record DaysChart(List<Bar> bars) {

    private static final int MOST_BARS = 62;
    private static final double GAP = 0.15;

    /**
     * One bar, in per cent of the drawing.
     *
     * @param to the last day in it
     */
    @TemplateData
    public record Bar(LocalDate from, LocalDate to, long n, double x, double width, double height) {

        public boolean isOneDay() {
            return from.equals(to);
        }

        public double y() {
            return rounded(100 - height);
        }
    }

    static DaysChart of(SortedMap<LocalDate, Long> byDay) {
        if (byDay.isEmpty()) {
            return new DaysChart(List.of());
        }
        long days = ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey()) + 1;
        if (days <= MOST_BARS) {
            return of(byDay, UnaryOperator.identity(), day -> day.plusDays(1));
        }
        return days <= 7 * MOST_BARS
                ? of(
                        byDay,
                        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        day -> day.plusWeeks(1))
                : of(byDay, day -> day.withDayOfMonth(1), day -> day.plusMonths(1));
    }

    private static DaysChart of(
            SortedMap<LocalDate, Long> byDay, UnaryOperator<LocalDate> begin, UnaryOperator<LocalDate> next) {
        var counts = new TreeMap<LocalDate, Long>();
        byDay.forEach((day, n) -> counts.merge(begin.apply(day), n, Long::sum));
        var starts = new ArrayList<LocalDate>();
        for (var day = counts.firstKey(); !day.isAfter(counts.lastKey()); day = next.apply(day)) {
            starts.add(day);
        }
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double each = 100.0 / starts.size();
        var bars = new ArrayList<Bar>();
        for (var from : starts) {
            long n = counts.getOrDefault(from, 0L);
            double x = each * (bars.size() + GAP / 2);
            var to = next.apply(from).minusDays(1);
            bars.add(new Bar(from, to, n, rounded(x), rounded(each * (1 - GAP)), rounded(100.0 * n / largest)));
        }
        return new DaysChart(List.copyOf(bars));
    }

    private static double rounded(double percent) {
        return Math.round(100 * percent) / 100.0;
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    public String most() {
        return NumberFormats.whole(bars.stream().mapToLong(Bar::n).max().orElse(0));
    }

    public String first() {
        return NumberFormats.day(bars.get(0).from());
    }

    public String last() {
        return NumberFormats.day(bars.get(bars.size() - 1).to());
    }
}
