package io.attimo.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The answers of a view as far as they are in: without who waits, and figure by figure without what waits there.
 *
 * @param together all marks of those who are in; of several touchpoints together only some rows count
 * @param single the same, but each measure with those marks only that it has taken in
 * @param rows of the whole matrix, row by row; null where nothing waits
 */
public record ShownAnswers(JourneyAnswers together, JourneyAnswers single, int[] rows) {

    static ShownAnswers of(JourneyAnswers whole, View view, JourneyDisclosure journeyDisclosure) {
        if (journeyDisclosure.areAllIn()) {
            var all = whole.in(view);
            return new ShownAnswers(all, all, null);
        }
        var matrix = whole.matrix();
        var rows = IntStream.of(journeyDisclosure.rowsOfAny(view.filters()))
                .filter(row -> view.period().holds(matrix, row))
                .toArray();
        var together = new JourneyAnswers(matrix.only(rows));
        var measures = journeyDisclosure.singleMeasures();
        var single = together.matrix().without(number -> {
            var measure = measures.get(number);
            return measure == null
                    ? new BitSet()
                    : missing(rows, journeyDisclosure.rowsOf(List.of(measure), view.filters()));
        });
        return new ShownAnswers(together, new JourneyAnswers(single), rows);
    }

    /**
     * What was said of an outcome together with each of some other measures: of these no more than may be told of together.
     *
     * @param listwise only who gave them all
     */
    public JourneyAnswers with(
            AnswerColumnKey outcome,
            List<AnswerColumnKey> others,
            boolean listwise,
            View view,
            JourneyDisclosure disclosure) {
        if (rows == null) {
            return single;
        }
        var whole = Stream.concat(others.stream(), Stream.of(outcome)).toList();
        var lost = new HashMap<Integer, BitSet>();
        var inNone = new BitSet();
        inNone.set(0, rows.length);
        for (var other : others) {
            var both = listwise ? whole : List.of(outcome, other);
            var missing = missing(rows, disclosure.rowsOfAll(both, view));
            lost.put(other.number(), missing);
            inNone.and(missing);
        }
        if (disclosure.haveOneVersionEach()) {
            return new JourneyAnswers(single.matrix().without(number -> lost.getOrDefault(number, new BitSet())));
        }
        lost.put(outcome.number(), inNone);
        var everybody = rowsOf(List.of(), view.filters(), disclosure);
        return new JourneyAnswers(together.matrix()
                .without(number -> lost.getOrDefault(number, new BitSet()))
                .where(row -> everybody.test(row) || !inNone.get(row)));
    }

    /** Those who are in, whatever they answered. */
    public JourneyAnswers everybody(View view, JourneyDisclosure disclosure) {
        return rows == null || disclosure.haveOneVersionEach()
                ? together
                : new JourneyAnswers(together.matrix().where(rowsOf(List.of(), view.filters(), disclosure)));
    }

    /** Of those in view, the responses that wait: with their mark in one measure, or as a whole. */
    public Set<UUID> waiting(JourneyAnswers whole, View view, AnswerColumnKey measure, JourneyDisclosure disclosure) {
        if (rows == null) {
            return Set.of();
        }
        var matrix = whole.matrix();
        var everybody = set(disclosure.rowsOf(List.of(), view.filters()));
        var in = set(disclosure.rowsOf(List.of(measure), view.filters()));
        var marks = matrix.marks(measure.number());
        var passes = view.passes(matrix);
        return IntStream.range(0, matrix.rows())
                .filter(passes)
                .filter(whole::isThere)
                .filter(row -> !everybody.get(row) || measure.scale().holds(marks[row]) && !in.get(row))
                .mapToObj(matrix::id)
                .collect(Collectors.toSet());
    }

    private static BitSet missing(int[] rows, int[] entered) {
        var in = set(entered);
        var missing = new BitSet();
        IntStream.range(0, rows.length).filter(row -> !in.get(rows[row])).forEach(missing::set);
        return missing;
    }

    private static BitSet set(int[] rows) {
        var set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return set;
    }

    /** The rows of these that a figure has taken in; null where it has all. */
    IntPredicate rowsOf(List<AnswerColumnKey> measures, List<SegmentFilter> filters, JourneyDisclosure disclosure) {
        if (rows == null) {
            return null;
        }
        var in = set(disclosure.rowsOf(measures, filters));
        return row -> in.get(rows[row]);
    }
}
