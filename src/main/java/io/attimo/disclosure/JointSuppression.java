package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Suppresses small figures jointly in all ways of showing a view. Tiles, types and channels share their totals, and a type
 * with one touchpoint is that tile: what is hidden in one of them must not be derivable from another.
 */
public final class JointSuppression {

    private final Map<List<Touchpoint>, Integer> figures = new LinkedHashMap<>();
    private final List<Boolean> silent = new ArrayList<>();
    private final List<Suppression.Line> lines = new ArrayList<>();
    private Suppression suppression;

    /** @param hiddenTotals what is known to be hidden already */
    public static JointSuppression of(
            Journey journey,
            ResponseScoresByColumn responseScoresByColumn,
            DifferencingGuard differencingGuard,
            int minimum,
            Set<List<Touchpoint>> hiddenTotals) {
        var jointSuppression = new JointSuppression();
        if (differencingGuard.isPossible() || hasSmallTiles(journey, responseScoresByColumn, minimum)) {
            jointSuppression.addUp(journey);
            jointSuppression.suppress(responseScoresByColumn, differencingGuard, minimum, hiddenTotals);
        }
        return jointSuppression;
    }

    /** Where no tile is small, nothing made of tiles is. */
    private static boolean hasSmallTiles(Journey journey, ResponseScoresByColumn responseScoresByColumn, int minimum) {
        return journey.touchpoints().stream()
                .anyMatch(touchpoint -> Suppression.isSmall(n(responseScoresByColumn, List.of(touchpoint)), minimum));
    }

    private static long n(ResponseScoresByColumn responseScoresByColumn, List<Touchpoint> touchpoints) {
        return responseScoresByColumn.tally(AnswerColumnKey.of(touchpoints)).n();
    }

    /** Rows of types and channels have no total that is shown anywhere, so only their columns add up. */
    private void addUp(Journey journey) {
        for (var totalsTree :
                List.of(TotalsTree.tiles(journey), TotalsTree.ofTypes(journey), TotalsTree.ofChannels(journey))) {
            for (var line : totalsTree.lines()) {
                var total = totalsTree.spots().get(line.total());
                if (total.row() == null && !total.silent()) {
                    lines.add(own(totalsTree, line));
                }
            }
        }
    }

    private Suppression.Line own(TotalsTree totalsTree, Suppression.Line line) {
        var parts =
                IntStream.of(line.parts()).map(part -> own(totalsTree.spots().get(part)));
        return new Suppression.Line(parts.toArray(), own(totalsTree.spots().get(line.total())));
    }

    private int own(FigureKey figureKey) {
        int figure = figures.computeIfAbsent(figureKey.touchpoints(), fresh -> {
            silent.add(true);
            return figures.size();
        });
        silent.set(figure, silent.get(figure) && figureKey.silent());
        return figure;
    }

    private void suppress(
            ResponseScoresByColumn responseScoresByColumn,
            DifferencingGuard differencingGuard,
            int minimum,
            Set<List<Touchpoint>> hiddenTotals) {
        var respondents = figures.keySet().stream()
                .mapToLong(touchpoints -> n(responseScoresByColumn, touchpoints))
                .toArray();
        var unseen = new boolean[silent.size()];
        IntStream.range(0, unseen.length).forEach(i -> unseen[i] = silent.get(i));
        suppression = new Suppression(respondents, unseen, lines, minimum);
        figures.forEach((touchpoints, figure) -> {
            if (differencingGuard.of(AnswerColumnKey.of(touchpoints))) {
                suppression.hide(figure);
            }
        });
        hiddenTotals.forEach(touchpoints -> suppression.hide(figures.get(touchpoints)));
        suppression.settle();
    }

    public boolean hides(List<Touchpoint> touchpoints) {
        var figure = figures.get(touchpoints);
        return figure != null && suppression.hides(figure);
    }
}
