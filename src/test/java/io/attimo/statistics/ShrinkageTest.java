package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    private static final EvenSpread MARKS = new EvenSpread(0, 100, 5);

    /** Hits of the 18 players of Efron and Morris (1975) in their first 45 at bats of 1970; the first is Clemente. */
    private static final int[] HITS = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};

    @Test
    void clemente_is_expected_to_bat_280() {
        var averages = Arrays.stream(HITS).mapToDouble(hits -> hits / 45.0).toArray();
        var mean = DoubleStream.of(averages).average().orElseThrow();
        var errors =
                DoubleStream.generate(() -> mean * (1 - mean) / 45).limit(18).toArray();

        var shrinkage = Shrinkage.given(averages, errors, 1);

        assertThat(averages[0]).isEqualTo(.4);
        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(.280, within(.0005));
        assertThat(shrinkage.mu()).isCloseTo(mean, within(1e-12));
        // by integrating finely in another language: the posterior's mean is .29335, its variance .00166224
        assertThat(width(shrinkage, 0) / 2 / Interval.Z)
                .isCloseTo(
                        Math.hypot(
                                Math.sqrt(.00166224),
                                .29335 - shrinkage.shrunken().get(0).value()),
                        within(5e-5));
    }

    @Test
    void few_answers_are_drawn_further_than_many() {
        var many = repeated(100, 50, 100);
        var few = repeated(5, 50, 100);
        var others = repeated(50, 0, 50);

        var shrinkage = over(many, few, others);

        assertThat(many.mean()).isEqualTo(few.mean());
        assertThat(shrinkage.tau2()).isPositive();
        assertThat(shrinkage.shrunken().get(0).value()).isBetween(74.0, 75.0);
        assertThat(shrinkage.shrunken().get(1).value()).isBetween(shrinkage.mu(), 74.0);
        assertThat(width(shrinkage, 1)).isGreaterThan(width(shrinkage, 0));
    }

    @Test
    void a_single_answer_takes_the_spread_of_the_other_cells() {
        var shrinkage = over(SampleSums.of(100), repeated(40, 25, 75), repeated(40, 25, 50));

        assertThat(shrinkage.shrunken().get(0).value()).isLessThan(90);
        assertThat(width(shrinkage, 0)).isGreaterThan(2 * width(shrinkage, 1));
    }

    @Test
    void a_cell_in_which_everybody_said_the_same_is_not_certain() {
        var shrinkage = over(repeated(6, 100, 100), repeated(40, 25, 75), repeated(40, 25, 50));

        assertThat(shrinkage.shrunken().get(0).value()).isBetween(shrinkage.mu(), 99.0);
        assertThat(width(shrinkage, 0)).isGreaterThan(10);
    }

    @Test
    void cells_that_differ_by_chance_alone_become_one_that_is_not_quite_sure_of_it() {
        var shrinkage = over(repeated(40, 50, 75), repeated(40, 50, 75), repeated(40, 50, 75));

        assertThat(shrinkage.tau2()).isZero();
        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(62.5, within(1e-9));
        assertThat(width(shrinkage, 0) / 2 / Interval.Z)
                .isBetween(
                        12.5 / Math.sqrt(120),
                        MeanPosterior.of(repeated(40, 50, 75), MARKS).variance());
    }

    /**
     * By hand, in forty lines of another language: DerSimonian and Laird's τ² over five small cells, and half the widths by
     * integrating over 200,000 values of τ.
     */
    @Test
    void five_cells_come_out_as_reckoned_by_hand() {
        var shrinkage = over(
                SampleSums.of(50, 75),
                SampleSums.of(25, 50, 50, 50, 25, 50),
                SampleSums.of(75, 100, 100, 75, 100, 75),
                SampleSums.of(75, 75, 75, 75, 75, 75),
                SampleSums.of(0, 25, 25, 50));

        assertThat(shrinkage.tau2()).isCloseTo(641.0662216083487, within(1e-9));
        assertThat(shrinkage.mu()).isCloseTo(58.3850981693479, within(1e-10));
        assertCell(shrinkage, 0, 62.004715322819905, 22.12238);
        assertCell(shrinkage, 1, 42.36100028631596, 12.36457);
        assertCell(shrinkage, 2, 86.14670722947706, 20.40457);
        assertCell(shrinkage, 3, 74.27523272666028, 13.20454);
        assertCell(shrinkage, 4, 27.137835281466263, 24.60100);
    }

    /** Four answers are not trusted with a variance of their own, five are. */
    @Test
    void from_five_answers_on_a_cell_has_its_own_spread_for_its_value() {
        var wide = repeated(30, 0, 100);
        var four = SampleSums.of(98, 99, 99, 100);
        var five = SampleSums.of(98, 99, 99, 99, 100);

        var withFour = over(four, wide, wide).shrunken().get(0).value();
        var withFive = over(five, wide, wide).shrunken().get(0).value();

        assertThat(withFive).isBetween(98.0, 99.0);
        assertThat(withFour).isLessThan(90);
    }

    @Test
    void one_or_two_cells_stay_where_they_are_with_their_own_intervals() {
        var one = repeated(20, 25, 75);
        var other = repeated(20, 50, 100);

        for (var shrinkage : List.of(over(one), over(one, other), over(one, SampleSums.NONE, other))) {
            assertThat(shrinkage.shrunken().get(0))
                    .isEqualTo(new Shrinkage.Shrunken(50, one.interval(MARKS).orElseThrow()));
        }
        assertThat(over(one, other, other).shrunken().get(0).value()).isGreaterThan(50);
    }

    @Test
    void an_empty_cell_gets_the_common_mean() {
        var shrinkage = over(SampleSums.NONE, repeated(40, 25, 75), repeated(40, 25, 50), repeated(40, 50, 75));

        assertThat(shrinkage.shrunken().get(0).value()).isEqualTo(shrinkage.mu());
        assertThat(width(shrinkage, 0)).isGreaterThan(width(shrinkage, 1));
    }

    @Test
    void single_answers_alone_tell_nothing_about_spread() {
        var shrinkage = over(SampleSums.of(25), SampleSums.of(75), SampleSums.of(50));

        assertThat(shrinkage.shrunken().get(0).value()).isEqualTo(50);
        assertThat(width(shrinkage, 0)).isGreaterThan(30);
    }

    @Test
    void cells_without_any_spread_stay_where_they_are() {
        var shrinkage = over(repeated(8, 50, 50), repeated(8, 100, 100), repeated(8, 75, 75));

        assertThat(shrinkage.shrunken().get(0).value()).isCloseTo(50, within(1e-6));
        assertThat(shrinkage.shrunken().get(1).value()).isCloseTo(100, within(1e-6));
    }

    @Test
    void no_cells_have_no_mean() {
        assertThat(Shrinkage.over(List.of()).mu()).isNaN();
        assertThat(over(SampleSums.NONE).mu()).isNaN();
    }

    @Test
    void each_interval_can_be_kept_within_a_scale() {
        var shrunken = new Shrinkage.Shrunken(95, new Interval(85, 105));

        assertThat(shrunken.clippedTo(0, 100).posterior()).isEqualTo(new Interval(85, 100));
        assertThat(new Shrinkage.Shrunken(95, null).clippedTo(0, 100).posterior())
                .isNull();
    }

    private static Shrinkage over(SampleSums... cells) {
        return Shrinkage.over(Arrays.stream(cells)
                .map(cell ->
                        new Shrinkage.Cell(cell, MARKS, cell.interval(MARKS).orElse(null)))
                .toList());
    }

    private static void assertCell(Shrinkage shrinkage, int cell, double value, double half) {
        var shrunken = shrinkage.shrunken().get(cell);
        assertThat(shrunken.value()).isCloseTo(value, within(1e-9));
        assertThat(shrunken.posterior().high() - value).isCloseTo(half, within(.02));
        assertThat(value - shrunken.posterior().low()).isCloseTo(half, within(.02));
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
