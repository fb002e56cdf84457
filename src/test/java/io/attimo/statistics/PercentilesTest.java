package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void an_interval_leaves_one_in_forty_out_at_each_end() {
        var draws = IntStream.rangeClosed(0, 1_000).mapToDouble(i -> 1_000 - i).toArray();

        var interval = Percentiles.interval(draws);

        assertThat(interval.low()).isCloseTo(25, within(1e-9));
        assertThat(interval.high()).isCloseTo(975, within(1e-9));
        assertThat(draws[0]).as("the draws stay in their order").isEqualTo(1_000);
    }

    /** By hand: place = share · (n − 1). */
    @Test
    void between_two_values_it_goes_in_a_straight_line() {
        var sorted = new double[] {10, 20, 40, 80};

        assertThat(Percentiles.of(sorted, .5)).isEqualTo(30);
        assertThat(Percentiles.of(sorted, .75)).isEqualTo(50);
        assertThat(Percentiles.of(sorted, .1)).isCloseTo(13, within(1e-12));
        assertThat(Percentiles.of(sorted, 0)).isEqualTo(10);
        assertThat(Percentiles.of(sorted, 1)).isEqualTo(80);
    }

    @Test
    void one_value_is_every_percentile_and_none_has_no_percentile() {
        assertThat(Percentiles.of(new double[] {7}, .975)).isEqualTo(7);
        assertThat(Percentiles.of(new double[0], .5)).isNaN();
    }
}
