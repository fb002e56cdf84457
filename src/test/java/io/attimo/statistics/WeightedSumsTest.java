package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WeightedSumsTest {

    private static final int SURVEYS = 1_000;
    private static final int PEOPLE = 400;
    private static final EvenSpread SCORES = new EvenSpread(0, 100, 5);

    @Test
    void a_value_of_weight_three_counts_as_three_of_them() {
        var weighted = sums(new double[] {1, 3, 2}, 0, 50, 100);
        var copies = SampleSums.of(0, 50, 50, 50, 100, 100);

        assertThat(weighted.n()).isEqualTo(3);
        assertThat(weighted.mean()).isCloseTo(copies.mean(), within(1e-12));
    }

    @Test
    void they_are_as_sure_as_the_squared_sum_of_weights_by_the_sum_of_their_squares() {
        assertThat(sums(new double[] {1, 2, 3}, 0, 50, 100).effective()).isCloseTo(36 / 14.0, within(1e-12));
        assertThat(sums(new double[] {1, 1, 8}, 0, 1, 1).effective()).isCloseTo(100 / 66.0, within(1e-12));
    }

    @Test
    void whatever_the_one_weight_of_all_is_they_are_as_they_would_be_without() {
        var weighted = sums(new double[] {.7, .7, .7, .7}, 0, 25, 100, 75);
        var plain = SampleSums.of(0, 25, 100, 75);

        assertThat(weighted.effective()).isCloseTo(4, within(1e-12));
        assertThat(weighted.mean()).isCloseTo(plain.mean(), within(1e-12));
        assertThat(weighted.variance()).isCloseTo(plain.variance(), within(1e-9));
        assertThat(weighted.interval().orElseThrow().low())
                .isCloseTo(plain.interval().orElseThrow().low(), within(1e-9));
    }

    @Test
    void the_error_of_their_mean_is_the_linearized_one() {
        double[] weights = {1, 4, 2, .5, 3};
        double[] values = {0, 75, 25, 100, 50};
        double all = 10.5;
        double mean = (4 * 75 + 2 * 25 + .5 * 100 + 3 * 50) / all;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += Math.pow(weights[i] * (values[i] - mean), 2);
        }

        assertThat(sums(weights, values).standardError()).isCloseTo(Math.sqrt(5 / 4.0 * squares) / all, within(1e-9));
    }

    @Test
    void a_share_is_that_of_so_many_answers_as_are_as_sure() {
        var sums = sums(new double[] {1, 4, 2, 3}, 1, 0, 1, 0);

        assertThat(sums.mean()).isCloseTo(.3, within(1e-12));
        assertThat(sums.sum()).isEqualTo(sums.sumOfSquares()).isCloseTo(.3 * 100 / 30, within(1e-12));
    }

    @Test
    void of_one_value_and_of_two_of_which_one_weighs_nearly_nothing_no_spread_is_known() {
        assertThat(sums(new double[] {3}, 50).variance()).isNaN();
        assertThat(sums(new double[] {3, 1e-9}, 50, 100).variance()).isNaN();
        assertThat(sums(new double[] {3, 1e-9}, 50, 100).interval(SCORES)).isPresent();
        assertThat(new WeightedSums().sums()).isEqualTo(SampleSums.NONE);
    }

    /** Of those who come rarely, one in five of all, as many are asked as of the others. */
    @Test
    void intervals_of_a_survey_that_asks_one_group_more_often_hold_the_truth() {
        double truth = .2 * mean(.2) + .8 * mean(.7);

        assertThat(coverage(truth, 1, .2, 4, .7, mark -> 25 * mark, false)).isBetween(.93, .97);
        assertThat(coverage(.2 * share(.2) + .8 * share(.7), 1, .2, 4, .7, WeightedSumsTest::glory, true))
                .isGreaterThan(.93);
        assertThat(coverage(truth, 1, .2, 1, .7, mark -> 25 * mark, false)).isLessThan(.1);
    }

    /** Where those of large weight differ more from each other, Kish's n alone would promise too much. */
    @Test
    void intervals_hold_too_where_those_of_large_weight_differ_more() {
        double truth = .1 * mean(.98) + .9 * mean(.5);

        assertThat(coverage(truth, 1, .98, 9, .5, mark -> 25 * mark, false)).isBetween(.925, .975);
    }

    /** How often the interval holds it, half of the people being of each group. */
    private static double coverage(
            double truth,
            double weight,
            double lean,
            double otherWeight,
            double otherLean,
            DoubleUnaryOperator value,
            boolean isShare) {
        var random = new SplittableRandom(20261130);
        int held = 0;
        for (int survey = 0; survey < SURVEYS; survey++) {
            var sums = new WeightedSums();
            for (int person = 0; person < PEOPLE; person++) {
                boolean one = random.nextBoolean();
                double mark = mark(random, one ? lean : otherLean);
                sums.add(one ? weight : otherWeight, value.applyAsDouble(mark));
            }
            var told = sums.sums();
            var interval = isShare
                    ? new Proportion(told.sum(), told.effective()).interval()
                    : told.interval(SCORES).orElseThrow();
            held += interval.contains(truth) ? 1 : 0;
        }
        return (double) held / SURVEYS;
    }

    /** 0 to 4: of four things somebody likes each with this probability. */
    private static int mark(SplittableRandom random, double lean) {
        int mark = 0;
        for (int i = 0; i < 4; i++) {
            mark += random.nextDouble() < lean ? 1 : 0;
        }
        return mark;
    }

    private static double mean(double lean) {
        return 100 * lean;
    }

    private static double glory(double mark) {
        return mark >= 3 ? 1 : 0;
    }

    private static double share(double lean) {
        return Math.pow(lean, 4) + 4 * Math.pow(lean, 3) * (1 - lean);
    }

    private static SampleSums sums(double[] weights, double... values) {
        var sums = new WeightedSums();
        for (int i = 0; i < values.length; i++) {
            sums.add(weights[i], values[i]);
        }
        return sums.sums();
    }
}
