package io.attimo.insight;

import static java.util.stream.IntStream.range;

import io.attimo.statistics.Shrinkage;
import io.attimo.statistics.Shrinkage.Shrunken;
import io.attimo.statistics.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes cells of tallies: values, intervals, shrinkage, importance and colours. Nothing hidden goes into any of them. */
final class Painter {

    private final Tallies tallies;
    private final View view;
    private final Drivers drivers;
    private final Map<Integer, Shrunken> shrunken = new HashMap<>();
    private final double middle;
    private final double largest;

    Painter(Tallies tallies, View view, Drivers drivers) {
        this.tallies = tallies;
        this.view = view;
        this.drivers = drivers;
        var shown = figures().filter(this::isCounted).toArray();
        var shrinkage = Shrinkage.over(IntStream.of(shown)
                .mapToObj(i -> Estimate.moments(tallies.tallies().get(i), view.metric()))
                .toList());
        for (int i = 0; i < shown.length; i++) {
            shrunken.put(shown[i], shrinkage.shrunken().get(i));
        }
        int total = tallies.layout().total();
        middle = isCounted(total) ? estimate(total).value() : shrinkage.mu();
        largest = figures()
                .filter(tallies::isShown)
                .mapToObj(this::estimate)
                .filter(estimate -> estimate != null)
                .mapToDouble(Estimate::value)
                .max()
                .orElse(0);
    }

    private IntStream figures() {
        return range(0, tallies.layout().cells());
    }

    /** Whether a figure is shown and is one that answers make up. */
    private boolean isCounted(int figure) {
        return tallies.isShown(figure)
                && !view.metric().isNeutral()
                && !tallies.spot(figure).silent()
                && tallies.spot(figure).has(view.metric());
    }

    List<Cell> cells() {
        return seen().mapToObj(this::cell).toList();
    }

    List<Cell> hiddenCells() {
        return seen().mapToObj(tallies::spot).map(Cell::hidden).toList();
    }

    /** Those of the stages, and last the journey's. */
    List<Cell> totals() {
        return ofTotals().mapToObj(this::cell).toList();
    }

    List<Cell> hiddenTotals() {
        return ofTotals().mapToObj(tallies::spot).map(Cell::hidden).toList();
    }

    private IntStream seen() {
        return figures().filter(i -> !tallies.spot(i).silent());
    }

    private IntStream ofTotals() {
        var layout = tallies.layout();
        return IntStream.concat(range(0, layout.stages().size()).map(layout::stageTotal), IntStream.of(layout.total()));
    }

    private Cell cell(int figure) {
        var spot = tallies.spot(figure);
        if (tallies.hides(figure)) {
            return Cell.hidden(spot);
        }
        var tally = tallies.tallies().get(figure);
        return tally.n() == 0 ? Cell.empty(spot) : cell(figure, spot, tally);
    }

    private Cell cell(int figure, Spot spot, Tally tally) {
        var estimate = spot.has(view.metric()) ? estimate(figure) : null;
        return new Cell(
                spot.stage(),
                spot.row(),
                spot.touchpoint(),
                tally.n(),
                estimate == null ? null : estimate.value(),
                estimate == null ? null : estimate.interval(),
                shrunken.get(figure),
                tally.glory().mean(),
                tally.pain().mean(),
                tally.ofPain(),
                importance(spot),
                verdict(spot),
                estimate == null ? 0 : colour(figure, estimate),
                false);
    }

    private Estimate estimate(int figure) {
        if (view.metric() != Metric.IMPORTANCE) {
            return Estimate.of(tallies.tallies().get(figure), view.metric());
        }
        var importance = importance(tallies.spot(figure));
        return importance == null ? null : new Estimate(importance.lmg(), importance.interval());
    }

    /** A label's respondents would need a fit of their own. */
    private Drivers.Together importance(Spot spot) {
        return spot.segment() != null || spot.stage() == null || spot.row() == null
                ? null
                : drivers.of(spot.numbers()).orElse(null);
    }

    private Verdict verdict(Spot spot) {
        return spot.touchpoint() == null
                ? null
                : drivers.of(spot.touchpoint().number())
                        .map(Drivers.Driver::verdict)
                        .orElse(null);
    }

    private int colour(int figure, Estimate estimate) {
        if (view.metric().isNeutral()) {
            return Palette.byAmount(estimate.value(), largest);
        }
        var kept = shrunken.get(figure);
        double points = Estimate.points(kept == null ? estimate.value() : kept.value(), view.metric());
        return view.wholeScale()
                ? Palette.byPlace(points)
                : Palette.byDistance(points - Estimate.points(middle, view.metric()));
    }
}
