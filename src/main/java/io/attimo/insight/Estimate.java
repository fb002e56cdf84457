package io.attimo.insight;

import io.attimo.statistics.Interval;
import io.attimo.statistics.Moments;

/**
 * A figure in its metric's own unit.
 *
 * @param interval null where nothing is known about it
 */
record Estimate(double value, Interval interval) {

    /** What the tally says in this metric; null for what is not counted from answers. */
    static Estimate of(Tally tally, Metric metric) {
        return switch (metric) {
            case EXPERIENCE -> new Estimate(tally.scores().mean(), tally.ofScores());
            case GLORY, CSAT -> new Estimate(tally.glory().mean(), tally.ofGlory());
            case PAIN -> new Estimate(tally.pain().mean(), tally.ofPain());
            case NPS -> new Estimate(100 * tally.net().mean(), tally.ofNps());
            case N -> new Estimate(tally.n(), null);
            case IMPORTANCE -> null;
        };
    }

    /** What respondents said one by one, for shrinkage, in the metric's own unit. */
    static Moments moments(Tally tally, Metric metric) {
        return switch (metric) {
            case GLORY, CSAT -> tally.glory();
            case PAIN -> tally.pain();
            case NPS ->
                new Moments(
                        tally.n(), 100 * tally.net().sum(), 10_000 * tally.net().sumOfSquares());
            default -> tally.scores();
        };
    }

    /** The metric's own unit as points from 0 to 100, more being better. */
    static double points(double value, Metric metric) {
        return switch (metric) {
            case GLORY, CSAT -> 100 * value;
            case PAIN -> 100 - 100 * value;
            case NPS -> (value + 100) / 2;
            default -> value;
        };
    }

    static Interval clipped(Interval interval, Metric metric) {
        return metric == Metric.NPS ? interval.clippedTo(-100, 100) : interval.clippedTo(0, metric.isShare() ? 1 : 100);
    }
}
