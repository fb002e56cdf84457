package io.attimo.disclosure;

import java.util.Arrays;
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

    private void settleTable(int figure) {
        var table = new Table(figure);
        table.settle();
        for (int row = 0; row < table.rows.size(); row++) {
            for (int column = 0; column < table.columns.size(); column++) {
                hidden[table.rows.get(row)][table.columns.get(column)][figure] |= table.own[row][column];
            }
        }
    }

    /**
     * Of one figure. Labels that are hidden in the margin are one row or column, as they are for whoever sees the figures:
     * the last one, which is never shown. Where imports changed answers, two margins may have different versions of them: a
     * cell is what both have, and what one has alone stands in the last row or column. If it is shown as it stood at another
     * time it is hidden, as nothing else would add up.
     */
    private final class Table {

        private final List<AnswerColumnKey> measures;
        private final RespondentSets inside = periodDisclosure.inside();
        private final List<Integer> rows;
        private final List<Integer> columns;
        private final BitSet[][] sets;
        private final int[][] people;
        private final boolean[][] own;
        private final boolean[][] silent;

        Table(int figure) {
            measures = periodDisclosure.figureLines().figures().get(figure);
            rows = shown(figure, rowSegment);
            columns = shown(figure, columnSegment);
            sets = sets(figure);
            people = Arrays.stream(sets).map(row -> new int[row.length]).toArray(int[][]::new);
            own = Arrays.stream(sets).map(row -> new boolean[row.length]).toArray(boolean[][]::new);
            silent = Arrays.stream(sets).map(row -> new boolean[row.length]).toArray(boolean[][]::new);
            for (int row = 0; row < sets.length; row++) {
                for (int column = 0; column < sets[row].length; column++) {
                    people[row][column] = inside.people(sets[row][column]);
                    silent[row][column] = row == rows.size() || column == columns.size();
                    own[row][column] =
                            !silent[row][column] && (isFew(people[row][column]) || isHidden(figure, row, column));
                }
            }
        }

        /** Labels that nobody has are none: it is shown that nobody has them. */
        private List<Integer> shown(int figure, int segment) {
            var hiddenLabels = periodDisclosure.byLabel(segment);
            return IntStream.range(1, hiddenLabels.length)
                    .filter(place -> !hiddenLabels[place][figure]
                            && !margin(figure, segment, place).isEmpty())
                    .boxed()
                    .toList();
        }

        private BitSet margin(int figure, int segment, int place) {
            return periodDisclosure.rows(figure, List.of(new SegmentPlace(segment, place)));
        }

        private BitSet[] margins(int figure, int segment, List<Integer> places) {
            return places.stream().map(place -> margin(figure, segment, place)).toArray(BitSet[]::new);
        }

        /** Row by row; the last of each, and the last row, where anybody is in one of these. */
        private BitSet[][] sets(int figure) {
            var inRow = margins(figure, rowSegment, rows);
            var inColumn = margins(figure, columnSegment, columns);
            var cells = new BitSet[rows.size() + 1][columns.size() + 1];
            var known = new BitSet();
            Arrays.stream(inRow).forEach(known::or);
            for (int row = 0; row < inRow.length; row++) {
                cells[row][inColumn.length] = (BitSet) inRow[row].clone();
            }
            for (int column = 0; column < inColumn.length; column++) {
                cells[inRow.length][column] = (BitSet) inColumn[column].clone();
                for (int row = 0; row < inRow.length; row++) {
                    var one = both(inRow[row], columnSegment, columns.get(column));
                    var other = both(inColumn[column], rowSegment, rows.get(row));
                    var different = inside.difference(measures, one, other);
                    one.andNot(different);
                    other.andNot(different);
                    cells[row][column] = one;
                    cells[row][inColumn.length].andNot(one);
                    cells[inRow.length][column].andNot(other);
                }
                known.or(cells[inRow.length][column]);
            }
            cells[inRow.length][inColumn.length] =
                    inside.difference(measures, periodDisclosure.rows(figure, List.of()), known);
            return withoutEmptyEnds(cells);
        }

        private BitSet both(BitSet margin, int segment, int place) {
            var both = (BitSet) margin.clone();
            both.and(inside.labelled(new SegmentPlace(segment, place)));
            return both;
        }

        private BitSet[][] withoutEmptyEnds(BitSet[][] cells) {
            boolean hasLastRow = !Arrays.stream(cells[rows.size()]).allMatch(BitSet::isEmpty);
            boolean hasLastColumn = !Arrays.stream(cells).allMatch(row -> row[columns.size()].isEmpty());
            return Arrays.stream(cells)
                    .limit(rows.size() + (hasLastRow ? 1 : 0))
                    .map(row -> Arrays.copyOf(row, columns.size() + (hasLastColumn ? 1 : 0)))
                    .toArray(BitSet[][]::new);
        }

        private boolean isHidden(int figure, int row, int column) {
            int place = rows.get(row);
            int beside = columns.get(column);
            return hidden[place][beside][figure]
                    || periodDisclosure.comparesVersions()
                            && !inside.difference(
                                            measures,
                                            periodDisclosure.rows(figure, group(place, beside)),
                                            sets[row][column])
                                    .isEmpty();
        }

        void settle() {
            new CrossTableSuppression(
                            people,
                            own,
                            silent,
                            periodDisclosure.minimum(),
                            cells -> {
                                var together = new BitSet();
                                cells.forEach(cell -> together.or(sets[cell[0]][cell[1]]));
                                return inside.areFew(together, periodDisclosure.minimum());
                            },
                            periodDisclosure.rules())
                    .settle();
        }
    }

    private boolean isFew(int people) {
        return periodDisclosure.rules().contains(HidingRule.NOBODY)
                ? people < periodDisclosure.minimum()
                : periodDisclosure.isSmall(people);
    }
}
