package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Scale;
import io.attimo.statistics.EvenSpread;
import org.junit.jupiter.api.Test;

class AnswerColumnKeyTest {

    @Test
    void the_marks_of_a_scale_are_as_likely_as_each_other() {
        assertThat(new AnswerColumnKey(0, Scale.ONE_TO_FIVE).spread()).isEqualTo(new EvenSpread(0, 100, 5));
        assertThat(between(.5, 4.5)).isEqualTo(EvenSpread.between(0, 100));
    }

    @Test
    void of_more_marks_than_anybody_counts_any_value_may_be() {
        assertThat(between(0, Integer.MAX_VALUE)).isEqualTo(EvenSpread.between(0, 100));
        assertThat(between(-9e15, 9e15)).isEqualTo(EvenSpread.between(0, 100));
    }

    private static EvenSpread between(double min, double max) {
        return new AnswerColumnKey(0, new Scale(min, max, min, min, max, max)).spread();
    }
}
