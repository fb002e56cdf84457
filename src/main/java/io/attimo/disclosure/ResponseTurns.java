package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/** Responses that came, went and came otherwise, by the places where each of that happened. */
final class ResponseTurns {

    private static final int NOT_THERE = -1;

    /** Whether two answers say the same in some figures; if not wholly, then beside who said it and on which day. */
    interface Sameness {
        boolean isSame(int[] figures, int one, int other, boolean wholly);
    }

    private final BitSet leaving;
    private final int[][] turns;
    private final Sameness sameness;

    /**
     * @param responses whose row is at each place
     * @param leaving places where a row goes
     */
    ResponseTurns(UUID[] responses, BitSet leaving, Sameness sameness) {
        this.leaving = leaving;
        this.sameness = sameness;
        Map<UUID, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < responses.length; place++) {
            places.computeIfAbsent(responses[place], fresh -> new ArrayList<>(1))
                    .add(place);
        }
        turns = new int[responses.length][];
        for (var all : places.values()) {
            if (all.size() > 1 || leaving.get(all.get(0))) {
                var own = all.stream().mapToInt(Integer::intValue).toArray();
                all.forEach(place -> turns[place] = own);
            }
        }
    }

    BitSet leaving() {
        return leaving;
    }

    boolean areSeveral(int place) {
        return turns[place] != null;
    }

    /** Whether none of the response's turns from there on is in the set before this one. */
    boolean isFirst(BitSet set, int from, int place) {
        for (int turn : turns[place]) {
            if (turn >= from && turn < place && set.get(turn)) {
                return false;
            }
        }
        return true;
    }

    void changed(ArrivalCell cell, int place, int from, int to, boolean wholly, IntConsumer changed) {
        int before = at(turns[place], from);
        int after = at(turns[place], to);
        boolean wasIn = cell.isIn(before);
        boolean isIn = cell.isIn(after);
        if (wasIn && isIn && sameness.isSame(cell.figures(), before, after, wholly)) {
            return;
        }
        if (wasIn) {
            changed.accept(before);
        }
        if (isIn) {
            changed.accept(after);
        }
    }

    /** A place of the row that counts when all before a place has happened. */
    private int at(int[] own, int end) {
        int there = leaving.get(own[0]) ? own[0] : NOT_THERE;
        for (int turn : own) {
            if (turn < end) {
                there = leaving.get(turn) ? NOT_THERE : turn;
            }
        }
        return there;
    }
}
