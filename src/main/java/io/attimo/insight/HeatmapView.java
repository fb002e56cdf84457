package io.attimo.insight;

import io.attimo.disclosure.FigureKey;
import io.attimo.disclosure.Metric;
import io.attimo.disclosure.RowDimension;
import io.attimo.disclosure.SegmentFilter;
import io.attimo.disclosure.View;
import io.attimo.disclosure.ViewParameters;
import io.attimo.disclosure.WeekRange;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.NumberFormats;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the journey's map says and links to.
 *
 * @param tiles the touchpoints by experience, whatever the map shows
 * @param worst the tile that hurts most: a confirmed moment of truth below the mean before all others; null if none is shown
 * @param largest the largest importance among the map's cells
 */
@TemplateData
public record HeatmapView(
        JourneyReading reading,
        ImportanceResult drivers,
        Heatmap map,
        Heatmap tiles,
        List<OutcomeScore> outcomes,
        ExperienceCurve curve,
        HeatmapCell worst,
        double largest) {

    /** A filter with its labels, and whether one of them is chosen. */
    @TemplateData
    public record Chip(String name, String chosen, List<ViewOption> choices) {}

    /** A parameter that a form must carry along. */
    @TemplateData
    public record Carried(String name, String value) {}

    public static HeatmapView of(JourneyReading journeyReading, ImportanceResult importanceResult) {
        var map = journeyReading.heatmap(importanceResult);
        boolean plain = journeyReading.view().rows().areTouchpoints()
                && journeyReading.view().metric() == Metric.EXPERIENCE;
        var tiles = plain ? map : journeyReading.experience(importanceResult);
        return new HeatmapView(
                journeyReading,
                importanceResult,
                map,
                tiles,
                journeyReading.outcomes(),
                ExperienceCurve.of(tiles.stages(), tiles.total()),
                tiles.worst(),
                map.cells().stream().mapToDouble(HeatmapView::importance).max().orElse(0));
    }

    private static double importance(HeatmapCell heatmapCell) {
        return heatmapCell.importance() == null ? 0 : heatmapCell.importance().lmg();
    }

    public View view() {
        return reading.view();
    }

    public Journey journey() {
        return view().journey();
    }

    public Metric metric() {
        return view().metric();
    }

    public Outcome outcome() {
        return view().outcome();
    }

    public boolean isWeighted() {
        return reading.isWeighted();
    }

    public boolean isEmpty() {
        return !map.isHidden() && map.respondents() == 0 && !view().isFiltered();
    }

    public String days() {
        return reading.days()
                .map(answerDays -> Messages.here(InsightMessages.class)
                        .days(NumberFormats.day(answerDays.first()), NumberFormats.day(answerDays.last())))
                .orElse("");
    }

    public String period() {
        return words(view().period());
    }

    String words(WeekRange weekRange) {
        var words = Messages.here(InsightMessages.class);
        if (weekRange.isAll()) {
            return words.allTime();
        }
        if (weekRange.to() == null) {
            return words.since(NumberFormats.day(weekRange.from()));
        }
        return weekRange.from() == null
                ? words.until(NumberFormats.day(weekRange.to()))
                : words.days(NumberFormats.day(weekRange.from()), NumberFormats.day(weekRange.to()));
    }

    public String allTime() {
        return view().in(WeekRange.ALL).query();
    }

    public String reset() {
        return View.of(journey()).query();
    }

    /** For an address that has a parameter already. */
    public String outcomeQuery() {
        return outcome() == null
                ? ""
                : "&outcome=" + NumberFormats.url(outcome().name());
    }

    /** The map's stages with their tiles, where it shows touchpoints. */
    public List<TouchpointTileColumn> stages() {
        return new TouchpointTiles(this).stages();
    }

    public String otherColours() {
        return view().onWholeScale(!view().wholeScale()).query();
    }

    /** What the period's form must not lose. */
    public List<Carried> carried() {
        return ViewParameters.pairs(view().in(WeekRange.ALL)).stream()
                .filter(pair -> !pair.getKey().equals("period"))
                .map(pair -> new Carried(pair.getKey(), pair.getValue()))
                .toList();
    }

    public List<Chip> chips() {
        return journey().segments().stream()
                .filter(segment -> !segment.labels().isEmpty())
                .map(this::chip)
                .toList();
    }

    private Chip chip(Segment segment) {
        var chosen = view().filterOn(segment);
        var choices = new ArrayList<ViewOption>();
        choices.add(new ViewOption(
                Messages.here(InsightMessages.class).all(),
                view().without(segment).query(),
                chosen.isEmpty()));
        for (int place = 1; place <= segment.labels().size(); place++) {
            var segmentFilter = new SegmentFilter(segment, place);
            choices.add(new ViewOption(
                    segmentFilter.label(),
                    view().only(segmentFilter).query(),
                    chosen.equals(Optional.of(segmentFilter))));
        }
        return new Chip(segment.name(), chosen.map(SegmentFilter::label).orElse(null), choices);
    }

    public String query(Outcome outcome) {
        return view().by(outcome).query();
    }

    public List<ViewOption> rows() {
        var words = Messages.here(InsightMessages.class);
        var fixed = Stream.of(
                rows(words.touchpoints(), RowDimension.TOUCHPOINTS),
                rows(words.types(), RowDimension.TYPES),
                rows(words.channels(), RowDimension.CHANNELS));
        var labels = journey().segments().stream().map(segment -> rows(segment.name(), RowDimension.labelsOf(segment)));
        return Stream.concat(fixed, labels).toList();
    }

    private ViewOption rows(String words, RowDimension rowDimension) {
        return new ViewOption(
                words, view().over(rowDimension).query(), view().rows().equals(rowDimension));
    }

    public List<ViewOption> metrics() {
        return Stream.of(Metric.values())
                .filter(this::isTold)
                .map(metric -> new ViewOption(
                        Messages.here(InsightMessages.class).metricName(metric),
                        view().showing(metric).query(),
                        metric == metric()))
                .toList();
    }

    private boolean isTold(Metric metric) {
        return journey().touchpoints().stream()
                .anyMatch(touchpoint -> FigureKey.of(touchpoint).has(metric));
    }

    /** What the map's figures are compared with, as they are written. */
    public String mean() {
        return HeatmapCellFormat.figure(map.mean().value(), metric());
    }

    /** What must be said beside importance; null where nothing must. */
    public String cautions() {
        return ImportanceWarningSentences.of(view().outcome(), drivers);
    }

    public String rowsInWords() {
        return rows().stream()
                .filter(ViewOption::current)
                .findFirst()
                .map(ViewOption::words)
                .orElse("");
    }

    public String rowName(String row) {
        return view().rows().kind() == RowDimension.Kind.TYPE
                ? Messages.here(InsightMessages.class).type(MomentType.valueOf(row))
                : row;
    }

    /** The width of a tile's bar of importance, in per cent of the largest. */
    public double weight(HeatmapCell heatmapCell) {
        return largest <= 0 ? 0 : Math.round(1000 * Math.max(0, importance(heatmapCell)) / largest) / 10.0;
    }
}
