package io.attimo.insight;

import static java.util.stream.IntStream.range;

import io.attimo.disclosure.FigureKey;
import io.attimo.disclosure.Metric;
import io.attimo.disclosure.RespondentStatistics;
import io.attimo.disclosure.SuppressedTallies;
import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Shrinkage;
import io.attimo.statistics.Shrinkage.Shrunken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes cells of tallies: values, intervals, shrinkage, importance and colours. Nothing hidden goes into any of them. */
final class CellBuilder {

    private final SuppressedTallies respondentTallies;
    private final View view;
    private final ImportanceResult importanceResult;
    private final Map<Integer, Estimate> estimates = new HashMap<>();
    private final Map<Integer, Shrunken> shrunken = new HashMap<>();
    private final JourneyMean mean;
    private final double largest;

    CellBuilder(SuppressedTallies respondentTallies, View view, ImportanceResult importanceResult) {
        this.respondentTallies = respondentTallies;
        this.view = view;
        this.importanceResult = importanceResult;
        var shown = figures().filter(this::isCounted).toArray();
        var kept = IntStream.of(shown).mapToObj(this::answers).toList();
        var shrinkage = Shrinkage.over(kept);
        for (int i = 0; i < shown.length; i++) {
            var spread = kept.get(i).spread();
            shrunken.put(shown[i], shrinkage.shrunken().get(i).clippedTo(spread.low(), spread.high()));
        }
        int total = respondentTallies.layout().total();
        mean = new JourneyMean(
                isCounted(total) ? estimate(total).value() : shrinkage.mu(),
                view.metric().isPain());
        largest = figures()
                .filter(respondentTallies::isShown)
                .mapToObj(this::estimate)
                .filter(estimate -> estimate != null)
                .mapToDouble(Estimate::value)
                .max()
                .orElse(0);
    }

    private Shrinkage.Cell answers(int figure) {
        var respondentStatistics = respondentTallies.tallies().get(figure);
        return new Shrinkage.Cell(
                Estimate.moments(respondentStatistics, view.metric()),
                Estimate.spread(respondentStatistics, view.metric()),
                estimate(figure).interval());
    }

    private IntStream figures() {
        return range(0, respondentTallies.layout().cells());
    }

    /** Whether a figure is shown and is one that answers make up. */
    private boolean isCounted(int figure) {
        return respondentTallies.isShown(figure)
                && !view.metric().isNeutral()
                && !respondentTallies.spot(figure).silent()
                && respondentTallies.spot(figure).has(view.metric());
    }

    List<HeatmapCell> cells() {
        return seen().mapToObj(this::cell).toList();
    }

    List<HeatmapCell> hiddenCells() {
        return seen().mapToObj(respondentTallies::spot).map(HeatmapCell::hidden).toList();
    }

    /** Those of the stages, and last the journey's. */
    List<HeatmapCell> totals() {
        return ofTotals().mapToObj(this::cell).toList();
    }

    List<HeatmapCell> hiddenTotals() {
        return ofTotals()
                .mapToObj(respondentTallies::spot)
                .map(HeatmapCell::hidden)
                .toList();
    }

    private IntStream seen() {
        return figures().filter(i -> !respondentTallies.spot(i).silent());
    }

    private IntStream ofTotals() {
        var totalsTree = respondentTallies.layout();
        return IntStream.concat(
                range(0, totalsTree.stages().size()).map(totalsTree::stageTotal), IntStream.of(totalsTree.total()));
    }

    private HeatmapCell cell(int figure) {
        var figureKey = respondentTallies.spot(figure);
        if (respondentTallies.hides(figure)) {
            return HeatmapCell.hidden(figureKey);
        }
        var respondentStatistics = respondentTallies.tallies().get(figure);
        return respondentStatistics.n() == 0
                ? HeatmapCell.empty(figureKey)
                : cell(figure, figureKey, respondentStatistics);
    }

    private HeatmapCell cell(int figure, FigureKey figureKey, RespondentStatistics respondentStatistics) {
        var estimate = figureKey.has(view.metric()) ? estimate(figure) : null;
        return new HeatmapCell(
                figureKey.stage(),
                figureKey.row(),
                figureKey.touchpoint(),
                respondentStatistics.n(),
                estimate == null ? null : estimate.value(),
                estimate == null ? null : estimate.interval(),
                shrunken.get(figure),
                respondentStatistics.glory().mean(),
                respondentStatistics.pain().mean(),
                respondentStatistics.ofPain(),
                importance(figureKey),
                verdict(figureKey),
                respondentStatistics.weighted(),
                respondentStatistics.effective(),
                view.metric().isNeutral() ? null : mean,
                estimate == null ? 0 : colour(figure, estimate),
                false);
    }

    private Estimate estimate(int figure) {
        return estimates.computeIfAbsent(figure, this::fresh);
    }

    private Estimate fresh(int figure) {
        if (view.metric() != Metric.IMPORTANCE) {
            return Estimate.of(respondentTallies.tallies().get(figure), view.metric());
        }
        var importance = importance(respondentTallies.spot(figure));
        return importance == null ? null : new Estimate(importance.lmg(), importance.interval());
    }

    /** A label's respondents would need a fit of their own. */
    private ImportanceResult.Together importance(FigureKey figureKey) {
        return figureKey.segment() != null || figureKey.stage() == null || figureKey.row() == null
                ? null
                : importanceResult.of(figureKey.numbers()).orElse(null);
    }

    private DriverVerdict verdict(FigureKey figureKey) {
        return figureKey.touchpoint() == null
                ? null
                : importanceResult
                        .of(figureKey.touchpoint().number())
                        .map(ImportanceResult.Driver::verdict)
                        .orElse(null);
    }

    private int colour(int figure, Estimate estimate) {
        if (view.metric().isNeutral()) {
            return ColourScale.byAmount(estimate.value(), largest);
        }
        var kept = shrunken.get(figure);
        double points = Estimate.points(kept == null ? estimate.value() : kept.value(), view.metric());
        return view.wholeScale()
                ? ColourScale.byPlace(points)
                : ColourScale.byDistance(points - Estimate.points(mean.value(), view.metric()));
    }
}
