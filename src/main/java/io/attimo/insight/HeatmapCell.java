package io.attimo.insight;

import io.attimo.disclosure.FigureKey;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Interval;
import io.attimo.statistics.Shrinkage.Shrunken;
import io.quarkus.qute.TemplateData;

/**
 * One figure of the heatmap, as it may be shown. Of a suppressed one everything but its place is null; of one that nobody
 * answered only {@code n}, 0, is there.
 *
 * @param stage null for a total over all stages
 * @param row the touchpoint's name, a moment type, a channel or a label; null for a total over rows
 * @param touchpoint null where the cell is not that of one touchpoint
 * @param value in the metric's own unit; the plain mean, however few; null where the metric has none here
 * @param interval of the value
 * @param shrunken and its posterior interval; null for importance and n
 * @param importance of the touchpoints in the cell, for the chosen outcome
 * @param weighted whether its answers count by weights
 * @param effective as many answers of one weight would be as sure; without weights n
 * @param mean that the value is compared with; null where it is neither good nor bad
 * @param colour 1 to 7, 0 for none
 */
@TemplateData
public record HeatmapCell(
        Stage stage,
        String row,
        Touchpoint touchpoint,
        Long n,
        Double value,
        Interval interval,
        Shrunken shrunken,
        Double glory,
        Double pain,
        Interval painInterval,
        ImportanceResult.Together importance,
        DriverVerdict verdict,
        Boolean weighted,
        Double effective,
        JourneyMean mean,
        int colour,
        boolean suppressed) {

    private static final int SURE = 30;

    static HeatmapCell hidden(FigureKey figureKey) {
        return blank(figureKey.stage(), figureKey.row(), figureKey.touchpoint(), null, true);
    }

    static HeatmapCell empty(FigureKey figureKey) {
        return blank(figureKey.stage(), figureKey.row(), figureKey.touchpoint(), 0L, false);
    }

    HeatmapCell suppress() {
        return blank(stage, row, touchpoint, null, true);
    }

    private static HeatmapCell blank(Stage stage, String row, Touchpoint touchpoint, Long n, boolean suppressed) {
        return new HeatmapCell(
                stage,
                row,
                touchpoint,
                n,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                suppressed);
    }

    public boolean isEmpty() {
        return n != null && n == 0;
    }

    public boolean isShown() {
        return !suppressed && !isEmpty();
    }

    /** As how many answers of one weight those that count by weights are worth; null of others. */
    public Double worth() {
        return Boolean.TRUE.equals(weighted) ? effective : null;
    }

    public boolean hasValue() {
        return value != null;
    }

    /** Too few, or worth too few, to take the plain mean at its word: the shrunken value stands in its place. */
    public boolean isPale() {
        return isShown() && effective < SURE && shrunken != null;
    }

    /** What the page shows of the metric. */
    public Double shownValue() {
        return isPale() ? Double.valueOf(shrunken.value()) : value;
    }

    public Interval shownInterval() {
        return isPale() ? shrunken.posterior() : interval;
    }

    /** Half the width of the interval that is shown. */
    public Double margin() {
        var shown = shownInterval();
        return shown == null ? null : (shown.high() - shown.low()) / 2;
    }

    public boolean isMoment() {
        return verdict == DriverVerdict.CONFIRMED;
    }

    /** Worse (−1) or better (1) than the mean, beyond the interval that is shown; 0 where that holds the mean. */
    public int side() {
        return mean == null ? 0 : mean.side(shownInterval());
    }
}
