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
    private final int[] steps;
    private final BitSet[] figures;
    private final int[][] plain;
    private final Map<SegmentPlace, BitSet> labelled = new ConcurrentHashMap<>();
    private final Map<Integer, int[][]> bySegment = new ConcurrentHashMap<>();

    /**
     * @param labelCounts how many labels each segment has, by its number
     * @param rows the place in the sets of each that came
     * @param ends up to which of them came at once
     */
    ArrivalStream(
            RespondentSets sets,
            FigureLines figureLines,
            Map<Integer, Integer> labelCounts,
            int minimum,
            Set<HidingRule> rules,
            int[] rows,
            int[] ends) {
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
        return new StepwiseEntry(figures, above, figureLines.quiet(), figureLines.lines(), counter(), minimum, rules)
                .over(steps, (step, figure) -> true);
    }

    /** Of one segment: figure by figure under its first label, then under the next. */
    private int[][] of(int segment) {
        return bySegment.computeIfAbsent(segment, asked -> {
            int labels = labelCounts.get(segment);
            int width = figures.length;
            var cells = new BitSet[width * labels];
            var above = new int[cells.length];
            var silent = new boolean[cells.length];
            for (int cell = 0; cell < cells.length; cell++) {
                int first = cell / width * width;
                cells[cell] = set(cell % width, List.of(new SegmentPlace(segment, 1 + cell / width)));
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

    /** Adds the rows of a cell that it has not taken in. @return whether it has taken in any */
    boolean addWaiting(BitSet waiting, int figure, List<SegmentPlace> group) {
        var cell = set(figure, group);
        int upTo = last(figure, group);
        for (int place = cell.nextSetBit(upTo); place >= 0; place = cell.nextSetBit(place + 1)) {
            waiting.set(rows[place]);
        }
        int first = cell.nextSetBit(0);
        return first >= 0 && first < upTo;
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

    /** What a cell took in, step by step, as rows of the sets: enough people each, but for the last of a cell of two labels. */
    List<BitSet> batches(int figure, List<SegmentPlace> group) {
        var cell = set(figure, group);
        var upTo = upTo(figure, group);
        var counter = counter();
        var found = new ArrayList<BitSet>();
        int last = 0;
        for (int step = 0; step < upTo.length; step++) {
            boolean isLast = step == upTo.length - 1;
            int people = counter.anew().and(cell, last, upTo[step]).people();
            if (people > 0 && (isLast || people >= minimum)) {
                found.add(rows(cell, last, upTo[step]));
                last = upTo[step];
            }
        }
        return found;
    }

    /**
     * Those who are in several cells, as far as all of these go, step by step.
     *
     * @return batches of enough people each: who came after the last of them waits
     */
    List<BitSet> batches(int[] together, List<SegmentPlace> group) {
        var cell = set(together[0], group);
        var upTo = upTo(together[0], group);
        for (int figure : together) {
            cell.and(set(figure, group));
            var own = upTo(figure, group);
            Arrays.setAll(upTo, step -> Math.min(upTo[step], own[step]));
        }
        var counter = counter();
        var found = new ArrayList<BitSet>();
        int last = 0;
        for (int end : upTo) {
            int people = counter.anew().and(cell, last, end).people();
            if (people > 0 && (people >= minimum || !rules.contains(HidingRule.PAIRS))) {
                found.add(rows(cell, last, end));
                last = end;
            }
        }
        return found;
    }

    private BitSet rows(BitSet cell, int from, int to) {
        var batch = new BitSet();
        for (int place = cell.nextSetBit(from); place >= 0 && place < to; place = cell.nextSetBit(place + 1)) {
            batch.set(rows[place]);
        }
        return batch;
    }
}
