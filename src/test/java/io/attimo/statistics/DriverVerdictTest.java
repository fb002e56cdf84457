package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriverVerdictTest {

    private static final Interval ABOVE = new Interval(.1, .2);
    private static final Interval AROUND = new Interval(-.1, .2);
    private static final Interval BELOW = new Interval(-.2, -.1);

    /** Eight of equal weight: by chance one interval lies above the fair share and another below it. */
    @Test
    void drivers_that_decide_alike_confirm_and_refute_nobody() {
        var alike = Answers.of(400, 44, 20, same(8, .1)).importance().withIntervals(300, 1, 1);

        assertThat(alike.pValue()).isLessThan(1e-9);
        assertThat(alike.drivers())
                .anyMatch(driver -> isAbove(driver, alike))
                .anyMatch(driver -> isBelow(driver, alike));
        assertThat(alike.alikePValue()).isGreaterThan(.05);
        assertThat(alike.drivers()).allMatch(driver -> driver.verdict() == DriverVerdict.OPEN);
    }

    /** Somewhere between deciding little and much the second of three decides about its fair share. */
    @Test
    void one_whose_interval_holds_the_fair_share_is_open_however_unlike_the_others_are() {
        var near = DoubleStream.of(.2, .25, .3, .35, .4)
                .mapToObj(weight ->
                        Answers.of(400, 1, 20, .6, weight, .1).importance().withIntervals(300, 1, 1))
                .filter(importance ->
                        importance.drivers().get(1).interval().orElseThrow().contains(importance.fairShare()))
                .toList();

        assertThat(near).isNotEmpty().allSatisfy(importance -> {
            assertThat(importance.alikePValue()).isLessThan(.001);
            assertThat(importance.pValue()).isLessThan(.001);
            assertThat(importance.drivers().get(0).verdict()).isEqualTo(DriverVerdict.CONFIRMED);
            assertThat(importance.drivers().get(1).verdict()).isEqualTo(DriverVerdict.OPEN);
            assertThat(importance.drivers().get(2).verdict()).isEqualTo(DriverVerdict.REFUTED);
        });
    }

    @Test
    void so_is_one_that_decides_more_than_its_fair_share_while_that_may_be_chance() {
        var above = DoubleStream.of(.3, .35, .4, .45, .5)
                .mapToObj(weight ->
                        Answers.of(400, 1, 20, .6, weight, .1).importance().withIntervals(300, 1, 1))
                .filter(importance -> importance.drivers().get(1).lmg() > importance.fairShare()
                        && importance.drivers().get(1).interval().orElseThrow().contains(importance.fairShare()))
                .toList();

        assertThat(above)
                .isNotEmpty()
                .allSatisfy(importance ->
                        assertThat(importance.drivers().get(1).verdict()).isEqualTo(DriverVerdict.OPEN));
    }

    @Test
    void that_all_decide_alike_is_refuted_from_a_chance_of_one_in_twenty_on() {
        var near = IntStream.range(0, 60)
                .mapToObj(seed -> Answers.of(400, seed, 20, .3, .2, .2, .2, .1)
                        .importance()
                        .withIntervals(300, 1, 1))
                .filter(importance -> importance.alikePValue() > .02
                        && importance.alikePValue() < .05
                        && importance.drawnAlikePValue() < .05)
                .toList();

        assertThat(near)
                .anyMatch(importance -> importance.drivers().stream()
                        .anyMatch(
                                driver -> isAbove(driver, importance) && driver.verdict() == DriverVerdict.CONFIRMED));
    }

    @Test
    void nothing_is_confirmed_while_the_whole_regression_may_be_chance() {
        for (var seed : new int[] {15, 148, 175}) {
            var weak = Answers.of(150, seed, 25, .22, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                    .importance()
                    .withIntervals(300, 1, 1);

            assertThat(weak.alikePValue()).isLessThan(.05);
            assertThat(weak.drivers()).anyMatch(driver -> isAbove(driver, weak));
            assertThat(weak.pValue()).isBetween(.01, .05);
            assertThat(weak.drivers()).noneMatch(driver -> driver.verdict() == DriverVerdict.CONFIRMED);
        }
    }

    /** All decide alike; most give the top mark, and where they do not the outcome varies more. */
    @Test
    void near_the_end_of_the_scales_the_f_test_alone_confirms_and_refutes_nobody() {
        var survey = SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(1), 500)
                .atTheCeiling();
        var led = IntStream.range(0, 60)
                .mapToObj(seed -> survey.drawn(1_000L * seed + 1).importance().withIntervals(100, seed, 1))
                .filter(importance -> importance.alikePValue() < .05 && importance.drawnAlikePValue() > .05)
                .toList();

        assertThat(led)
                .anySatisfy(importance -> assertThat(importance.drivers())
                        .anyMatch(driver -> isAbove(driver, importance))
                        .anyMatch(driver -> isBelow(driver, importance)));
        assertThat(led)
                .allSatisfy(importance ->
                        assertThat(importance.drivers()).allMatch(driver -> driver.verdict() == DriverVerdict.OPEN));
    }

    /** With complete answers R₀² is the squared correlation of the outcome with the plain sum. */
    @Test
    void to_decide_alike_is_to_say_no_more_than_the_sum() {
        var answers = Answers.of(500, 1, 8, .5, .3, .1);
        var sums = IntStream.range(0, 500)
                .mapToDouble(i -> Arrays.stream(answers.drivers())
                        .mapToDouble(column -> column[i])
                        .sum())
                .toArray();
        var r = BootstrapSums.pairwise(new double[][] {sums}, answers.outcome(), answers.respondents())
                .total()
                .correlation(0, 1);
        var importance = answers.importance();
        var f = (importance.r2() - r * r) / 2 / ((1 - importance.r2()) / 496);

        assertThat(RegressionFit.of(answers.pairwise().total()).alikeR2()).isCloseTo(r * r, within(1e-12));
        assertThat(importance.alikePValue()).isCloseTo(upperTail(f, 2, 496), within(1e-12));
    }

    /** Of drivers that correlate with the outcome alone: (Σ rⱼsⱼ)² / Σ sⱼ². */
    @Test
    void where_the_correlations_were_repaired_the_sum_is_told_from_the_repaired_ones() {
        var sums = Answers.of(500, 1, 8, .5, .3, .1).pairwise().total();
        var fit = RegressionFit.of(sums);
        var repaired = Correlations.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new double[] {.4, .3, .2});
        double withOutcome = .4 * sums.deviation(0) + .3 * sums.deviation(1) + .2 * sums.deviation(2);
        double among = Math.pow(sums.deviation(0), 2) + Math.pow(sums.deviation(1), 2) + Math.pow(sums.deviation(2), 2);

        assertThat(new RegressionFit(sums, fit.fitted(), fit.observed(), repaired).alikeR2())
                .isCloseTo(withOutcome * withOutcome / among, within(1e-12));
    }

    @Test
    void columns_of_different_spread_count_as_they_are_in_the_sum() {
        var answers = Answers.of(500, 1, 8, .5, .3, .1);
        var narrow = answers.with(
                1,
                Arrays.stream(answers.drivers()[1]).map(x -> 50 + (x - 50) / 4).toArray());

        assertThat(RegressionFit.of(narrow.pairwise().total()).alikeR2())
                .isNotCloseTo(RegressionFit.of(answers.pairwise().total()).alikeR2(), within(.001));
    }

    /** Other rows for each pair can make the sum explain more than all of them. */
    @Test
    void a_sum_that_explains_more_than_the_regression_proves_nothing() {
        assertThat(FTest.pValue(.5, .4, 3, 100)).isEqualTo(1);
        assertThat(FTest.pValue(.4, .4, 3, 100)).isEqualTo(1);
        assertThat(FTest.pValue(.4, .5, 3, 0)).isEqualTo(1);
        assertThat(FTest.pValue(.4, .5, 0, 100)).isEqualTo(1);
        assertThat(FTest.pValue(.4, .5, 3, 1)).isLessThan(1);
    }

    @Test
    void a_single_driver_has_nothing_to_be_unlike() {
        assertThat(Answers.of(500, 1, 8, .5).importance().alikePValue()).isZero();
    }

    @Test
    void somebody_who_answered_ten_times_is_one_person_in_every_test() {
        var once = Answers.of(300, 1, 60, .3, .1);
        var often = once;
        for (var i = 0; i < 3; i++) {
            often = often.twice();
        }

        var importance = often.importance();

        assertThat(often.outcome()).hasSize(2_400);
        assertThat(importance.n()).isEqualTo(300);
        assertThat(importance.drivers().get(0).n()).isEqualTo(300);
        assertThat(importance.drivers().get(0).reach()).isEqualTo(1);
        assertThat(importance.pValue()).isCloseTo(once.importance().pValue(), within(1e-9));
        assertThat(importance.alikePValue()).isCloseTo(once.importance().alikePValue(), within(1e-9));
    }

    @Test
    void a_suppressor_is_shown_to_go_one_way_and_given_the_others_the_opposite() {
        var last = last(shop(2_000, -.1));

        assertThat(last.r()).isPositive();
        assertThat(last.beta()).isNegative();
        assertThat(last.verdict()).isEqualTo(DriverVerdict.SUPPRESSOR);
        assertThat(last(turned(shop(2_000, -.1))).verdict()).isEqualTo(DriverVerdict.SUPPRESSOR);
    }

    @Test
    void one_whose_own_sign_may_be_chance_is_open() {
        var last = last(shop(2_000, -.15));

        assertThat(last.r()).isPositive();
        assertThat(last.beta()).isLessThan(-.1);
        assertThat(last.verdict()).isEqualTo(DriverVerdict.OPEN);
        assertThat(last(turned(shop(2_000, -.15))).verdict()).isEqualTo(DriverVerdict.OPEN);
    }

    @Test
    void one_whose_sign_given_the_others_may_be_chance_is_open() {
        var last = last(shop(300, -.01));

        assertThat(last.r()).isGreaterThan(.1);
        assertThat(last.beta()).isNegative();
        assertThat(last.verdict()).isEqualTo(DriverVerdict.OPEN);
        assertThat(last(turned(shop(300, -.01))).verdict()).isEqualTo(DriverVerdict.OPEN);
    }

    @Test
    void one_that_is_shown_to_pull_down_both_ways_is_open() {
        var last = last(shop(2_000, -.5));

        assertThat(last.r()).isLessThan(-.1);
        assertThat(last.beta()).isLessThan(-.1);
        assertThat(last.verdict()).isEqualTo(DriverVerdict.OPEN);
    }

    @Test
    void both_intervals_must_exclude_nothing_on_opposite_sides() {
        assertThat(Importance.isSuppressor(ABOVE, BELOW)).isTrue();
        assertThat(Importance.isSuppressor(BELOW, ABOVE)).isTrue();
        for (var other : List.of(ABOVE, AROUND)) {
            assertThat(Importance.isSuppressor(ABOVE, other)).isFalse();
            assertThat(Importance.isSuppressor(other, ABOVE)).isFalse();
        }
        for (var other : List.of(BELOW, AROUND)) {
            assertThat(Importance.isSuppressor(BELOW, other)).isFalse();
            assertThat(Importance.isSuppressor(other, BELOW)).isFalse();
        }
    }

    /** The first reaches the second and the second the third, though the third is far from the first. */
    @Test
    void drivers_share_a_tier_along_a_chain_of_overlaps() {
        assertThat(Importance.tiers(List.of(of(.8, 1), of(.5, .85), of(.3, .6), of(.1, .2))))
                .containsExactly(1, 1, 1, 2);
        assertThat(Importance.tiers(List.of(of(.3, .6), of(.1, .2), of(.5, .85), of(.8, 1))))
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void a_wide_interval_holds_together_what_lies_within_it() {
        assertThat(Importance.tiers(List.of(of(.1, 1), of(.8, .9), of(.3, .4), of(.01, .05))))
                .containsExactly(1, 1, 1, 2);
    }

    private static Interval of(double low, double high) {
        return new Interval(low, high);
    }

    private static boolean isAbove(Driver driver, Importance importance) {
        return driver.beta() > 0
                && driver.r() > 0
                && driver.interval().orElseThrow().low() > importance.fairShare();
    }

    private static boolean isBelow(Driver driver, Importance importance) {
        return driver.beta() > 0
                && driver.r() > 0
                && driver.interval().orElseThrow().high() < importance.fairShare();
    }

    private static double[] same(int many, double weight) {
        return DoubleStream.generate(() -> weight).limit(many).toArray();
    }

    private static Answers shop(int n, double last) {
        return Answers.of(n, 1, 8, .5, .3, .03, .03, .03, last);
    }

    private static Driver last(Answers answers) {
        return answers.importance().withIntervals(300, 1, 1).drivers().get(5);
    }

    /** The last driver the other way round. */
    private static Answers turned(Answers answers) {
        return answers.with(
                5, Arrays.stream(answers.drivers()[5]).map(x -> 100 - x).toArray());
    }

    private static double upperTail(double f, int more, int freedom) {
        return 1 - new org.hipparchus.distribution.continuous.FDistribution(more, freedom).cumulativeProbability(f);
    }
}
