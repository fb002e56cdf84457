package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleSumsTest {

    @Test
    void they_tell_mean_and_variance() {
        var sampleSums = SampleSums.of(25, 50, 75, 100);

        assertThat(sampleSums.mean()).isEqualTo(62.5);
        assertThat(sampleSums.variance()).isCloseTo(3125.0 / 3, within(1e-9));
        assertThat(sampleSums.standardError()).isCloseTo(Math.sqrt(3125.0 / 12), within(1e-9));
    }

    @Test
    void the_interval_of_the_mean_is_students() {
        var interval = SampleSums.of(25, 50, 75, 100).interval().orElseThrow();

        assertThat(interval.high() - 62.5).isCloseTo(3.182446305284263 * Math.sqrt(3125.0 / 12), within(1e-6));
        assertThat(interval.low() + interval.high()).isCloseTo(125, within(1e-9));
    }

    @Test
    void two_halves_are_the_whole() {
        assertThat(SampleSums.of(25, 50).plus(SampleSums.of(75, 100))).isEqualTo(SampleSums.of(25, 50, 75, 100));
        assertThat(SampleSums.NONE.plus(SampleSums.of(3))).isEqualTo(SampleSums.of(3));
    }

    @Test
    void one_value_says_nothing_about_spread() {
        var one = SampleSums.of(75);

        assertThat(one.mean()).isEqualTo(75);
        assertThat(one.variance()).isNaN();
        assertThat(one.standardError()).isNaN();
        assertThat(one.interval()).isEmpty();
    }

    @Test
    void two_values_are_enough_for_an_interval() {
        assertThat(SampleSums.of(40, 60).interval().orElseThrow().high())
                .isCloseTo(50 + 12.706204736174705 * 10, within(1e-9));
    }

    @Test
    void a_count_is_never_negative_and_may_be_nought() {
        assertThat(new SampleSums(0, 0, 0)).isEqualTo(SampleSums.NONE);
        assertThatThrownBy(() -> new SampleSums(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_values_have_no_mean() {
        assertThat(SampleSums.NONE.mean()).isNaN();
        assertThat(SampleSums.NONE.interval()).isEmpty();
    }

    @Test
    void rounding_never_makes_a_variance_negative() {
        assertThat(SampleSums.of(1e8 + .1, 1e8 + .1, 1e8 + .1).variance()).isNotNegative();
        assertThat(SampleSums.of(100.0 / 3, 100.0 / 3, 100.0 / 3).standardError())
                .isLessThan(1e-6);
    }
}
