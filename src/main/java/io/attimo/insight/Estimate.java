package io.attimo.insight;

import io.attimo.disclosure.Metric;
import io.attimo.disclosure.RespondentStatistics;
import io.attimo.statistics.EvenSpread;
import io.attimo.statistics.Interval;
import io.attimo.statistics.SampleSums;

/**
 * A figure in its metric's own unit.
 *
 * @param interval null where nothing is known about it
 */
record Estimate(double value, Interval interval) {

    /** What the tally says in this metric; null for what is not counted from answers. */
    static Estimate of(RespondentStatistics respondentStatistics, Metric metric) {
        return switch (metric) {
            case EXPERIENCE -> new Estimate(respondentStatistics.scores().mean(), respondentStatistics.ofScores());
            case GLORY, CSAT -> new Estimate(respondentStatistics.glory().mean(), respondentStatistics.ofGlory());
            case PAIN -> new Estimate(respondentStatistics.pain().mean(), respondentStatistics.ofPain());
            case NPS -> new Estimate(100 * respondentStatistics.net().mean(), respondentStatistics.ofNps());
            case N -> new Estimate(respondentStatistics.n(), null);
            case IMPORTANCE -> null;
        };
    }

    /** What respondents said one by one, for shrinkage, in the metric's own unit. */
    static SampleSums moments(RespondentStatistics respondentStatistics, Metric metric) {
        return switch (metric) {
            case GLORY, CSAT -> respondentStatistics.glory();
            case PAIN -> respondentStatistics.pain();
            case NPS -> respondentStatistics.net().times(100);
            default -> respondentStatistics.scores();
        };
    }

    /** What each of them could have said, in the metric's own unit. */
    static EvenSpread spread(RespondentStatistics respondentStatistics, Metric metric) {
        boolean isMark = respondentStatistics.spread().marks() > 0;
        return switch (metric) {
            case GLORY, CSAT, PAIN -> new EvenSpread(0, 1, isMark ? 2 : 0);
            case NPS -> new EvenSpread(-100, 100, isMark ? 3 : 0);
            default -> respondentStatistics.spread();
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
}
