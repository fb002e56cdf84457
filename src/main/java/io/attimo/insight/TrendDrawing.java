package io.attimo.insight;

import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A trend as a drawing, in per cent of its field: x from the first day to the last, y downward. Hidden points leave a gap
 * in line and band.
 *
 * @param marks the lines of the grid
 * @param runs points without a gap between them
 * @param done what was done about the touchpoint, also before or after the days of the drawing
 */
public record TrendDrawing(
        List<Mark> marks, List<Run> runs, List<Dot> dots, List<Done> done, LocalDate first, LocalDate last) {

    private static final int STEP = 10;

    public record Mark(double y, int value) {}

    public record Dot(double x, double y) {}

    /** @param inside whether it lies within the drawing's days */
    public record Done(double x, String day, String what, boolean inside) {

        /** Near the right edge its label stands on the left of the line. */
        public boolean isLate() {
            return x > 70;
        }
    }

    /** As SVG wants its points. */
    public record Run(String line, String band) {}

    static TrendDrawing of(List<TouchpointTrend.Point> points, List<TrendAnnotations.Mark> done) {
        var shown = points.stream().filter(point -> !point.suppressed()).toList();
        if (shown.isEmpty()) {
            var outside = done.stream()
                    .map(mark -> new Done(0, NumberFormats.day(mark.on()), mark.what(), false))
                    .toList();
            return new TrendDrawing(List.of(), List.of(), List.of(), outside, null, null);
        }
        var field = Field.of(shown);
        var runs = new ArrayList<Run>();
        var run = new ArrayList<TouchpointTrend.Point>();
        for (var point : points) {
            if (point.suppressed()) {
                field.draw(run, runs);
                run.clear();
            } else {
                run.add(point);
            }
        }
        field.draw(run, runs);
        var dots = shown.stream()
                .map(point -> new Dot(field.x(point), field.y(point.mean())))
                .toList();
        var first = shown.get(0).from();
        var last = shown.get(shown.size() - 1).to();
        var marked = done.stream()
                .map(mark -> new Done(
                        field.x(mark.on()),
                        NumberFormats.day(mark.on()),
                        mark.what(),
                        !mark.on().isBefore(first) && !mark.on().isAfter(last)))
                .toList();
        return new TrendDrawing(field.marks(), runs, dots, marked, first, last);
    }

    public boolean isEmpty() {
        return dots.isEmpty();
    }

    public String firstDay() {
        return NumberFormats.day(first);
    }

    public String lastDay() {
        return NumberFormats.day(last);
    }

    /** From which day and value to which the drawing reaches. */
    private record Field(long firstDay, long lastDay, int low, int high) {

        static Field of(List<TouchpointTrend.Point> points) {
            double[] ends = points.stream()
                    .flatMapToDouble(point -> DoubleStream.of(low(point), high(point)))
                    .toArray();
            int low = (int) Math.floor(DoubleStream.of(ends).min().orElse(0) / STEP) * STEP;
            int high = (int) Math.ceil(DoubleStream.of(ends).max().orElse(100) / STEP) * STEP;
            return new Field(
                    points.get(0).from().toEpochDay(),
                    points.get(points.size() - 1).from().toEpochDay(),
                    low,
                    Math.max(high, low + STEP));
        }

        static double low(TouchpointTrend.Point point) {
            return point.interval() == null ? point.mean() : point.interval().low();
        }

        static double high(TouchpointTrend.Point point) {
            return point.interval() == null ? point.mean() : point.interval().high();
        }

        double x(TouchpointTrend.Point point) {
            return x(point.from());
        }

        /** A day after the last point's first one lies at the edge. */
        double x(LocalDate day) {
            long span = lastDay - firstDay;
            return span == 0 ? 50 : tenth(Math.max(0, Math.min(100, (day.toEpochDay() - firstDay) * 100.0 / span)));
        }

        double y(double value) {
            return tenth((high - value) * 100 / (high - low));
        }

        List<Mark> marks() {
            int step = (high - low) / STEP > 5 ? 2 * STEP : STEP;
            return IntStream.iterate(low, value -> value <= high, value -> value + step)
                    .mapToObj(value -> new Mark(y(value), value))
                    .toList();
        }

        void draw(List<TouchpointTrend.Point> run, List<Run> runs) {
            if (run.size() > 1) {
                var line = new StringBuilder();
                var band = new StringBuilder();
                run.forEach(point -> add(line, x(point), y(point.mean())));
                run.forEach(point -> add(band, x(point), y(high(point))));
                for (int i = run.size() - 1; i >= 0; i--) {
                    add(band, x(run.get(i)), y(low(run.get(i))));
                }
                runs.add(new Run(line.toString(), band.toString()));
            }
        }

        private static void add(StringBuilder points, double x, double y) {
            points.append(points.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%s,%s", x, y));
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    /** Where a point of the field stands in the whole drawing, which has room for labels. */
    public double across(double x) {
        return Math.round((4 + .94 * x) * 10) / 10.0;
    }

    public double down(double y) {
        return Math.round((4 + .82 * y) * 10) / 10.0;
    }
}
