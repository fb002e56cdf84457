package io.attimo.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which answers each cell has taken in. New ones wait, cell by cell, until there are enough people among them: between two
 * looks a cell changes by nobody or by enough. This follows from the order in which answers came alone, so that nobody has
 * to remember who looked when.
 */
final class EnteredAnswers {

    /** Fewer take less room one by one. */
    private static final int FEW = 1_000;

    private final RespondentSets sets;
    private final FigureLines figureLines;
    private final int minimum;
    private final Set<HidingRule> rules;
    private final boolean all;
    private final List<ArrivalStream> streams;
    private final BitSet underWay;
    private final Map<Object, Cell> cells = new ConcurrentHashMap<>();
    private final Map<Object, Cuts> cuts = new ConcurrentHashMap<>();

    /**
     * What is known of one cell.
     *
     * @param waiting its answers that are not in, but for those that are under way; null where there are many
     * @param many the same
     * @param rests whether it must not be shown as it is
     */
    private record Cell(int[] waiting, BitSet many, boolean rests) {

        static Cell of(BitSet waiting, boolean rests) {
            return waiting.cardinality() < FEW
                    ? new Cell(waiting.stream().toArray(), null, rests)
                    : new Cell(null, waiting, rests);
        }

        void removeFrom(BitSet set) {
            if (many == null) {
                IntStream.of(waiting).forEach(set::clear);
            } else {
                set.andNot(many);
            }
        }
    }

    /** @param moved what changed between two looks where the day of some, and no more, became another */
    private record Cuts(List<TimeEdges> edges, List<BitSet> moved) {}

    /** @param exact for those who see every answer at once */
    EnteredAnswers(
            RespondentSets sets,
            ArrivalOrder arrivalOrder,
            FigureLines figureLines,
            Map<Integer, Integer> labels,
            int minimum,
            boolean exact,
            Set<HidingRule> rules) {
        this.sets = sets;
        this.figureLines = figureLines;
        this.minimum = minimum;
        this.rules = rules;
        all = exact || sets.cameAtOnce(arrivalOrder);
        underWay = all ? new BitSet() : sets.underWay(arrivalOrder);
        streams = all ? List.of() : sets.streams(arrivalOrder, figureLines, labels, minimum, rules);
    }

    /** Whether each answer is in wherever it belongs. */
    boolean areAll() {
        return all;
    }

    /** A copy. */
    BitSet of(int figure, List<SegmentPlace> group) {
        var set = sets.of(figureLines.figures().get(figure), group);
        if (!all && group.size() < 3) {
            set.andNot(underWay);
            cell(figure, group).removeFrom(set);
        }
        return set;
    }

    /**
     * Those who are in several cells together and may be told of together, batch by batch; not to be asked where all are in.
     *
     * @param in gets the rows of all of them
     */
    List<BitSet> together(int[] figures, List<SegmentPlace> group, BitSet in) {
        return streams.stream()
                .flatMap(stream -> stream.batches(figures, group, in).stream())
                .toList();
    }

    boolean rests(int figure, List<SegmentPlace> group) {
        return !all && group.size() < 3 && cell(figure, group).rests;
    }

    private Cell cell(int figure, List<SegmentPlace> group) {
        return known(cells, List.of(figure, group), () -> found(figure, group));
    }

    private Cell found(int figure, List<SegmentPlace> group) {
        var waiting = new BitSet();
        boolean isIn = false;
        for (var stream : streams) {
            isIn |= stream.addWaiting(waiting, figure, group);
        }
        if (group.size() == 2) {
            return Cell.of(waiting, endsWithFew(figure, group));
        }
        return isIn ? Cell.of(waiting, false) : before(figure, group);
    }

    /** Of two labels: what came last under both may be too little. */
    private boolean endsWithFew(int figure, List<SegmentPlace> group) {
        return rules.contains(HidingRule.NEW_TOGETHER)
                && batches(figure, group).anyMatch(batch -> sets.areFew(batch, minimum));
    }

    private Stream<BitSet> batches(int figure, List<SegmentPlace> group) {
        return streams.stream().flatMap(stream -> stream.batches(figure, group).stream());
    }

    /** Nothing was taken in yet: there are too few, or they came where its total had too few. What its totals have is in it. */
    private Cell before(int figure, List<SegmentPlace> group) {
        var all = sets.of(figureLines.figures().get(figure), group);
        all.andNot(underWay);
        var set = (BitSet) all.clone();
        if (!group.isEmpty()) {
            set.and(of(figure, List.of()));
        }
        if (figure != FigureLines.EVERYBODY) {
            set.and(of(FigureLines.EVERYBODY, group));
        }
        figureLines.lines().stream()
                .filter(line -> line.total() != figure)
                .filter(line -> IntStream.of(line.parts()).anyMatch(part -> part == figure))
                .forEach(line -> set.and(of(line.total(), group)));
        all.andNot(set);
        return Cell.of(all, !set.isEmpty());
    }

    /** The cell may be cut where all of them hold. */
    List<TimeEdges> edges(int figure, List<SegmentPlace> group) {
        if (all || group.size() > 2) {
            return List.of(sets.edges(figureLines.figures().get(figure), group, minimum));
        }
        return cuts(figure, group).edges;
    }

    /** Whether few say otherwise in a range of rows than at another look: days changed too, of others or across its ends. */
    boolean changesByFew(int figure, List<SegmentPlace> group, int first, int after) {
        return !all
                && group.size() < 3
                && cuts(figure, group).moved.stream()
                        .map(batch -> sets.sayingOtherwise(figureLines.figures().get(figure), batch, first, after))
                        .anyMatch(otherwise -> Suppression.isSmall(sets.people(otherwise), minimum));
    }

    private Cuts cuts(int figure, List<SegmentPlace> group) {
        return known(cuts, List.of(figure, group), () -> {
            var batches = batches(figure, group).toList();
            var edges = batches.stream()
                    .map(batch -> TimeEdges.of(batch, sets, minimum))
                    .toList();
            var measures = figureLines.figures().get(figure);
            var moved = batches.stream()
                    .filter(batch -> !sets.sayingOtherwise(measures, batch, 0, sets.size())
                            .equals(batch))
                    .toList();
            return edges.isEmpty()
                    ? new Cuts(List.of(TimeEdges.of(of(figure, group), sets, minimum)), moved)
                    : new Cuts(edges, moved);
        });
    }

    /** Two at a time may find out the same, which does no harm; a lock would be held for long. */
    private static <V> V known(Map<Object, V> all, Object key, Supplier<V> finding) {
        var known = all.get(key);
        if (known == null) {
            known = finding.get();
            all.put(key, known);
        }
        return known;
    }
}
