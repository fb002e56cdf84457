package io.attimo.insight;

import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.attimo.statistics.Interval;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The experience stage by stage, placed in per cent of a drawing that is as wide as the stages; y runs downward. */
@TemplateData
public record ExperienceCurve(List<Point> points, List<Line> lines, double meanY, Double mean) {

    private static final double TOP = 26;
    private static final double BOTTOM = 92;
    private static final double LEAST_SPAN = 10;

    @TemplateData
    public record Point(String stage, double x, double y, double lowY, double highY, double value) {}

    @TemplateData
    public record Line(double x1, double y1, double x2, double y2) {}

    static ExperienceCurve of(List<HeatmapCell> stages, HeatmapCell total) {
        var shown = stages.stream().filter(HeatmapCell::isShown).toList();
        var values = shown.stream().flatMapToDouble(ExperienceCurve::ends).toArray();
        double low = DoubleStream.of(values).min().orElse(0);
        double high = Math.max(low + LEAST_SPAN, DoubleStream.of(values).max().orElse(0));
        var points = new ArrayList<Point>();
        var lines = new ArrayList<Line>();
        Point before = null;
        for (int i = 0; i < stages.size(); i++) {
            var heatmapCell = stages.get(i);
            var point = heatmapCell.isShown() ? point(heatmapCell, (i + .5) * 100 / stages.size(), low, high) : null;
            if (point != null && before != null) {
                lines.add(new Line(before.x(), before.y(), point.x(), point.y()));
            }
            before = point;
            points.add(point);
        }
        var mean = total.isShown() ? total.value() : null;
        double meanY = mean == null ? BOTTOM : Math.max(TOP, Math.min(BOTTOM, y(mean, low, high)));
        return new ExperienceCurve(points.stream().filter(Objects::nonNull).toList(), lines, meanY, mean);
    }

    private static DoubleStream ends(HeatmapCell heatmapCell) {
        return heatmapCell.interval() == null
                ? DoubleStream.of(heatmapCell.value())
                : DoubleStream.of(
                        heatmapCell.interval().low(), heatmapCell.interval().high());
    }

    private static Point point(HeatmapCell heatmapCell, double x, double low, double high) {
        var interval = heatmapCell.interval() == null
                ? new Interval(heatmapCell.value(), heatmapCell.value())
                : heatmapCell.interval();
        return new Point(
                heatmapCell.stage().name(),
                x,
                y(heatmapCell.value(), low, high),
                y(interval.low(), low, high),
                y(interval.high(), low, high),
                heatmapCell.value());
    }

    private static double y(double value, double low, double high) {
        return Math.round(10 * (BOTTOM - (value - low) * (BOTTOM - TOP) / (high - low))) / 10.0;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    public String inWords() {
        var stages = points.stream()
                .map(point -> point.stage() + " " + NumberFormats.number(point.value(), 0))
                .collect(Collectors.joining(", "));
        return Messages.here(InsightMessages.class).curve(stages, mean == null ? "–" : NumberFormats.number(mean, 0));
    }
}
