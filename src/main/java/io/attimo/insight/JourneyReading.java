package io.attimo.insight;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.AnswerDateSpan;
import io.attimo.disclosure.Audience;
import io.attimo.disclosure.JourneyAnswers;
import io.attimo.disclosure.JourneyDisclosure;
import io.attimo.disclosure.Metric;
import io.attimo.disclosure.ResponseScoresByColumn;
import io.attimo.disclosure.RowDimension;
import io.attimo.disclosure.SegmentFilter;
import io.attimo.disclosure.ShownAnswers;
import io.attimo.disclosure.SuppressedTallies;
import io.attimo.disclosure.TotalsTree;
import io.attimo.disclosure.View;
import io.attimo.disclosure.WeekRange;
import io.attimo.importance.ImportanceInput;
import io.attimo.importance.ImportanceResult;
import io.attimo.importance.MissingAnswerMethod;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One look at the responses of a journey: everything a page says of a view comes from here, and nothing that must stay
 * hidden does.
 */
public final class JourneyReading {

    private final JourneyAnswers journeyAnswers;
    private final View view;
    private final int minimum;
    private final Audience audience;
    private final ShownAnswers shown;
    private final ResponseScoresByColumn responseScoresByColumn;
    private final JourneyDisclosure disclosure;
    private final JourneyAnswers everybody;
    private final boolean hidden;

    /**
     * For whoever sees only figures, the view's period ends where its people have an edge.
     *
     * @param minimum how many respondents a figure needs at least
     */
    public static JourneyReading of(JourneyAnswers journeyAnswers, View view, int minimum, Audience audience) {
        var seen = journeyAnswers.seenBy(audience);
        var disclosure = seen.disclosure(view.journey(), minimum, audience);
        return new JourneyReading(seen, disclosure.snapped(view), minimum, audience, disclosure);
    }

    private JourneyReading(
            JourneyAnswers journeyAnswers, View view, int minimum, Audience audience, JourneyDisclosure disclosure) {
        this.journeyAnswers = journeyAnswers;
        this.view = view;
        this.minimum = minimum;
        this.audience = audience;
        this.disclosure = disclosure;
        shown = disclosure.shown(journeyAnswers, view);
        responseScoresByColumn = new ResponseScoresByColumn(shown.single());
        everybody = shown.everybody(view, disclosure);
        hidden = disclosure.hides(view);
    }

    /** The same answers shown in another way. */
    private JourneyReading(JourneyReading other, View view) {
        this.view = view;
        journeyAnswers = other.journeyAnswers;
        minimum = other.minimum;
        audience = other.audience;
        disclosure = other.disclosure;
        shown = other.shown;
        responseScoresByColumn = other.responseScoresByColumn;
        everybody = other.everybody;
        hidden = other.hidden;
    }

    /** In the same period, which has edges for fewer filters too. */
    private JourneyReading without(Segment segment) {
        return new JourneyReading(journeyAnswers, view.without(segment), minimum, audience, disclosure);
    }

