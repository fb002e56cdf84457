package io.attimo.response;

import java.util.Map;

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

    /** In the journey's own lane. */
    public long revision() {
        return numbers.get(OWN);
    }
}
