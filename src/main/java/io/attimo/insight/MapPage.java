package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.platform.web.Figures;
import io.attimo.platform.web.Words;
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
public record MapPage(
        Reading reading,
        Drivers drivers,
        Heatmap map,
        Heatmap tiles,
        List<OutcomeScore> outcomes,
        Curve curve,
        Cell worst,
        double largest) {

    /** A filter with its labels, and whether one of them is chosen. */
    @TemplateData
    public record Chip(String name, String chosen, List<Choice> choices) {}

    /** A parameter that a form must carry along. */
    @TemplateData
    public record Carried(String name, String value) {}

    public static MapPage of(Reading reading, Drivers drivers) {
        var map = reading.heatmap(drivers);
        boolean plain = reading.view().rows().areTouchpoints() && reading.view().metric() == Metric.EXPERIENCE;
        var tiles = plain ? map : reading.experience(drivers);
        return new MapPage(
                reading,
                drivers,
                map,
                tiles,
                reading.outcomes(),
                Curve.of(tiles.stages(), tiles.total()),
                tiles.worst(),
                map.cells().stream().mapToDouble(MapPage::importance).max().orElse(0));
    }

    private static double importance(Cell cell) {
        return cell.importance() == null ? 0 : cell.importance().lmg();
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

    public boolean isEmpty() {
        return !map.isHidden() && map.respondents() == 0 && !view().isFiltered();
    }

    public String days() {
        return reading.days()
                .map(days ->
                        Words.here(InsightMessages.class).days(Figures.day(days.first()), Figures.day(days.last())))
                .orElse("");
    }

    public String period() {
        var words = Words.here(InsightMessages.class);
        var period = view().period();
        if (period.isAll()) {
            return words.allTime();
        }
        if (period.to() == null) {
            return words.since(Figures.day(period.from()));
        }
        return period.from() == null
                ? words.until(Figures.day(period.to()))
                : words.days(Figures.day(period.from()), Figures.day(period.to()));
    }

    public String allTime() {
        return view().in(Period.ALL).query();
    }

    public String reset() {
        return View.of(journey()).query();
    }

    /** For an address that has a parameter already. */
    public String outcomeQuery() {
        return outcome() == null ? "" : "&outcome=" + Figures.url(outcome().name());
    }

    /** The map's stages with their tiles, where it shows touchpoints. */
    public List<TileColumn> stages() {
        return new Tiles(this).stages();
    }

    public String otherColours() {
        return view().onWholeScale(!view().wholeScale()).query();
    }

    /** What the period's form must not lose. */
    public List<Carried> carried() {
        return Asked.pairs(view().in(Period.ALL)).stream()
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
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                Words.here(InsightMessages.class).all(), view().without(segment).query(), chosen.isEmpty()));
        for (int place = 1; place <= segment.labels().size(); place++) {
            var filter = new Filter(segment, place);
            choices.add(new Choice(filter.label(), view().only(filter).query(), chosen.equals(Optional.of(filter))));
        }
        return new Chip(segment.name(), chosen.map(Filter::label).orElse(null), choices);
    }

    public String query(Outcome outcome) {
        return view().by(outcome).query();
    }

    public List<Choice> rows() {
        var words = Words.here(InsightMessages.class);
        var fixed = Stream.of(
                rows(words.touchpoints(), Rows.TOUCHPOINTS),
                rows(words.types(), Rows.TYPES),
                rows(words.channels(), Rows.CHANNELS));
        var labels = journey().segments().stream().map(segment -> rows(segment.name(), Rows.labelsOf(segment)));
        return Stream.concat(fixed, labels).toList();
    }

    private Choice rows(String words, Rows rows) {
        return new Choice(words, view().over(rows).query(), view().rows().equals(rows));
    }

    public List<Choice> metrics() {
        return Stream.of(Metric.values())
                .filter(this::isTold)
                .map(metric -> new Choice(
                        Words.here(InsightMessages.class).metricName(metric),
                        view().showing(metric).query(),
                        metric == metric()))
                .toList();
    }

    private boolean isTold(Metric metric) {
        return journey().touchpoints().stream()
                .anyMatch(touchpoint -> Spot.of(touchpoint).has(metric));
    }

    public String rowsInWords() {
        return rows().stream()
                .filter(Choice::current)
                .findFirst()
                .map(Choice::words)
                .orElse("");
    }

    public String rowName(String row) {
        return view().rows().kind() == Rows.Kind.TYPE
                ? Words.here(InsightMessages.class).type(MomentType.valueOf(row))
                : row;
    }

    /** The width of a tile's bar of importance, in per cent of the largest. */
    public double weight(Cell cell) {
        return largest <= 0 ? 0 : Math.round(1000 * Math.max(0, importance(cell)) / largest) / 10.0;
    }
}
