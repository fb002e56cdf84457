package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    /** Hits of the 18 players of Efron and Morris (1975) in their first 45 at bats of 1970; the first is Clemente. */
    private static final int[] HITS = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};

    @Test
    void clemente_is_expected_to_bat_280() {
        var averages = Arrays.stream(HITS).mapToDouble(hits -> hits / 45.0).toArray();
        var mean = DoubleStream.of(averages).average().orElseThrow();
        var errors =
                DoubleStream.generate(() -> mean * (1 - mean) / 45).limit(18).toArray();

        var shrinkage = Shrinkage.given(averages, errors);

        assertThat(averages[0]).isEqualTo(.4);
        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(.280, within(.0005));
        assertThat(shrinkage.mu()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void few_answers_are_drawn_further_than_many() {
        var many = repeated(100, 60, 100);
        var few = repeated(5, 60, 100);
        var others = repeated(50, 10, 60);

        var shrinkage = Shrinkage.over(List.of(many, few, others));

        assertThat(many.mean()).isEqualTo(few.mean());
        assertThat(shrinkage.tau2()).isPositive();
        assertThat(shrinkage.shrunken().get(0).value()).isBetween(79.0, 80.0);
        assertThat(shrinkage.shrunken().get(1).value()).isBetween(shrinkage.mu(), 79.0);
        assertThat(width(shrinkage, 1)).isGreaterThan(width(shrinkage, 0));
    }

    @Test
    void a_single_answer_takes_the_spread_of_the_other_cells() {
        var shrinkage = Shrinkage.over(List.of(SampleSums.of(100), repeated(40, 40, 80), repeated(40, 20, 70)));

        assertThat(shrinkage.shrunken().get(0).value()).isLessThan(90);
        assertThat(width(shrinkage, 0)).isGreaterThan(2 * width(shrinkage, 1));
    }

    @Test
    void a_cell_in_which_everybody_said_the_same_is_not_certain() {
        var shrinkage = Shrinkage.over(List.of(repeated(6, 100, 100), repeated(40, 40, 80), repeated(40, 20, 70)));

        assertThat(shrinkage.shrunken().get(0).value()).isBetween(shrinkage.mu(), 99.0);
        assertThat(width(shrinkage, 0)).isPositive();
    }

    @Test
    void cells_that_differ_by_chance_alone_become_one_with_its_uncertainty() {
        var shrinkage = Shrinkage.over(List.of(repeated(40, 40, 80), repeated(40, 40, 80)));

        assertThat(shrinkage.tau2()).isZero();
        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(60, within(1e-9));
        assertThat(width(shrinkage, 0)).isCloseTo(2 * 1.96 * 20 / Math.sqrt(79), within(.2));
    }

    /** By hand, in twenty lines of another language: DerSimonian and Laird's τ² over five small cells. */
    @Test
    void five_cells_come_out_as_reckoned_by_hand() {
        var shrinkage = Shrinkage.over(List.of(
                SampleSums.of(50, 70),
                SampleSums.of(20, 40, 40, 60, 30, 50),
                SampleSums.of(80, 90, 100, 70, 90, 80),
                SampleSums.of(75, 75, 75, 75, 75, 75),
                SampleSums.of(10, 30, 20, 40)));

        assertThat(shrinkage.tau2()).isCloseTo(656.5185701652492, within(1e-9));
        assertThat(shrinkage.mu()).isCloseTo(57.14005894811978, within(1e-10));
        assertCell(shrinkage, 0, 59.76340403688137, 7.433319884688014);
        assertCell(shrinkage, 1, 40.82819993011998, 5.660747802134695);
        assertCell(shrinkage, 2, 84.24314418718653, 4.2351942271273275);
        assertCell(shrinkage, 3, 74.47874896059352, 4.390679065503584);
        assertCell(shrinkage, 4, 26.386797625817497, 5.346411540181737);
    }

    /** Four answers are not trusted with a variance of their own, five are. */
    @Test
    void from_five_answers_on_a_cell_has_its_own_spread() {
        var other = SampleSums.of(0, 20, 40, 60, 80, 100);
        var four = SampleSums.of(48, 49, 51, 52);
        var five = SampleSums.of(48, 49, 50, 51, 52);

        var withFour = width(Shrinkage.over(List.of(four, other)), 0);
        var withFive = width(Shrinkage.over(List.of(five, other)), 0);

        assertThat(withFive).isCloseTo(2 * Interval.Z * five.standardError(), within(.05));
        assertThat(withFour).isGreaterThan(10 * withFive);
    }

    @Test
    void one_cell_alone_stays_where_it_is() {
        var only = repeated(20, 40, 80);

        var shrunken = Shrinkage.over(List.of(only)).shrunken().get(0);

        assertThat(shrunken.value()).isCloseTo(60, within(1e-9));
        assertThat(shrunken.posterior().high() - shrunken.value())
                .isCloseTo(1.959964 * only.standardError(), within(1e-5));
    }

    @Test
    void an_empty_cell_gets_the_common_mean() {
        var shrinkage = Shrinkage.over(List.of(SampleSums.NONE, repeated(40, 40, 80), repeated(40, 20, 70)));

        assertThat(shrinkage.shrunken().get(0).value()).isEqualTo(shrinkage.mu());
        assertThat(width(shrinkage, 0)).isGreaterThan(width(shrinkage, 1));
    }

    @Test
    void single_answers_alone_tell_nothing_about_spread() {
        var shrinkage = Shrinkage.over(List.of(SampleSums.of(20), SampleSums.of(80)));

        assertThat(shrinkage.shrunken().get(0).value()).isEqualTo(50);
        assertThat(shrinkage.shrunken().get(0).posterior().high()).isInfinite();
    }

    @Test
    void cells_without_any_spread_stay_where_they_are() {
        var shrinkage = Shrinkage.over(List.of(repeated(8, 50, 50), repeated(8, 100, 100)));

        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(50, within(1e-6));
        assertThat(shrinkage.shrunken().get(1).value()).isCloseTo(100, within(1e-6));
    }

    @Test
    void no_cells_have_no_mean() {
        assertThat(Shrinkage.over(List.of()).mu()).isNaN();
        assertThat(Shrinkage.over(List.of(SampleSums.NONE)).mu()).isNaN();
    }

    @Test
    void each_value_needs_its_error() {
        assertThatThrownBy(() -> Shrinkage.given(new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertCell(Shrinkage shrinkage, int cell, double value, double deviation) {
        var shrunken = shrinkage.shrunken().get(cell);
        assertThat(shrunken.value()).isCloseTo(value, within(1e-9));
        assertThat(shrunken.posterior().low()).isCloseTo(value - Interval.Z * deviation, within(1e-9));
        assertThat(shrunken.posterior().high()).isCloseTo(value + Interval.Z * deviation, within(1e-9));
    }

    private static double width(Shrinkage shrinkage, int cell) {
        var posterior = shrinkage.shrunken().get(cell).posterior();
        return posterior.high() - posterior.low();
    }

    /** n answers, half of them low and half high (one more high if n is odd, and one in the middle then instead). */
    private static SampleSums repeated(int n, double low, double high) {
        var values = new double[n];
        Arrays.setAll(values, i -> i == n - 1 && n % 2 == 1 ? (low + high) / 2 : i % 2 == 0 ? low : high);
        return SampleSums.of(values);
    }
}
