package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalHierarchyTest {

    /** The eight schools of Rubin (1981): effects of coaching and their standard errors. */
    private static final double[] EFFECTS = {28, 8, -3, 7, -1, 1, 18, 12};

    private static final double[] ERRORS = {15, 10, 16, 11, 9, 11, 10, 18};

    /** By integrating over 200,000 values of τ from 0 to 50 in another language. */
    @Test
    void eight_schools_come_out_as_integrated_finely() {
        var schools = schools(100);

        assertThat(schools.means())
                .containsExactly(
                        new double[] {11.3947, 7.8945, 6.1338, 7.6449, 5.1286, 6.1403, 10.6644, 8.4556}, within(.005));
        assertThat(Arrays.stream(schools.variances()).map(Math::sqrt).toArray())
                .containsExactly(
                        new double[] {8.3332, 6.2731, 7.7594, 6.5442, 6.3553, 6.7077, 6.7829, 7.8825}, within(.005));
    }

    @Test
    void a_narrower_scale_allows_less_between_them() {
        assertThat(schools(60).means()[0]).isCloseTo(11.3312, within(.005));
        assertThat(Math.sqrt(schools(60).variances()[0])).isCloseTo(8.2457, within(.005));
    }

    @Test
    void an_interval_about_another_value_is_widened_by_the_distance() {
        var schools = schools(100);
        var interval = schools.around(schools.means()[0] - 5, 0);

        assertThat((interval.low() + interval.high()) / 2).isCloseTo(schools.means()[0] - 5, within(1e-9));
        assertThat((interval.high() - interval.low()) / 2)
                .isCloseTo(Interval.Z * Math.sqrt(schools.variances()[0] + 25), within(1e-9));
    }

    @Test
    void two_hundred_exact_means_are_not_too_much_for_a_number() {
        var x = new double[200];
        var errors = new double[200];
        Arrays.setAll(x, i -> i % 2 * 1e-3);
        Arrays.fill(errors, 1e-8);

        var hierarchy = NormalHierarchy.of(x, errors, 1);

        assertThat(hierarchy.means()[0]).isCloseTo(0, within(1e-4));
        assertThat(hierarchy.variances()[0]).isBetween(5e-9, 1.1e-8);
    }

    private static NormalHierarchy schools(double range) {
        return NormalHierarchy.of(
                EFFECTS, Arrays.stream(ERRORS).map(error -> error * error).toArray(), range);
    }
}