    public View view() {
        return view;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Null where the view is hidden. */
    public Long respondents() {
        return hidden ? null : Long.valueOf(everybody.people());
    }

    /** Whether answers in view count by weights. */
    public boolean isWeighted() {
        return responseScoresByColumn.matrix().isWeighted();
    }

    /** The first and the last day of an answer in view; empty where the view is hidden or nobody answered. */
    public Optional<AnswerDateSpan> days() {
        return hidden ? Optional.empty() : everybody.days();
    }

    /** @param drivers what decides the view's outcome in this view; {@link ImportanceResult#NONE} where it is not known */
    public Heatmap heatmap(ImportanceResult importanceResult) {
        var rowDimension = view.rows();
        var chosen = rowDimension.areLabels() ? view.filterOn(rowDimension.segment()) : Optional.<SegmentFilter>empty();
        var respondentTallies = tallies(chosen.isPresent() ? TotalsTree.tiles(view.journey()) : TotalsTree.of(view));
        var cellBuilder = new CellBuilder(respondentTallies, view, importanceResult);
        var totals = hidden ? cellBuilder.hiddenTotals() : cellBuilder.totals();
        var cells = chosen.map(segmentFilter -> oneRow(segmentFilter, importanceResult))
                .orElseGet(() -> hidden ? cellBuilder.hiddenCells() : cellBuilder.cells());
        return new Heatmap(
                view,
                hidden,
                respondents(),
                cells,
                totals.subList(0, totals.size() - 1),
                totals.get(totals.size() - 1),
                minimum);
    }

    private SuppressedTallies tallies(TotalsTree totalsTree) {
        return SuppressedTallies.of(totalsTree, view, shown, responseScoresByColumn, disclosure);
    }

    /** Rows by the labels of a segment tell its labels apart already: a filter on it only chooses one of them. */
    private List<HeatmapCell> oneRow(SegmentFilter segmentFilter, ImportanceResult importanceResult) {
        return without(segmentFilter.segment()).heatmap(importanceResult).cells().stream()
                .filter(heatmapCell -> heatmapCell.row().equals(segmentFilter.label()))
                .map(heatmapCell -> hidden ? heatmapCell.suppress() : heatmapCell)
                .toList();
    }

    public List<OutcomeScore> outcomes() {
        return view.journey().outcomes().stream().map(this::score).toList();
    }

    public OutcomeScore score(Outcome outcome) {
        var measures = List.of(AnswerColumnKey.of(outcome));
        var respondentStatistics = responseScoresByColumn.tally(measures);
        return hidden || disclosure.hides(measures, view)
                ? OutcomeScore.hidden(outcome)
                : OutcomeScore.of(outcome, respondentStatistics);
    }

    /** Against the period before, which is as long; empty where there is none, or one of the two may not be shown. */
    public Optional<Change> change(Outcome outcome) {
        return view.period()
                .before()
                .map(period -> new JourneyReading(journeyAnswers, view.in(period), minimum, audience, disclosure))
                .filter(earlier ->
                        earlier.score(outcome).isShown() && score(outcome).isShown())
                .map(earlier -> OutcomeByPerson.change(
                        outcome, earlier.responseScoresByColumn.matrix(), responseScoresByColumn.matrix(), minimum));
    }

    /** The touchpoint's own cell; suppressed where nothing may be said of it. */
    public HeatmapCell cell(Touchpoint touchpoint, Metric metric, ImportanceResult importanceResult) {
        return over(RowDimension.TOUCHPOINTS, metric).heatmap(importanceResult).of(touchpoint);
    }

    /** The tiles of this view by experience, whatever else it shows. */
    public Heatmap experience(ImportanceResult importanceResult) {
        return over(RowDimension.TOUCHPOINTS, Metric.EXPERIENCE).heatmap(importanceResult);
    }

    private JourneyReading over(RowDimension rowDimension, Metric metric) {
        return new JourneyReading(this, view.over(rowDimension).showing(metric));
    }

    public TouchpointTrend trend(Touchpoint touchpoint) {
        return hides(touchpoint)
                ? TouchpointTrend.NONE
                : TouchpointTrend.of(AnswerColumnKey.of(List.of(touchpoint)), responseScoresByColumn, disclosure, view);
    }

    /** What the marks under this number of the journey would say on this scale. */
    ScaleChangePreview on(Scale scale, int number) {
        return ScaleChangePreview.of(number, scale, responseScoresByColumn, minimum);
    }

    /** Empty where nothing may be said of the touchpoint. */
    public Optional<MarkDistribution> distribution(Touchpoint touchpoint) {
        return hides(touchpoint)
                ? Optional.empty()
                : Optional.of(MarkDistribution.of(AnswerColumnKey.of(touchpoint), responseScoresByColumn));
    }

    /** For the view's own outcome, each pair of columns on its own. */
    public Optional<ImportanceInput> importanceInput() {
        return importanceInput(view.outcome(), MissingAnswerMethod.PAIRWISE);
    }

    /** From what importance is computed; empty where nothing may be said, or nobody said anything. */
    public Optional<ImportanceInput> importanceInput(Outcome outcome, MissingAnswerMethod missingAnswerMethod) {
        if (outcome == null || !score(outcome).isShown()) {
            return Optional.empty();
        }
        boolean isListwise = missingAnswerMethod == MissingAnswerMethod.LISTWISE;
        var shownDrivers = view.journey().touchpoints().stream()
                .filter(touchpoint -> !hides(touchpoint))
                .toList();
        var pairs = pairs(outcome, shownDrivers, false);
        var drivers = shownDrivers.stream()
                .filter(touchpoint -> isAnswered(List.of(touchpoint), outcome, pairs))
                .toList();
        var columns = isListwise ? pairs(outcome, drivers, true) : pairs;
        return drivers.isEmpty() || isListwise && !isAnswered(drivers, outcome, columns)
                ? Optional.empty()
                : Optional.of(
                        ImportanceInput.of(view.journey(), columns.answers(), outcome, drivers, isListwise, minimum));
    }

    /** With those answers of the drivers that may be told of together with the outcome. */
    private ResponseScoresByColumn pairs(Outcome outcome, List<Touchpoint> drivers, boolean isListwise) {
        var answers =
                shown.with(AnswerColumnKey.of(outcome), AnswerColumnKey.of(drivers), isListwise, view, disclosure);
        return answers == shown.single() ? responseScoresByColumn : new ResponseScoresByColumn(answers);
    }

    /** Whether enough people gave all these together with the outcome: of fewer no figure is told. */
    private boolean isAnswered(List<Touchpoint> drivers, Outcome outcome, ResponseScoresByColumn columns) {
        var measures = Stream.concat(AnswerColumnKey.of(drivers).stream(), Stream.of(AnswerColumnKey.of(outcome)));
        return columns.areAnswered(measures.toList(), minimum);
    }

    /** The days that stay together, where the touchpoint is hidden because too few answered it before or after an end. */
    Optional<WeekRange> together(Touchpoint touchpoint) {
        return hidden ? Optional.empty() : disclosure.together(AnswerColumnKey.of(List.of(touchpoint)), view);
    }

    /** Whether whoever looks may read what one person said, and when. */
    public boolean tellsSingleAnswers() {
        return audience == Audience.ANSWERS;
    }

    /** The responses in view that what is said of the touchpoint has not taken in yet. */
    Set<UUID> waiting(Touchpoint touchpoint) {
        return shown.waiting(journeyAnswers, view, AnswerColumnKey.of(touchpoint), disclosure);
    }

    /** Whether nothing may be said of the touchpoint in this view, not even what was written about it. */
    public boolean hides(Touchpoint touchpoint) {
        return hidden || disclosure.hides(AnswerColumnKey.of(List.of(touchpoint)), view);
    }
}
