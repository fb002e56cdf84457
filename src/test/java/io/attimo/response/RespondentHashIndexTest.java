package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RespondentHashIndexTest {

    @Test
    void each_has_a_number_by_when_they_first_came() {
        var numbers = new RespondentHashIndex(0);

        assertThat(LongStream.of(7, 0, 7, -1, 0, 9).mapToObj(numbers::of)).containsExactly(0, 1, 0, 2, 1, 3);
        assertThat(numbers.size()).isEqualTo(4);
    }

    @Test
    void a_million_of_them_are_numbered_as_a_map_would() {
        var random = new Random(3);
        var map = new HashMap<Long, Integer>();
        var numbers = new RespondentHashIndex(16);
        int others = 0;
        for (int i = 0; i < 1_000_000; i++) {
            // Half of them follow one another, which scatters worst.
            long hash = i % 2 == 0 ? random.nextInt(200_000) : random.nextLong();
            others += numbers.of(hash) == map.computeIfAbsent(hash, fresh -> map.size()) ? 0 : 1;
        }

        assertThat(others).isZero();
        assertThat(numbers.size()).isEqualTo(map.size());
    }
}
