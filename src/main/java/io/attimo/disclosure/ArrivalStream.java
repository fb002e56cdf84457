package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Answers in the order in which they came, and how far each cell has taken them in. There are two streams, of what imports
 * brought and of single answers, since there is no order between them; each by itself changes a cell by none or enough
 * people, and so do both together.
 */
final class ArrivalStream {

    /** Of all who are in already, so many more have to come before anything moves: else each answer would be a step. */
    private static final int ONE_IN = 100;

    private final RespondentSets sets;
    private final FigureLines figureLines;
    private final int minimum;
    private final Set<HidingRule> rules;
    private final Map<Integer, Integer> labelCounts;
    private final int[] rows;
    private final ResponseTurns turns;
    private final int[] steps;
    private final BitSet[] figures;
    private final int[][] plain;
    private final Map<SegmentPlace, BitSet> labelled = new ConcurrentHashMap<>();
    private final Map<Integer, int[][]> bySegment = new ConcurrentHashMap<>();

    /**
     * @param labelCounts how many labels each segment has, by its number
     * @param rows the place in the sets of each that came or went
     * @param ends up to which of them came at once
     * @param turns of responses that did not only come; null where all did
     */
    ArrivalStream(
            RespondentSets sets,
            FigureLines figureLines,
            Map<Integer, Integer> labelCounts,
            int minimum,
            Set<HidingRule> rules,
            int[] rows,
            int[] ends,
            ResponseTurns turns) {
        this.turns = turns;
        this.labelCounts = labelCounts;
        this.rules = rules;
        this.sets = sets;
        this.figureLines = figureLines;
        this.minimum = minimum;
        this.rows = rows;
        steps = steps(ends);
        figures = figureLines.figures().stream()
                .map(figure -> inOrder(sets.answered(figure)))
                .toArray(BitSet[]::new);
        plain = plain();
    }

    private int[] steps(int[] ends) {
        var found = IntStream.builder();
        var counter = counter();
        long in = 0;
        int last = 0;
        for (int end : ends) {
            for (; last < end; last++) {
                counter.and(last);
            }
            if (counter.people() >= Math.max(minimum, in / ONE_IN)) {
                found.add(end);
                in += counter.people();
                counter.anew();
            }
        }
        return found.build().toArray();
    }

    private PeopleCounter counter() {
        return new PeopleCounter(sets.persons(), place -> sets.person(rows[place])).anew();
    }

    private BitSet inOrder(BitSet set) {
        var ordered = new BitSet(rows.length);
        for (int place = 0; place < rows.length; place++) {
            if (set.get(rows[place])) {
                ordered.set(place);
            }
        }
        return ordered;
    }

    private int[][] plain() {
        var above = new int[figures.length];
        above[FigureLines.EVERYBODY] = -1;
        var cells = IntStream.range(0, figures.length)
                .mapToObj(figure -> cell(figure, figures[figure]))
                .toArray(ArrivalCell[]::new);
        return new StepwiseEntry(cells, above, figureLines.quiet(), figureLines.lines(), counter(), minimum, rules)
                .over(steps, (step, figure) -> true);
    }

    /** Of one segment: figure by figure under its first label, then under the next. */
    private int[][] of(int segment) {
        return bySegment.computeIfAbsent(segment, asked -> {
            int labels = labelCounts.get(segment);
            int width = figures.length;
            var cells = new ArrivalCell[width * labels];
            var above = new int[cells.length];
            var silent = new boolean[cells.length];
            for (int cell = 0; cell < cells.length; cell++) {
                int first = cell / width * width;
                cells[cell] = cell(cell % width, List.of(new SegmentPlace(segment, 1 + cell / width)));
                above[cell] = cell == first ? -1 : first;
                silent[cell] = figureLines.silent().get(cell % width);
            }
            return new StepwiseEntry(cells, above, silent, lines(labels), counter(), minimum, rules)
                    .over(steps, (step, cell) -> plain[step][cell % width] == steps[step]);
        });
    }

    private List<Suppression.Line> lines(int labels) {
        int width = figures.length;
        var lines = new ArrayList<Suppression.Line>();
        for (int label = 0; label < labels; label++) {
            int first = label * width;
            figureLines
                    .lines()
                    .forEach(line -> lines.add(new Suppression.Line(
                            IntStream.of(line.parts()).map(part -> first + part).toArray(), first + line.total())));
        }
        for (int figure = 0; figure < width; figure++) {
            int own = figure;
            lines.add(new Suppression.Line(
                    IntStream.range(0, labels).map(label -> label * width + own).toArray(), -1));
        }
        return lines;
    }

    private BitSet set(int figure, List<SegmentPlace> group) {
        var set = (BitSet) figures[figure].clone();
        group.forEach(label -> set.and(labelled.computeIfAbsent(label, asked -> inOrder(sets.labelled(asked)))));
        return set;
    }

    private ArrivalCell cell(int figure, List<SegmentPlace> group) {
        return cell(figure, set(figure, group));
    }

    private ArrivalCell cell(int figure, BitSet places) {
        return new ArrivalCell(places, new int[] {figure}, turns);
    }

