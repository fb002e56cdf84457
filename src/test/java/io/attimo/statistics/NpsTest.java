package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NpsTest {

    @Test
    void the_airport_of_2017_scores_as_published() {
        var airport = new Nps(342, 968, 1436);

        assertThat(airport.n()).isEqualTo(2746);
        assertThat(airport.value()).isCloseTo(39.84, within(.005));
        assertThat(airport.interval().low()).isCloseTo(37.18, within(.005));
        assertThat(airport.interval().high()).isCloseTo(42.41, within(.005));
    }

    @Test
    void ten_promoters_are_not_certainty() {
        var ten = new Nps(0, 0, 10);

        assertThat(ten.value()).isEqualTo(100);
        assertThat(ten.interval().low()).isCloseTo(47.5, within(.05));
        assertThat(ten.interval().high()).isEqualTo(100);
    }

    @Test
    void ten_detractors_mirror_ten_promoters() {
        var ten = new Nps(10, 0, 0);

        assertThat(ten.value()).isEqualTo(-100);
        assertThat(ten.interval().low()).isEqualTo(-100);
        assertThat(ten.interval().high())
                .isCloseTo(-new Nps(0, 0, 10).interval().low(), within(1e-12));
    }

    @Test
    void its_standard_error_is_that_of_a_mean_of_minus_one_nought_and_one() {
        var nps = new Nps(20, 30, 50);

        assertThat(nps.standardError()).isCloseTo(100 * Math.sqrt((.7 - .09) / 100), within(1e-12));
    }

    @Test
    void a_change_is_told_in_standard_errors() {
        var before = new Nps(20, 30, 50);
        var after = new Nps(10, 30, 60);

        var z = before.z(after);

        assertThat(z).isCloseTo(20 / Math.hypot(before.standardError(), after.standardError()), within(1e-12));
        assertThat(after.z(before)).isEqualTo(-z);
        assertThat(new Nps(0, 0, 3).z(new Nps(0, 0, 9))).isZero();
    }

    @Test
    void no_answers_tell_nothing() {
        var none = new Nps(0, 0, 0);

        assertThat(none.value()).isNaN();
        assertThat(none.interval()).isEqualTo(new Interval(-100, 100));
        assertThat(none.z(new Nps(1, 1, 1))).isNaN();
    }

    @Test
    void counts_are_never_negative() {
        assertThatThrownBy(() -> new Nps(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Nps(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Nps(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
