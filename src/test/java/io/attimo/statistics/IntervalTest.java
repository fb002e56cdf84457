package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void it_is_clipped_to_its_scale() {
        assertThat(new Interval(-3, 104).clippedTo(0, 100)).isEqualTo(new Interval(0, 100));
        assertThat(new Interval(20, 30).clippedTo(0, 100)).isEqualTo(new Interval(20, 30));
        assertThat(new Interval(101, 104).clippedTo(0, 100)).isEqualTo(new Interval(100, 100));
    }

    @Test
    void both_ends_belong_to_it() {
        assertThat(new Interval(0, 1).contains(1)).isTrue();
        assertThat(new Interval(0, 1).contains(0)).isTrue();
        assertThat(new Interval(0, 1).contains(-.1)).isFalse();
    }
}