    /** Adds the rows of a cell that it has not taken in, or that it has let go. @return whether it has taken in any */
    boolean addWaiting(BitSet waiting, int figure, List<SegmentPlace> group) {
        var cell = set(figure, group);
        int upTo = last(figure, group);
        for (int place = cell.nextSetBit(upTo); place >= 0; place = cell.nextSetBit(place + 1)) {
            if (turns == null || !turns.leaving().get(place)) {
                waiting.set(rows[place]);
            }
        }
        addGone(waiting, cell, upTo);
        int first = cell.nextSetBit(0);
        return first >= 0 && first < upTo;
    }

    private void addGone(BitSet gone, BitSet cell, int upTo) {
        var leaving = turns == null ? new BitSet() : turns.leaving();
        for (int place = leaving.nextSetBit(0); place >= 0 && place < upTo; place = leaving.nextSetBit(place + 1)) {
            if (cell.get(place)) {
                gone.set(rows[place]);
            }
        }
    }

    private int last(int figure, List<SegmentPlace> group) {
        if (steps.length == 0) {
            return 0;
        }
        return IntStream.of(upTo(figure, group)).max().orElse(0);
    }

    /** Step by step; of two labels as far as either goes. */
    private int[] upTo(int figure, List<SegmentPlace> group) {
        return switch (group.size()) {
            case 0 -> column(plain, figure);
            case 1 -> column(of(group.get(0).segment()), (group.get(0).place() - 1) * figures.length + figure);
            default -> {
                var one = upTo(figure, group.subList(0, 1));
                var other = upTo(figure, group.subList(1, 2));
                yield IntStream.range(0, one.length)
                        .map(step -> Math.min(one[step], other[step]))
                        .toArray();
            }
        };
    }

    private static int[] column(int[][] byStep, int cell) {
        return IntStream.range(0, byStep.length).map(step -> byStep[step][cell]).toArray();
    }

    /**
     * What changed in a cell between two looks, as rows of the sets: enough people each, but for the last of a cell of two
     * labels.
     */
    List<BitSet> batches(int figure, List<SegmentPlace> group) {
        var cell = cell(figure, group);
        var upTo = upTo(figure, group);
        var stops = stops(cell, upTo, rules.contains(HidingRule.NEW_TOGETHER) ? minimum : 0);
        int end = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        if (stops.get(stops.size() - 1) < end) {
            stops.add(end);
        }
        return batches(cell, stops);
    }

    /** Where a cell may stand when it is shown, the first before all: few may be left over. */
    private List<Integer> stops(ArrivalCell cell, int[] upTo, int least) {
        var counter = counter();
        var stops = new ArrayList<>(List.of(0));
        for (int end : upTo) {
            int people = cell.people(counter, stops.get(stops.size() - 1), end, minimum);
            boolean isNearlyAsBefore =
                    rules.contains(HidingRule.EARLIER_LOOKS) && cell.isNearlyAsBefore(counter, stops, end, least);
            if (people > 0 && people >= least && !isNearlyAsBefore) {
                stops.add(end);
            }
        }
        return stops;
    }

    /**
     * From each stop to the next, and to all later ones where anything went meanwhile: all that changed, and those alone who
     * say something else, since sums over all time tell these.
     */
    private List<BitSet> batches(ArrivalCell cell, List<Integer> stops) {
        var found = new ArrayList<BitSet>();
        for (int from = 0; from < stops.size(); from++) {
            int last = turns == null ? from + 1 : stops.size() - 1;
            for (int to = from + 1; to <= last && to < stops.size(); to++) {
                if (to == from + 1 || cell.hasLeft(stops.get(from), stops.get(to))) {
                    found.add(rows(cell, stops.get(from), stops.get(to), true));
                    found.add(turns == null ? new BitSet() : rows(cell, stops.get(from), stops.get(to), false));
                }
            }
        }
        found.removeIf(BitSet::isEmpty);
        return found;
    }

    /**
     * Those who are in several cells, as far as all of these go, batch by batch of enough people: who came after the last of
     * them waits.
     *
     * @param in gets the rows of all who do not wait
     */
    List<BitSet> batches(int[] together, List<SegmentPlace> group, BitSet in) {
        var places = set(together[0], group);
        var upTo = upTo(together[0], group);
        for (int figure : together) {
            places.and(set(figure, group));
            var own = upTo(figure, group);
            Arrays.setAll(upTo, step -> Math.min(upTo[step], own[step]));
        }
        var cell = new ArrivalCell(places, together, turns);
        var stops = stops(cell, upTo, rules.contains(HidingRule.PAIRS) ? minimum : 0);
        addIn(in, places, stops.get(stops.size() - 1));
        return batches(cell, stops);
    }

    private void addIn(BitSet in, BitSet places, int upTo) {
        for (int place = places.nextSetBit(0); place >= 0 && place < upTo; place = places.nextSetBit(place + 1)) {
            in.set(rows[place]);
        }
        var gone = new BitSet();
        addGone(gone, places, upTo);
        in.andNot(gone);
    }

    private BitSet rows(ArrivalCell cell, int from, int to, boolean wholly) {
        var batch = new BitSet();
        cell.changed(from, to, wholly, place -> batch.set(rows[place]));
        return batch;
    }
}
