package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where a cell may be cut in time: between two edges it has nobody or enough people. Each cell has edges of its own, since
 * such as all cells of a view share would leave one or two in half a year. They lie between whole weeks.
 */
final class TimeEdges {

    /** Rows that no cut may part, from the first to the last. */
    private record Stretch(int first, int last) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /** From the first answer on, as soon as there are enough; what is left at the end belongs to what was before it. */
    static TimeEdges of(BitSet set, RespondentSets respondentSets, int minimum) {
        var timeEdges = new TimeEdges();
        int first = set.nextSetBit(0);
        while (first >= 0) {
            int enough = respondentSets.firstEnough(set, first, minimum);
            int next = enough < 0 ? respondentSets.size() : respondentSets.nextWeek(enough);
            timeEdges.add(new Stretch(first, set.previousSetBit(next - 1)), enough < 0);
            first = set.nextSetBit(next);
        }
        return timeEdges;
    }

    private void add(Stretch stretch, boolean isLeftOver) {
        if (isLeftOver && !stretches.isEmpty()) {
            var before = stretches.remove(stretches.size() - 1);
            stretches.add(new Stretch(before.first, stretch.last));
        } else {
            stretches.add(stretch);
        }
    }

    /** Whether it may be cut before this row. */
    boolean holdAt(int row) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).last < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == stretches.size() || stretches.get(low).first >= row;
    }
}
