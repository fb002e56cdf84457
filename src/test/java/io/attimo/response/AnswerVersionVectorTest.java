package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerVersionVectorTest {

    private static final AnswerVersionVector SEEN =
            new AnswerVersionVector(Map.of(AnswerVersionVector.OWN, 7L, 3, inLane(3, 12), 4, inLane(4, 1)));

    @Test
    void what_is_seen_of_a_lane_is_not_unseen() {
        assertThat(isUnseen(7)).isFalse();
        assertThat(isUnseen(inLane(3, 1))).isFalse();
        assertThat(isUnseen(inLane(3, 12))).isFalse();
        assertThat(isUnseen(inLane(4, 1))).isFalse();
    }

    @Test
    void what_comes_after_it_in_any_lane_is_unseen() {
        assertThat(isUnseen(8)).isTrue();
        assertThat(isUnseen(inLane(3, 13))).isTrue();
        assertThat(isUnseen(inLane(4, 2))).isTrue();
    }

    @Test
    void all_of_a_lane_that_nobody_had_opened_is_unseen() {
        assertThat(isUnseen(inLane(1, 1))).isTrue();
        assertThat(isUnseen(inLane(2, 1L << 47))).isTrue();
        assertThat(isUnseen(inLane(5, 1))).isTrue();
        assertThat(isUnseen(inLane(32_767, 9))).isTrue();
    }

    @Test
    void a_number_stands_in_one_stretch_alone() {
        var stretches = SEEN.unseen();
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).above())
                    .isGreaterThanOrEqualTo(stretches.get(i - 1).upTo());
        }
    }

    private static boolean isUnseen(long number) {
        return SEEN.unseen().stream().anyMatch(stretch -> number > stretch.above() && number <= stretch.upTo());
    }

    private static long inLane(int lane, long count) {
        return ((long) lane << 48) + count;
    }
}
