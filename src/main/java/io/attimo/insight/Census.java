package io.attimo.insight;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * How many different respondents a figure has, label by label.
 *
 * @param labels by the label's place; 0 is unknown
 * @param all somebody with several labels counts once
 * @param removed those with a row of any label but the kept one
 */
record Census(long[] labels, long all, long removed) {

    static Census of(People people, IntPredicate rows, IntUnaryOperator label, int places, int kept, int rowCount) {
        var labels = new long[places];
        var seen = new BitSet((places + 2) * people.count());
        long all = 0;
        long removed = 0;
        for (int row = 0; row < rowCount; row++) {
            if (rows.test(row)) {
                int place = label.applyAsInt(row);
                int person = people.of(row) * (places + 2);
                labels[place] += fresh(seen, person + place);
                all += fresh(seen, person + places);
                removed += place == kept ? 0 : fresh(seen, person + places + 1);
            }
        }
        return new Census(labels, all, removed);
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
