package io.attimo.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which changes of a journey's answers somebody has seen, as a version vector: the newest number of each lane.
 *
 * @param numbers by lane
 */
public record AnswerVersionVector(Map<Integer, Long> numbers) {

    /** The journey's own lane, whose holder alone may delete answers. */
    static final int OWN = 0;

    /** Whether each lane stood there before it stood as it does now: an older copy of the database may be back. */
    public boolean leadsTo(AnswerVersionVector now) {
        return numbers.entrySet().stream()
                .allMatch(lane -> lane.getValue() <= now.numbers.getOrDefault(lane.getKey(), -1L));
    }

    /** Numbers above one and up to another. */
    record Stretch(long above, long upTo) {}

    /** All numbers that are not seen, from the lowest on: those of each lane above its newest, and the lanes without one. */
    List<Stretch> unseen() {
        var stretches = new ArrayList<Stretch>();
        long end = 0;
        for (var lane : new TreeMap<>(numbers).entrySet()) {
            long start = (long) lane.getKey() << AnswerRevisionCounter.LANE_BITS;
            if (start > end) {
                stretches.add(new Stretch(end, start));
            }
            end = start + (1L << AnswerRevisionCounter.LANE_BITS) - 1;
            stretches.add(new Stretch(lane.getValue(), end));
        }
        stretches.add(new Stretch(end, Long.MAX_VALUE));
        return List.copyOf(stretches);
    }

    /** In the journey's own lane. */
    public long revision() {
        return numbers.get(OWN);
    }
}
