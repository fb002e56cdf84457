package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.disclosure.RespondentTally;
import io.attimo.statistics.Interval;
import io.attimo.statistics.SampleSums;

/**
 * A figure in its metric's own unit.
 *
 * @param interval null where nothing is known about it
 */
record Estimate(double value, Interval interval) {

    /** What the tally says in this metric; null for what is not counted from answers. */
    static Estimate of(RespondentTally respondentTally, Metric metric) {
        return switch (metric) {
            case EXPERIENCE -> new Estimate(respondentTally.scores().mean(), respondentTally.ofScores());
            case GLORY, CSAT -> new Estimate(respondentTally.glory().mean(), respondentTally.ofGlory());
            case PAIN -> new Estimate(respondentTally.pain().mean(), respondentTally.ofPain());
            case NPS -> new Estimate(100 * respondentTally.net().mean(), respondentTally.ofNps());
            case N -> new Estimate(respondentTally.n(), null);
            case IMPORTANCE -> null;
        };
    }

    /** What respondents said one by one, for shrinkage, in the metric's own unit. */
    static SampleSums moments(RespondentTally respondentTally, Metric metric) {
        return switch (metric) {
            case GLORY, CSAT -> respondentTally.glory();
            case PAIN -> respondentTally.pain();
            case NPS ->
                new SampleSums(
                        respondentTally.n(),
                        100 * respondentTally.net().sum(),
                        10_000 * respondentTally.net().sumOfSquares());
            default -> respondentTally.scores();
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
