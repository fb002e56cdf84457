package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeanPosteriorTest {

    private static final EvenSpread MARKS = new EvenSpread(0, 100, 5);

    /** Reckoned in another language from the Dirichlet's moments, mark by mark. */
    @Test
    void ten_who_all_give_the_top_mark_are_not_certain_of_it() {
        var all = SampleSums.of(same(10, 100));

        var posterior = MeanPosterior.of(all, MARKS);

        assertThat(posterior.mean()).isCloseTo(95.45454545454545, within(1e-10));
        assertThat(posterior.variance()).isCloseTo(26.68732782369155, within(1e-9));
        assertEnds(posterior.interval(), 81.18445018217894, 99.97038521506695);
    }

    @Test
    void the_interval_that_is_told_reaches_as_far_as_what_they_said() {
        assertInterval(SampleSums.of(same(10, 100)), MARKS, 81.18445018217894, 100);
        assertInterval(SampleSums.of(same(10, 0)), MARKS, 0, 100 - 81.18445018217894);
    }

    @Test
    void any_value_between_the_ends_is_a_narrower_prior_than_a_few_marks() {
        var posterior = MeanPosterior.of(SampleSums.of(same(10, 100)), EvenSpread.between(0, 100));

        assertEnds(posterior.interval(), 82.2351057048655, 99.94724904166081);
    }

    @Test
    void few_answers_have_the_intervals_of_the_beta_distribution() {
        assertInterval(SampleSums.of(50, 75, 100, 100, 25, 75, 100), MARKS, 51.0939846219117, 88.6092751526503);
        assertInterval(SampleSums.of(0, 1, 1, 1), new EvenSpread(0, 1, 2), .2837516795634126, .9715291049128532);
        assertInterval(with(same(28, 100), 50), MARKS, 90.24463583278455, 99.70114259649027);
    }

    @Test
    void of_forty_too_who_nearly_all_give_the_top_mark_or_the_lowest() {
        var top = with(same(35, 100), 75, 75, 75, 75, 75);
        var lowest = with(same(35, 0), 25, 25, 25, 25, 25);

        assertInterval(top, MARKS, 91.34564420281278, 98.61646783313857);
        assertInterval(lowest, MARKS, 100 - 98.61646783313857, 100 - 91.34564420281278);
    }

    @Test
    void fifty_who_nearly_all_give_the_middle_mark_are_not_certain_either() {
        var middle = with(same(49, 50), 75);

        assertThat(width(middle)).isGreaterThan(1.5 * width(middle.interval().orElseThrow()));
    }

    @Test
    void from_thirty_who_differ_on_it_is_students() {
        var thirty = SampleSums.of(mixed(30));
        var fewer = SampleSums.of(mixed(29));

        assertThat(thirty.interval(MARKS)).isEqualTo(thirty.interval());
        assertThat(fewer.interval(MARKS)).isNotEqualTo(fewer.interval());
    }

    /** Each of them gives the mark below or none at all of the way: n · (mean distance)² / mean squared distance. */
    @Test
    void twenty_away_from_either_end_are_enough_and_nineteen_are_not() {
        var twenty = with(same(80, 100), same(20, 0));
        var nineteen = with(same(80, 100), same(19, 0));
        var turned = with(same(80, 0), same(19, 100));

        assertThat(twenty.interval(MARKS)).isEqualTo(twenty.interval());
        assertThat(nineteen.interval(MARKS)).isNotEqualTo(nineteen.interval());
        assertThat(turned.interval(MARKS)).isNotEqualTo(turned.interval());
    }

    @Test
    void nobody_has_no_interval_and_one_person_a_wide_one() {
        assertThat(SampleSums.NONE.interval(MARKS)).isEmpty();
        assertThat(width(SampleSums.of(100))).isGreaterThan(60);
    }

    @Test
    void a_scale_has_two_ends_and_two_marks_or_any() {
        assertThatThrownBy(() -> new EvenSpread(5, 5, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EvenSpread(0, 5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantiles_are_those_of_the_beta_distribution() {
        for (var a : new double[] {.05, .5, 1, 3, 40, 2_000}) {
            for (var b : new double[] {.05, .5, 1, 3, 40, 2_000}) {
                var library = new org.hipparchus.distribution.continuous.BetaDistribution(a, b);
                for (var share : new double[] {.025, .975}) {
                    var quantile = new BetaQuantile(a, b).of(share);
                    assertThat(library.cumulativeProbability(quantile))
                            .as("%s of beta(%s, %s)", share, a, b)
                            .satisfiesAnyOf(
                                    p -> assertThat(p).isCloseTo(share, within(1e-5)),
                                    p -> assertThat(quantile).isLessThan(1e-8),
                                    p -> assertThat(quantile).isGreaterThan(1 - 1e-8));
                }
            }
        }
    }

    private static void assertInterval(SampleSums sums, EvenSpread spread, double low, double high) {
        assertEnds(sums.interval(spread).orElseThrow(), low, high);
    }

    private static void assertEnds(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    private static double[] same(int n, double value) {
        return DoubleStream.generate(() -> value).limit(n).toArray();
    }

    private static double[] mixed(int n) {
        var values = new double[n];
        Arrays.setAll(values, i -> i % 2 * 50 + 25);
        return values;
    }

    private static SampleSums with(double[] values, double... others) {
        return SampleSums.of(values).plus(SampleSums.of(others));
    }

    private static double width(SampleSums sums) {
        return width(sums.interval(MARKS).orElseThrow());
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }
}
