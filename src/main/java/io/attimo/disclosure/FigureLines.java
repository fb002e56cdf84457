package io.attimo.disclosure;

import io.attimo.journey.Journey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Every figure that some view of a journey shows, by what it is made of, and which of them add up. Tiles, types and
 * channels share their totals, and a type with one touchpoint is that tile: they are hidden together or not at all.
 *
 * @param figures the first is everybody, whatever they answered
 * @param silent counted, but never shown
 */
record FigureLines(List<List<AnswerColumnKey>> figures, List<Boolean> silent, List<Suppression.Line> lines) {

    static final int EVERYBODY = 0;

    private static final class Collector {

        private final Map<List<AnswerColumnKey>, Integer> figures = new LinkedHashMap<>();
        private final List<Boolean> silent = new ArrayList<>();
        private final List<Suppression.Line> lines = new ArrayList<>();

        private int own(List<AnswerColumnKey> measures, boolean isSilent) {
            int figure = figures.computeIfAbsent(measures, fresh -> {
                silent.add(true);
                return figures.size();
            });
            silent.set(figure, silent.get(figure) && isSilent);
            return figure;
        }

        /** Rows of types and channels have no total that is shown anywhere, so only their columns add up. */
        private void addUp(TotalsTree totalsTree) {
            for (var line : totalsTree.lines()) {
                var total = totalsTree.spots().get(line.total());
                if (total.row() == null
                        && !total.silent()
                        && !total.touchpoints().isEmpty()) {
                    var parts = IntStream.of(line.parts())
                            .mapToObj(totalsTree.spots()::get)
                            .filter(figureKey -> !figureKey.touchpoints().isEmpty())
                            .mapToInt(figureKey -> own(figureKey.measures(), figureKey.silent()))
                            .toArray();
                    lines.add(new Suppression.Line(parts, own(total.measures(), false)));
                }
            }
        }
    }

    static FigureLines of(Journey journey) {
        var collector = new Collector();
        collector.own(List.of(), false);
        for (var totalsTree :
                List.of(TotalsTree.tiles(journey), TotalsTree.ofTypes(journey), TotalsTree.ofChannels(journey))) {
            collector.addUp(totalsTree);
        }
        journey.outcomes().forEach(outcome -> collector.own(List.of(AnswerColumnKey.of(outcome)), false));
        return new FigureLines(
                List.copyOf(collector.figures.keySet()), List.copyOf(collector.silent), List.copyOf(collector.lines));
    }

    int size() {
        return figures.size();
    }

    boolean[] quiet() {
        var quiet = new boolean[size()];
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = silent.get(i);
        }
        return quiet;
    }
}
