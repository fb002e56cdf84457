package io.attimo.insight;

import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.score.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One look at the responses of a journey: everything a page says of a view comes from here, and nothing that must stay
 * hidden does.
 */
public final class Reading {

    private final Sheet whole;
    private final View view;
    private final int minimum;
    private final Columns columns;
    private final Exposure exposure;
    private final int respondents;
    private final boolean hidden;
    private final Tallies tiles;

    /**
     * @param whole all responses of the journey
     * @param minimum how many respondents a figure needs at least
     */
    public static Reading of(Sheet whole, View view, int minimum) {
        return new Reading(whole, view, minimum);
    }

    private Reading(Sheet whole, View view, int minimum) {
        this.whole = whole;
        this.view = view;
        this.minimum = minimum;
        columns = new Columns(view.of(whole));
        exposure = new Exposure(whole, view, minimum);
        respondents = columns.people().count();
        hidden = Suppression.isSmall(respondents, minimum) || exposure.ofView();
        tiles = Tallies.ofTiles(view, columns, exposure, minimum);
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
        var sheet = columns.sheet();
        return hidden || sheet.rows() == 0 ? Optional.empty() : Optional.of(Days.of(sheet));
    }

    /** @param drivers what decides the view's outcome in this view; {@link Drivers#NONE} where it is not known */
    public Heatmap heatmap(Drivers drivers) {
        var totals = new Painter(tiles, view, drivers);
        var layout = tiles.layout();
        var stages = IntStream.range(0, layout.stages().size())
                .mapToObj(stage -> shown(totals, layout.stageTotal(stage)))
                .toList();
        return new Heatmap(view, hidden, respondents(), cells(drivers), stages, shown(totals, layout.total()), minimum);
    }

    private Cell shown(Painter painter, int figure) {
        return hidden ? Cell.hidden(tiles.spot(figure)) : painter.cell(figure);
    }

    private List<Cell> cells(Drivers drivers) {
        var rows = view.rows();
        var chosen = rows.areLabels() ? view.filterOn(rows.segment()) : Optional.<Filter>empty();
        if (chosen.isPresent()) {
            return oneRow(chosen.get(), drivers);
        }
        var tallies = Tallies.of(view, columns, exposure, minimum, tiles);
        var cells = new Painter(tallies, view, drivers).painted();
        return hidden ? allHidden(tallies) : cells;
    }

    /** Rows by the labels of a segment tell its labels apart already: a filter on it only chooses one of them. */
    private List<Cell> oneRow(Filter filter, Drivers drivers) {
        var grid = new Reading(whole, view.without(filter.segment()), minimum);
        var cells = hidden ? grid.hiddenCells() : grid.cells(drivers);
        return cells.stream().filter(cell -> cell.row().equals(filter.label())).toList();
    }

    private List<Cell> hiddenCells() {
        return allHidden(Tallies.of(view, columns, exposure, minimum, tiles));
    }

    private static List<Cell> allHidden(Tallies tallies) {
        return IntStream.range(0, tallies.layout().cells())
                .mapToObj(tallies::spot)
                .filter(spot -> !spot.silent())
                .map(Cell::hidden)
                .toList();
    }

    public List<OutcomeScore> outcomes() {
        return view.journey().outcomes().stream().map(this::score).toList();
    }

    private OutcomeScore score(Outcome outcome) {
        var measures = List.of(Measure.of(outcome));
        var tally = Tally.of(columns.of(measures), columns.people(), null);
        boolean small = Suppression.isSmall(tally.n(), minimum) || exposure.of(measures);
        return hidden || small ? OutcomeScore.hidden(outcome) : OutcomeScore.of(outcome, tally);
    }

    /** Whether nothing may be said of the touchpoint in this view, not even what was written about it. */
    public boolean hides(Touchpoint touchpoint) {
        return hidden || tiles.hides(tiles.layout().spots().indexOf(Spot.of(touchpoint)));
    }
}
