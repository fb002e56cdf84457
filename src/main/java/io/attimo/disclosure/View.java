package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.response.ResponseMatrix;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What of a journey's answers is looked at, and how: the state of the page, which is its address.
 *
 * @param filters at most one of each segment
 * @param outcome whose importance is shown; null for a journey that has none
 * @param wholeScale colours over the whole scale, else by the distance from the journey's own mean
 */
@TemplateData
public record View(
        Journey journey,
        WeekRange period,
        List<SegmentFilter> filters,
        Outcome outcome,
        Metric metric,
        RowDimension rows,
        boolean wholeScale) {

    /** All answers by touchpoint: experience, and importance for the leading outcome. */
    public static View of(Journey journey) {
        var outcome = journey.leadingOutcome().orElse(null);
        return new View(journey, WeekRange.ALL, List.of(), outcome, Metric.EXPERIENCE, RowDimension.TOUCHPOINTS, false);
    }

    /**
     * The view that an address asks for; what it leaves out is as in {@link #of(Journey)}.
     *
     * @throws UnknownViewParameter if it names what this journey does not have
     */
    public static View of(Journey journey, Map<String, List<String>> parameters) {
        return new ViewParameters(journey, parameters).view();
    }

    public View in(WeekRange weekRange) {
        return new View(journey, weekRange, filters, outcome, metric, rows, wholeScale);
    }

    public View by(Outcome outcome) {
        return new View(journey, period, filters, outcome, metric, rows, wholeScale);
    }

    public View showing(Metric metric) {
        return new View(journey, period, filters, outcome, metric, rows, wholeScale);
    }

    public View over(RowDimension rowDimension) {
        return new View(journey, period, filters, outcome, metric, rowDimension, wholeScale);
    }

    public View onWholeScale(boolean wholeScale) {
        return new View(journey, period, filters, outcome, metric, rows, wholeScale);
    }

    public View only(SegmentFilter segmentFilter) {
        var kept = new ArrayList<>(without(segmentFilter.segment()).filters);
        kept.add(segmentFilter);
        return new View(journey, period, List.copyOf(kept), outcome, metric, rows, wholeScale);
    }

    public View without(Segment segment) {
        var kept = filters.stream()
                .filter(segmentFilter -> !segmentFilter.segment().equals(segment))
                .toList();
        return new View(journey, period, kept, outcome, metric, rows, wholeScale);
    }

    public Optional<SegmentFilter> filterOn(Segment segment) {
        return filters.stream()
                .filter(segmentFilter -> segmentFilter.segment().equals(segment))
                .findFirst();
    }

    public boolean isFiltered() {
        return !filters.isEmpty() || !period.isAll();
    }

    /** Of a whole matrix of the journey, the rows in view. */
    public ResponseMatrix of(ResponseMatrix responseMatrix) {
        return isFiltered() ? responseMatrix.where(passes(responseMatrix)) : responseMatrix;
    }

    IntPredicate passes(ResponseMatrix responseMatrix) {
        return row -> period.holds(responseMatrix, row)
                && filters.stream().allMatch(segmentFilter -> segmentFilter.holds(responseMatrix, row));
    }

    /** The part of an address after the path, from its question mark on; states the period even if it is all. */
    public String query() {
        return ViewParameters.query(this);
    }
}
