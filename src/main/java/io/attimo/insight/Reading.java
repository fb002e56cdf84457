package io.attimo.insight;

import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.score.Sheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One look at the responses of a journey: everything a page says of a view comes from here, and nothing that must stay
 * hidden does.
 */
public final class Reading {

    private final Whole whole;
    private final View view;
    private final int minimum;
    private final Columns columns;
    private final Exposure exposure;
    private final int respondents;
    private final boolean hidden;
    private final Map<View, Reading> family;
    private final Everything everything;

    /**
     * @param whole all responses of the journey
     * @param minimum how many respondents a figure needs at least
     */
    public static Reading of(Sheet whole, View view, int minimum) {
        return of(new Whole(whole), view, minimum);
    }

    static Reading of(Whole whole, View view, int minimum) {
        return new Reading(whole, view, minimum, new HashMap<>());
    }

    /** @param family the readings of this view without some of its filters, as they become known */
    private Reading(Whole whole, View view, int minimum, Map<View, Reading> family) {
        this.family = family;
        this.whole = whole;
        this.view = view;
        this.minimum = minimum;
        columns = new Columns(whole.in(view));
        exposure = new Exposure(whole, view, minimum);
        respondents = columns.people().count();
        hidden = Suppression.isSmall(respondents, minimum) || exposure.ofView();
        everything = Everything.of(view.journey(), columns, exposure, minimum, hiddenTotals());
    }

    /** The same answers shown in another way. */
    private Reading(Reading other, View view) {
        this.view = view;
        whole = other.whole;
        minimum = other.minimum;
        family = other.family;
        columns = other.columns;
        exposure = other.exposure;
        respondents = other.respondents;
        hidden = other.hidden;
        everything = other.everything;
    }

    private Reading without(Segment segment) {
        var view = this.view.without(segment);
        var known = family.get(view);
        if (known == null) {
            known = new Reading(whole, view, minimum, family);
            family.put(view, known);
        }
        return known;
    }

    /** The totals of a view with one label are cells of that segment's grid: what is hidden there stays hidden here. */
    private Set<List<Touchpoint>> hiddenTotals() {
        var hidden = new HashSet<List<Touchpoint>>();
        for (var filter : view.filters()) {
            var grid = without(filter.segment()).tallies(Layout.of(view.journey(), filter.segment()));
            for (int stage = 0; stage < grid.layout().stages().size(); stage++) {
                if (grid.hides(grid.layout().cell(filter.place(), stage))) {
                    hidden.add(grid.layout().stages().get(stage).touchpoints());
                }
            }
            if (grid.hides(grid.layout().rowTotal(filter.place()))) {
                hidden.add(view.journey().touchpoints());
            }
        }
        return hidden;
    }

    public View view() {
        return view;
    }

    public boolean isHidden() {
        return hidden;
    }

    /** Null where the view is hidden. */
    public Long respondents() {
        return hidden ? null : Long.valueOf(respondents);
    }

    /** The first and the last day of an answer in view; empty where the view is hidden or nobody answered. */
    public Optional<Days> days() {
        return hidden ? Optional.empty() : columns.whole().days();
    }

    /** @param drivers what decides the view's outcome in this view; {@link Drivers#NONE} where it is not known */
    public Heatmap heatmap(Drivers drivers) {
        var rows = view.rows();
        var chosen = rows.areLabels() ? view.filterOn(rows.segment()) : Optional.<Filter>empty();
        var tallies = tallies(chosen.isPresent() ? Layout.tiles(view.journey()) : Layout.of(view));
        var painter = new Painter(tallies, view, drivers);
        var totals = hidden ? painter.hiddenTotals() : painter.totals();
        var cells = chosen.map(filter -> oneRow(filter, drivers))
                .orElseGet(() -> hidden ? painter.hiddenCells() : painter.cells());
        return new Heatmap(
                view,
                hidden,
                respondents(),
                cells,
                totals.subList(0, totals.size() - 1),
                totals.get(totals.size() - 1),
                minimum);
    }

    private Tallies tallies(Layout layout) {
        return Tallies.of(layout, columns, exposure, minimum, everything);
    }

    /** Rows by the labels of a segment tell its labels apart already: a filter on it only chooses one of them. */
    private List<Cell> oneRow(Filter filter, Drivers drivers) {
        return without(filter.segment()).heatmap(drivers).cells().stream()
                .filter(cell -> cell.row().equals(filter.label()))
                .map(cell -> hidden ? cell.suppress() : cell)
                .toList();
    }

    public List<OutcomeScore> outcomes() {
        return view.journey().outcomes().stream().map(this::score).toList();
    }

    public OutcomeScore score(Outcome outcome) {
        var measures = List.of(Measure.of(outcome));
        var tally = columns.tally(measures);
        boolean small = Suppression.isSmall(tally.n(), minimum) || exposure.of(measures);
        return hidden || small ? OutcomeScore.hidden(outcome) : OutcomeScore.of(outcome, tally);
    }

    /** The touchpoint's own cell; suppressed where nothing may be said of it. */
    public Cell cell(Touchpoint touchpoint, Metric metric, Drivers drivers) {
        return over(Rows.TOUCHPOINTS, metric).heatmap(drivers).of(touchpoint);
    }

    /** The tiles of this view by experience, whatever else it shows. */
    public Heatmap experience(Drivers drivers) {
        return over(Rows.TOUCHPOINTS, Metric.EXPERIENCE).heatmap(drivers);
    }

    private Reading over(Rows rows, Metric metric) {
        return new Reading(this, view.over(rows).showing(metric));
    }

    public Trend trend(Touchpoint touchpoint) {
        return hides(touchpoint) ? Trend.NONE : Trend.of(Measure.of(List.of(touchpoint)), columns, exposure, minimum);
    }

    /** Empty where nothing may be said of the touchpoint. */
    public Optional<Distribution> distribution(Touchpoint touchpoint) {
        return hides(touchpoint) ? Optional.empty() : Optional.of(Distribution.of(Measure.of(touchpoint), columns));
    }

    /** What to ask of these answers; empty where nothing may be said, or nobody said anything. */
    Optional<Question> question(Outcome outcome, boolean listwise) {
        var drivers = view.journey().touchpoints().stream()
                .filter(touchpoint -> !hides(touchpoint) && isAnswered(touchpoint))
                .toList();
        return drivers.isEmpty() || !score(outcome).isShown()
                ? Optional.empty()
                : Optional.of(Question.of(view.journey(), columns.whole(), outcome, drivers, listwise));
    }

    private boolean isAnswered(Touchpoint touchpoint) {
        return columns.tally(Measure.of(List.of(touchpoint))).n() > 0;
    }

    /** Whether nothing may be said of the touchpoint in this view, not even what was written about it. */
    public boolean hides(Touchpoint touchpoint) {
        return hidden || everything.hides(List.of(touchpoint));
    }
}
