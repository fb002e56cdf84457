package io.attimo.disclosure;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * How many different respondents a figure has, label by label.
 *
 * @param labels by the label's place; 0 is unknown
 * @param all somebody with several labels counts once
 * @param removed those with a row of any label but the kept one
 */
record RespondentCounts(long[] labels, long all, long removed) {

    /**
     * @param column what the figure is made of; null for everybody, whatever they answered
     * @param rows those that belong to the figure; null for all
     * @param label of each row, below {@code places}
     */
    static RespondentCounts of(
            RespondentIndex respondents,
            ResponseScores responseScores,
            IntPredicate rows,
            int[] label,
            int places,
            int kept) {
        return respondents.haveOneRowEach()
                ? ofRows(responseScores, rows, label, places, kept)
                : ofPeople(respondents, responseScores, rows, label, places, kept);
    }

    private static RespondentCounts ofRows(
            ResponseScores responseScores, IntPredicate rows, int[] label, int places, int kept) {
        var labels = new long[places];
        long all = 0;
        for (int row = 0; row < label.length; row++) {
            if ((responseScores == null || responseScores.answered(row)) && (rows == null || rows.test(row))) {
                labels[label[row]]++;
                all++;
            }
        }
        return new RespondentCounts(labels, all, all - labels[kept]);
    }

    private static RespondentCounts ofPeople(
            RespondentIndex respondents,
            ResponseScores responseScores,
            IntPredicate rows,
            int[] label,
            int places,
            int kept) {
        var labels = new long[places];
        var seen = new BitSet((places + 2) * respondents.count());
        long all = 0;
        long removed = 0;
        for (int row = 0; row < label.length; row++) {
            if ((responseScores == null || responseScores.answered(row)) && (rows == null || rows.test(row))) {
                int person = respondents.of(row) * (places + 2);
                labels[label[row]] += fresh(seen, person + label[row]);
                all += fresh(seen, person + places);
                removed += label[row] == kept ? 0 : fresh(seen, person + places + 1);
            }
        }
        return new RespondentCounts(labels, all, removed);
    }

    private static int fresh(BitSet seen, int at) {
        if (seen.get(at)) {
            return 0;
        }
        seen.set(at);
        return 1;
    }

    /** Whether those that are not kept, or those by whom the published counts differ, are few. */
    boolean exposes(int kept, int minimum) {
        return Suppression.isSmall(removed, minimum) || Suppression.isSmall(all - labels[kept], minimum);
    }
}
