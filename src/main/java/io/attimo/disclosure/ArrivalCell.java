package io.attimo.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What came to a cell, and what went, by places in the order in which that happened.
 *
 * @param places of the answers that were ever in it
 * @param figures what it is made of
 * @param turns of responses that did not only come; null where all did
 */
record ArrivalCell(BitSet places, int[] figures, ResponseTurns turns) {

    /** The answers that are not in the cell afterwards as they were before, each at a place where it came or went. */
    void changed(int from, int to, IntConsumer place) {
        changed(from, to, true, place);
    }

    /** @param wholly also those of whom the day or the person alone is another */
    void changed(int from, int to, boolean wholly, IntConsumer place) {
        for (int at = places.nextSetBit(from); at >= 0 && at < to; at = places.nextSetBit(at + 1)) {
            if (turns == null || !turns.areSeveral(at)) {
                place.accept(at);
            } else if (turns.isFirst(places, from, at)) {
                turns.changed(this, at, from, to, wholly, place);
            }
        }
    }

    /**
     * How many people make the difference: few where few say something else, also beside others of whom no more than the day
     * is another, since sums over all time tell those few.
     */
    int people(PeopleCounter counter, int from, int to, int minimum) {
        counter.anew();
        changed(from, to, false, counter::and);
        int others = counter.people();
        if (turns == null || Suppression.isSmall(others, minimum)) {
            return others;
        }
        counter.anew();
        changed(from, to, counter::and);
        return counter.people();
    }

    /**
     * Whether few are not in it by now as they were when it was shown before the last time: what came may have gone again.
     *
     * @param stops where it stood when it was shown, the first before all that came
     */
    boolean isNearlyAsBefore(PeopleCounter counter, List<Integer> stops, int now, int minimum) {
        for (int i = stops.size() - 2; turns != null && i > 0; i--) {
            if (hasLeft(stops.get(i), now)
                    && Suppression.isSmall(people(counter, stops.get(i), now, minimum), minimum)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything went: else what came is still there. */
    boolean hasLeft(int from, int to) {
        if (turns != null) {
            var leaving = turns.leaving();
            for (int at = leaving.nextSetBit(from); at >= 0 && at < to; at = leaving.nextSetBit(at + 1)) {
                if (places.get(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isIn(int place) {
        return place >= 0 && places.get(place);
    }
}
