package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.Touchpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every figure about touchpoints that any way of showing a view has, each of them once: tiles, types and channels share
 * their totals, and a type with one touchpoint is that tile. What must be hidden in one must not stand in another.
 */
final class Everything {

    private final Map<List<Touchpoint>, Integer> figures = new LinkedHashMap<>();
    private final List<Boolean> silent = new ArrayList<>();
    private final List<Suppression.Line> lines = new ArrayList<>();
    private Suppression suppression;

    /** @param hiddenTotals what is known to be hidden already */
    static Everything of(
            Journey journey, Columns columns, Exposure exposure, int minimum, Set<List<Touchpoint>> hiddenTotals) {
        var everything = new Everything();
        if (exposure.isPossible() || hasSmallTiles(journey, columns, minimum)) {
            everything.addUp(journey);
            everything.suppress(columns, exposure, minimum, hiddenTotals);
        }
        return everything;
    }

    /** Where no tile is small, nothing made of tiles is. */
    private static boolean hasSmallTiles(Journey journey, Columns columns, int minimum) {
        return journey.touchpoints().stream()
                .anyMatch(touchpoint -> Suppression.isSmall(n(columns, List.of(touchpoint)), minimum));
    }

    private static long n(Columns columns, List<Touchpoint> touchpoints) {
        return columns.tally(Measure.of(touchpoints)).n();
    }

    /** Rows of types and channels have no total that is shown anywhere, so only their columns add up. */
    private void addUp(Journey journey) {
        for (var layout : List.of(Layout.tiles(journey), Layout.ofTypes(journey), Layout.ofChannels(journey))) {
            for (var line : layout.lines()) {
                var total = layout.spots().get(line.total());
                if (total.row() == null && !total.silent()) {
                    lines.add(own(layout, line));
                }
            }
        }
    }

    private Suppression.Line own(Layout layout, Suppression.Line line) {
        var parts = IntStream.of(line.parts()).map(part -> own(layout.spots().get(part)));
        return new Suppression.Line(parts.toArray(), own(layout.spots().get(line.total())));
    }

    private int own(Spot spot) {
        int figure = figures.computeIfAbsent(spot.touchpoints(), fresh -> {
            silent.add(true);
            return figures.size();
        });
        silent.set(figure, silent.get(figure) && spot.silent());
        return figure;
    }

    private void suppress(Columns columns, Exposure exposure, int minimum, Set<List<Touchpoint>> hiddenTotals) {
        var respondents = figures.keySet().stream()
                .mapToLong(touchpoints -> n(columns, touchpoints))
                .toArray();
        var unseen = new boolean[silent.size()];
        IntStream.range(0, unseen.length).forEach(i -> unseen[i] = silent.get(i));
        suppression = new Suppression(respondents, unseen, lines, minimum);
        figures.forEach((touchpoints, figure) -> {
            if (exposure.of(Measure.of(touchpoints))) {
                suppression.hide(figure);
            }
        });
        hiddenTotals.forEach(touchpoints -> suppression.hide(figures.get(touchpoints)));
        suppression.settle();
    }

    boolean hides(List<Touchpoint> touchpoints) {
        var figure = figures.get(touchpoints);
        return figure != null && suppression.hides(figure);
    }
}
