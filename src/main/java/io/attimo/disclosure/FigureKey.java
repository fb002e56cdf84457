package io.attimo.disclosure;

import io.attimo.journey.Segment;
import io.attimo.journey.Stage;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The key of one figure of a heatmap: the stage, row and segment label whose respondents it is about.
 *
 * @param stage null for a total over all stages
 * @param row what stands before the row; null for a total over all rows
 * @param segment whose label with this place the respondents have; null where the label does not matter
 * @param silent counted, but never shown
 */
public record FigureKey(
        Stage stage, String row, List<Touchpoint> touchpoints, Segment segment, int place, boolean silent) {

    public static FigureKey of(Touchpoint touchpoint) {
        return new FigureKey(touchpoint.stage(), touchpoint.name(), List.of(touchpoint), null, 0, false);
    }

    static FigureKey of(Stage stage) {
        return new FigureKey(stage, null, stage.touchpoints(), null, 0, false);
    }

    public Touchpoint touchpoint() {
        return stage != null
                        && segment == null
                        && touchpoints.size() == 1
                        && touchpoints.get(0).name().equals(row)
                ? touchpoints.get(0)
                : null;
    }

    public List<Integer> numbers() {
        return touchpoints.stream().map(Touchpoint::number).toList();
    }

    List<AnswerColumnKey> measures() {
        return AnswerColumnKey.of(touchpoints);
    }

    /** Whether the metric can be told of all that is in here. */
    public boolean has(Metric metric) {
        return switch (metric) {
            case NPS ->
                touchpoints.stream().allMatch(touchpoint -> touchpoint.scale().isNps());
            case CSAT ->
                touchpoints.stream().allMatch(touchpoint -> touchpoint.scale().isCsat());
            default -> true;
        };
    }

    /** The rows of the matrix that belong here; null for all. */
    IntPredicate rowsOf(ResponseMatrix responseMatrix) {
        return segment == null ? null : row -> responseMatrix.place(segment.number(), row) == place;
    }
}
