package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What may be shown under one label of each of two segments, in all figures together. */
final class CrossTables {

    private final PeriodDisclosure periodDisclosure;
    private final int rowSegment;
    private final int columnSegment;
    private final boolean[][][] hidden;

    CrossTables(PeriodDisclosure periodDisclosure, int rowSegment, int columnSegment) {
        this.periodDisclosure = periodDisclosure;
        this.rowSegment = rowSegment;
        this.columnSegment = columnSegment;
        hidden = start();
        boolean goesOn = true;
        while (goesOn) {
            IntStream.range(0, figures()).forEach(this::settleTable);
            goesOn = settleViews();
        }
    }

    boolean hides(int figure, List<SegmentPlace> group) {
        return hidden[group.get(0).place()][group.get(1).place()][figure];
    }

    private int figures() {
        return periodDisclosure.figureLines().size();
    }

    private boolean[][][] start() {
        var above = periodDisclosure.byLabel(rowSegment);
        var beside = periodDisclosure.byLabel(columnSegment);
        var start = new boolean[above.length][beside.length][];
        for (int row = 1; row < above.length; row++) {
            for (int column = 1; column < beside.length; column++) {
                var both = above[row].clone();
                for (int figure = 0; figure < both.length; figure++) {
                    both[figure] |= beside[column][figure];
                }
                start[row][column] = periodDisclosure.start(group(row, column), both);
            }
        }
        return start;
    }

    private List<SegmentPlace> group(int row, int column) {
        return List.of(new SegmentPlace(rowSegment, row), new SegmentPlace(columnSegment, column));
    }

    private boolean settleViews() {
        boolean changed = false;
        for (int row = 1; row < hidden.length; row++) {
            for (int column = 1; column < hidden[row].length; column++) {
                changed |= periodDisclosure.settle(group(row, column), hidden[row][column]);
            }
        }
        return changed;
    }

    /** Labels that are hidden in the margin are one row or column of it, as they are for whoever sees the figures. */
    private void settleTable(int figure) {
        var rows = classes(figure, rowSegment);
        var columns = classes(figure, columnSegment);
        var sets = new BitSet[rows.size()][columns.size()];
        var people = new int[rows.size()][columns.size()];
        var own = new boolean[rows.size()][columns.size()];
        var silent = new boolean[rows.size()][columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                sets[row][column] = (BitSet) rows.get(row).set.clone();
                sets[row][column].and(columns.get(column).set);
                people[row][column] = periodDisclosure.inside().people(sets[row][column]);
                silent[row][column] = rows.get(row).place == 0 || columns.get(column).place == 0;
                own[row][column] = !silent[row][column]
                        && (isFew(people[row][column])
                                || hidden[rows.get(row).place][columns.get(column).place][figure]);
            }
        }
        new CrossTableSuppression(
                        people,
                        own,
                        silent,
                        periodDisclosure.minimum(),
                        cells -> {
                            var together = new BitSet();
                            cells.forEach(cell -> together.or(sets[cell[0]][cell[1]]));
                            return periodDisclosure.inside().areFew(together, periodDisclosure.minimum());
                        },
                        periodDisclosure.rules())
                .settle();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (!silent[row][column]) {
                    hidden[rows.get(row).place][columns.get(column).place][figure] |= own[row][column];
                }
            }
        }
    }

    private boolean isFew(int people) {
        return periodDisclosure.rules().contains(HidingRule.NOBODY)
                ? people < periodDisclosure.minimum()
                : periodDisclosure.isSmall(people);
    }

    /** @param place of the one label in it; 0 for all that are not shown */
    private record LabelClass(int place, BitSet set) {}

    /** Labels that nobody has are none: it is shown that nobody has them. */
    private List<LabelClass> classes(int figure, int segment) {
        var hiddenLabels = periodDisclosure.byLabel(segment);
        var rest = periodDisclosure.rows(figure, List.of());
        var classes = new ArrayList<LabelClass>();
        for (int place = 1; place < hiddenLabels.length; place++) {
            var set = periodDisclosure.rows(figure, List.of(new SegmentPlace(segment, place)));
            if (!hiddenLabels[place][figure] && !set.isEmpty()) {
                classes.add(new LabelClass(place, set));
                rest.andNot(set);
            }
        }
        if (!rest.isEmpty()) {
            classes.add(new LabelClass(0, rest));
        }
        return classes;
    }
}
