package io.attimo.statistics;

import static io.attimo.statistics.ImportanceTest.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AwkwardAnswersTest {

    private static final double NONE = Double.NaN;

    private final Answers shop = Answers.of(600, 1, 8, .5, .3, 0);

    @Test
    void a_driver_that_everybody_rated_the_same_is_left_out() {
        var importance = shop.with(1, constant(600, 75)).importance().withIntervals(100, 1, 1);

        assertThat(importance.warnings()).containsExactly(new ImportanceWarning.Constant(1));
        assertLeftOut(importance.drivers().get(1));
        assertThat(importance.drivers().get(0).lmg()).isPositive();
        assertThat(importance.fairShare()).isEqualTo(importance.r2() / 2);
    }

    @Test
    void a_driver_with_two_answers_is_left_out() {
        var two = constant(600, NONE);
        two[0] = 20;
        two[1] = 80;

        var importance = shop.with(2, two).importance().withIntervals(100, 1, 1);

        assertThat(importance.warnings()).containsExactly(new ImportanceWarning.HardlyAnswered(2));
        assertLeftOut(importance.drivers().get(2));
        assertThat(importance.n()).isEqualTo(600);
    }

    @Test
    void nobody_answered() {
        var importance = shop.with(0, constant(600, NONE)).importance();

        assertThat(importance.drivers().get(0).mean()).isNaN();
        assertThat(importance.drivers().get(0).reach()).isZero();
        assertLeftOut(importance.drivers().get(0));
        var without = shop.ordered(1, 2).importance();
        assertThat(importance.drivers().get(1).gain())
                .isCloseTo(without.drivers().get(0).gain(), within(1e-9));
        assertThat(importance.drivers().get(2).gain())
                .isCloseTo(without.drivers().get(1).gain(), within(1e-9));
    }

    /** A third has no exact binary form: what rounding leaves of Σx² − (Σx)²/n is no variance. */
    @Test
    void a_rating_that_cannot_be_written_down_exactly_is_as_constant_as_any() {
        var importance = shop.with(1, constant(600, 100.0 / 3)).importance();

        assertThat(importance.warnings()).containsExactly(new ImportanceWarning.Constant(1));
    }

    @Test
    void a_constant_outcome_tells_nothing() {
        var importance = shop.deciding(constant(600, 50)).importance().withIntervals(100, 1, 1);

        assertThat(importance.warnings()).containsExactly(new ImportanceWarning.ConstantOutcome());
        assertThat(importance.drivers()).allSatisfy(AwkwardAnswersTest::assertLeftOut);
        assertThat(importance.r2()).isZero();
        assertThat(importance.pValue()).isEqualTo(1);
        assertThat(importance.n()).isZero();
    }

    @Test
    void an_outcome_that_two_gave_tells_nothing() {
        var two = constant(600, NONE);
        two[0] = 20;
        two[1] = 80;

        var importance = shop.deciding(two).importance();

        assertThat(importance.warnings()).containsExactly(new ImportanceWarning.NoOutcome());
        assertThat(importance.drivers()).allSatisfy(AwkwardAnswersTest::assertLeftOut);
    }

    @Test
    void no_rows_and_no_drivers_tell_nothing() {
        var nobody = new Answers(new double[3][0], new double[0], new long[0]).importance();
        var nothing = new Answers(new double[0][], shop.outcome(), shop.respondents()).importance();

        assertThat(nobody.withIntervals(10, 1, 1).drivers()).hasSize(3).allSatisfy(AwkwardAnswersTest::assertLeftOut);
        assertThat(nobody.drivers().get(0).reach()).isZero();
        assertThat(nothing.withIntervals(10, 1, 1).drivers()).isEmpty();
        assertThat(nothing.r2()).isZero();
    }

    @Test
    void three_rows_are_few_but_no_accident() {
        var importance = shop.rows(0, 3).importance().withIntervals(100, 1, 1);

        assertThat(importance.drivers()).allSatisfy(driver -> {
            assertThat(driver.verdict()).isEqualTo(DriverVerdict.TOO_FEW);
            assertThat(driver.lmg()).isBetween(0.0, 1.0);
            assertThat(driver.interval()).isPresent();
        });
        assertThat(importance.pValue()).isEqualTo(1);
        assertThat(importance.warnings()).doesNotContain(new ImportanceWarning.NoOutcome());
    }

    @Test
    void two_columns_that_say_the_same_are_named_and_neither_is_confirmed() {
        var doubled = shop.with(
                2, Arrays.stream(shop.drivers()[0]).map(x -> 3 + x / 2).toArray());

        var importance = doubled.importance().withIntervals(200, 1, 1);

        assertThat(importance.warnings()).contains(new ImportanceWarning.SameThing(List.of(0, 2)));
        assertThat(importance.drivers().get(0).verdict()).isEqualTo(DriverVerdict.OPEN);
        assertThat(importance.drivers().get(2).verdict()).isEqualTo(DriverVerdict.OPEN);
        assertThat(importance.drivers().get(2).lmg())
                .isCloseTo(importance.drivers().get(0).lmg(), within(1e-9));
        assertThat(DoubleStream.of(shares(importance)).sum()).isCloseTo(importance.r2(), within(1e-9));
    }

    /** One alone decides and is there twice: each half would be above the fair share. */
    @Test
    void what_decides_is_not_confirmed_when_it_is_there_twice_and_the_others_are_judged_as_ever() {
        var strong = Answers.of(600, 1, 8, .8, .05, .05, 0);
        var twice = strong.with(
                        3,
                        Arrays.stream(strong.drivers()[0]).map(x -> 3 + x / 2).toArray())
                .importance()
                .withIntervals(200, 1, 1);

        var half = twice.drivers().get(0);
        assertThat(half.interval().orElseThrow().low()).isGreaterThan(twice.fairShare());
        assertThat(twice.drivers().stream().map(Driver::verdict))
                .containsExactly(DriverVerdict.OPEN, DriverVerdict.REFUTED, DriverVerdict.REFUTED, DriverVerdict.OPEN);
    }

    @Test
    void a_column_that_others_add_up_to_is_named_with_all_of_them() {
        var sum = mean(shop, 0, 1);

        assertThat(shop.with(2, sum).importance().warnings())
                .contains(new ImportanceWarning.SameThing(List.of(0, 1, 2)));
    }

    /** Written down with two decimals, as a spreadsheet does, it is no exact mean any more. */
    @Test
    void what_decides_is_not_confirmed_beside_a_mean_of_it_and_another() {
        var strong = Answers.of(2_000, 1, 8, .6, .05, .05, 0, .3);
        var rounded = Arrays.stream(mean(strong, 0, 1))
                .map(x -> Math.rint(x * 100) / 100)
                .toArray();

        var importance = strong.with(3, rounded).importance().withIntervals(200, 1, 1);

        assertThat(strong.importance().withIntervals(200, 1, 1).drivers().get(0).verdict())
                .isEqualTo(DriverVerdict.CONFIRMED);
        assertThat(importance.warnings()).contains(new ImportanceWarning.SameThing(List.of(0, 1, 3)));
        assertThat(importance.drivers().stream().map(Driver::verdict))
                .startsWith(DriverVerdict.OPEN, DriverVerdict.OPEN)
                .element(3)
                .isEqualTo(DriverVerdict.OPEN);
    }

    @Test
    void a_set_holds_none_that_has_no_part_in_it_and_there_may_be_two_sets() {
        var wide = Answers.of(600, 1, 8, .5, .3, 0, .1, .1, 0);
        var twoSets = wide.with(3, mean(wide, 0, 2)).with(5, mean(wide, 1, 4));

        assertThat(twoSets.importance().warnings())
                .contains(
                        new ImportanceWarning.SameThing(List.of(0, 2, 3)),
                        new ImportanceWarning.SameThing(List.of(1, 4, 5)));
    }

    @Test
    void columns_that_are_much_alike_do_not_say_the_same() {
        var noise = Answers.of(600, 9, 8, 0).drivers()[0];
        var near = IntStream.range(0, 600)
                .mapToDouble(i -> shop.drivers()[0][i] + noise[i] / 20)
                .toArray();

        assertThat(shop.with(2, near).importance().warnings()).isEmpty();
    }

    @Test
    void correlations_that_contradict_each_other_are_repaired_and_it_is_said() {
        var contradiction = contradiction();

        var importance = contradiction.importance().withIntervals(100, 1, 1);

        var total = contradiction.pairwise().total();
        assertThat(total.correlation(0, 1)).isGreaterThan(.9);
        assertThat(total.correlation(1, 2)).isGreaterThan(.9);
        assertThat(total.correlation(0, 2)).isLessThan(-.9);
        assertThat(importance.warnings())
                .singleElement()
                .isInstanceOfSatisfying(ImportanceWarning.Repaired.class, repaired -> {
                    assertThat(repaired.lambda()).isBetween(.3, .6);
                });
        assertThat(importance.r2()).isBetween(0.0, 1.0);
        assertThat(shares(importance)).doesNotContain(NONE);
        assertThat(DoubleStream.of(shares(importance)).sum()).isCloseTo(importance.r2(), within(1e-6));
    }

    @Test
    void the_repair_is_the_smallest_that_is_enough() {
        var correlations = new Correlations(new double[][] {{1, .9, -.9}, {.9, 1, .9}, {-.9, .9, 1}}, 0);

        var repaired = correlations.fitting();

        // the least eigenvalue of these three is 1 − 2·0.9 = −0.8
        assertThat(repaired.lambda()).isCloseTo((1e-6 + .8) / 1.8, within(1e-12));
        assertThat(repaired.r()[0][1]).isCloseTo(.9 * (1 - repaired.lambda()), within(1e-12));
        assertThat(repaired.fitting().r()[0][1]).isCloseTo(repaired.r()[0][1], within(1e-12));
    }

    @Test
    void an_outcome_that_contradicts_the_drivers_is_repaired_too() {
        var alone = new Correlations(new double[][] {{1, -.8, .9}, {-.8, 1, .9}, {.9, .9, 1}}, 0).fitting();

        assertThat(alone.lambda()).isPositive();
    }

    @Test
    void drivers_that_nobody_gave_together_are_said_to_be() {
        var first = shop.drivers()[0].clone();
        var second = shop.drivers()[1].clone();
        Arrays.fill(first, 0, 300, NONE);
        Arrays.fill(second, 300, 600, NONE);

        var importance = shop.with(0, first).with(1, second).importance();

        assertThat(importance.warnings()).contains(new ImportanceWarning.NeverTogether(0, 1));
        assertThat(importance.drivers().get(0).n()).isEqualTo(300);
    }

    @Test
    void many_drivers_are_sampled_and_it_is_said() {
        var importance = Answers.of(
                        800,
                        1,
                        8,
                        IntStream.range(0, 22).mapToDouble(j -> j == 0 ? .6 : 0).toArray())
                .importance()
                .withIntervals(5, 1, 2);

        assertThat(importance.warnings())
                .singleElement()
                .isInstanceOfSatisfying(ImportanceWarning.Sampled.class, sampled -> {
                    assertThat(sampled.standardError()).isBetween(1e-7, .01);
                });
        assertThat(DoubleStream.of(shares(importance)).sum()).isCloseTo(importance.r2(), within(1e-9));
    }

    @Test
    void columns_of_different_length_are_refused() {
        assertThatThrownBy(() -> shop.with(0, new double[599]).pairwise()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shop.by(new long[599]).pairwise()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_customer_alone_has_no_spread() {
        var importance = shop.by(new long[600]).importance().withIntervals(20, 1, 1);

        var interval = importance.drivers().get(0).interval().orElseThrow();
        assertThat(interval.high() - interval.low()).isLessThan(1e-12);
    }

    /** Each pair of three drivers is given by other people: a and b agree, b and c agree, a and c contradict. */
    private static Answers contradiction() {
        var n = 900;
        var noise = Answers.of(n, 5, 8, 0, 0, 0);
        var columns = new double[3][];
        Arrays.setAll(columns, j -> constant(n, NONE));
        for (var i = 0; i < n; i++) {
            var x = noise.drivers()[0][i];
            var near = x + noise.drivers()[1][i] / 10;
            var pair = i % 3;
            columns[pair == 2 ? 0 : pair][i] = x;
            columns[pair == 2 ? 2 : pair + 1][i] = pair == 2 ? -near : near;
        }
        return new Answers(columns, noise.outcome(), noise.respondents());
    }

    private static double[] mean(Answers answers, int one, int other) {
        return IntStream.range(0, answers.outcome().length)
                .mapToDouble(i -> (answers.drivers()[one][i] + answers.drivers()[other][i]) / 2)
                .toArray();
    }

    private static double[] constant(int n, double value) {
        return DoubleStream.generate(() -> value).limit(n).toArray();
    }

    private static void assertLeftOut(Driver driver) {
        assertThat(driver.lmg()).isZero();
        assertThat(driver.beta()).isZero();
        assertThat(driver.gain()).isZero();
        assertThat(driver.verdict()).isEqualTo(DriverVerdict.TOO_FEW);
    }
}
