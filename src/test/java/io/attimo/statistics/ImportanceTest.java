package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private final Answers shop = Answers.of(2_000, 1, 8, .5, .3, .03, .03, .03, -.2);

    @Test
    void complete_rows_give_the_published_shares() {
        var departments = departments();

        assertThat(shares(departments))
                .containsExactly(
                        new double[] {.37081619, .05090379, .15576599, .12034508, .00658872, .02818221}, within(5e-9));
        assertThat(departments.r2()).isCloseTo(.7326020, within(5e-8));
        assertThat(departments.n()).isEqualTo(30);
        assertThat(departments.warnings()).isEmpty();
    }

    @Test
    void its_f_test_is_that_of_the_published_regression() {
        var departments = departments();
        var cars = Fixture.named("mtcars").importance("mpg", "am");

        assertThat(departments.pValue()).isCloseTo(1.24e-5, within(5e-8));
        assertThat(cars.pValue()).isCloseTo(2.85e-4, within(5e-7));
    }

    @Test
    void coefficients_are_those_of_the_published_regression() {
        var complaints = departments().drivers().get(0);

        assertThat(complaints.b()).isCloseTo(.61319, within(5e-6));
        assertThat(complaints.r()).isCloseTo(.8254176, within(5e-8));
        assertThat(complaints.mean()).isCloseTo(66.6, within(1e-9));
    }

    @Test
    void what_decides_is_confirmed_and_what_does_not_is_refuted() {
        var importance = shop.importance().withIntervals();

        assertThat(importance.drivers().stream().map(Driver::verdict))
                .containsExactly(
                        DriverVerdict.CONFIRMED,
                        DriverVerdict.CONFIRMED,
                        DriverVerdict.REFUTED,
                        DriverVerdict.REFUTED,
                        DriverVerdict.REFUTED,
                        DriverVerdict.OPEN);
        assertThat(importance.drivers().stream().map(driver -> driver.tier().orElseThrow()))
                .startsWith(1, 2)
                .doesNotContain(0);
    }

    @Test
    void nothing_is_confirmed_or_refuted_before_there_are_intervals() {
        var estimate = shop.importance();

        assertThat(estimate.hasIntervals()).isFalse();
        assertThat(estimate.drivers()).allSatisfy(driver -> {
            assertThat(driver.interval()).isEmpty();
            assertThat(driver.gainInterval()).isEmpty();
            assertThat(driver.tier()).isEmpty();
            assertThat(driver.verdict()).isEqualTo(DriverVerdict.OPEN);
        });
    }

    @Test
    void intervals_are_as_wide_as_repeating_the_survey_would_show() {
        var repeated = IntStream.range(0, 200)
                .mapToObj(i -> Answers.of(1_000, 500 + i, 8, .5, .3, 0).importance())
                .toList();

        var interval = Answers.of(1_000, 1, 8, .5, .3, 0)
                .importance()
                .withIntervals()
                .drivers()
                .get(0)
                .interval()
                .orElseThrow();

        var shares =
                repeated.stream().mapToDouble(i -> i.drivers().get(0).lmg()).toArray();
        var spread = SampleSums.of(shares);
        assertThat((interval.high() - interval.low()) / (2 * 1.96 * Math.sqrt(spread.variance())))
                .isBetween(.75, 1.3);
        assertThat(interval.contains(spread.mean())).isTrue();
    }

    @Test
    void somebody_who_answered_twice_counts_once_in_the_interval() {
        var once = shop.importance().withIntervals();
        var twice = shop.twice().importance().withIntervals();

        assertThat(twice.drivers().get(0).interval().orElseThrow().low())
                .isCloseTo(once.drivers().get(0).interval().orElseThrow().low(), within(1e-9));
    }

    @Test
    void the_same_seed_gives_the_same_intervals_whatever_the_threads() {
        var alone = shop.importance().withIntervals(50, 7, 1);
        var three = shop.importance().withIntervals(50, 7, 3);
        var other = shop.importance().withIntervals(50, 8, 1);

        assertThat(three.drivers()).isEqualTo(alone.drivers());
        assertThat(other.drivers()).isNotEqualTo(alone.drivers());
    }

    @Test
    void an_interrupted_computation_ends_and_stays_interrupted() {
        for (var threads : new int[] {1, 2}) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> shop.importance().withIntervals(1_000, 1, threads))
                        .isInstanceOf(CancellationException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void drivers_in_another_order_keep_what_is_theirs() {
        var order = new int[] {5, 2, 0, 3, 1, 4};

        var reordered = shop.ordered(order).importance();

        var shares = shares(shop.importance());
        assertThat(shares(reordered))
                .containsExactly(IntStream.of(order).mapToDouble(j -> shares[j]).toArray(), within(1e-12));
    }

    @Test
    void another_unit_changes_no_share_and_no_standardised_coefficient() {
        var scaled = shop.with(
                        0, Arrays.stream(shop.drivers()[0]).map(x -> 1 + x / 25).toArray())
                .deciding(Arrays.stream(shop.outcome()).map(y -> y / 10).toArray())
                .importance();

        var plain = shop.importance();
        assertThat(shares(scaled)).containsExactly(shares(plain), within(1e-10));
        assertThat(scaled.drivers().get(0).beta())
                .isCloseTo(plain.drivers().get(0).beta(), within(1e-10));
        assertThat(scaled.drivers().get(0).b()).isCloseTo(plain.drivers().get(0).b() * 2.5, within(1e-9));
    }

    @Test
    void missing_answers_leave_the_others_in_and_lower_the_reach() {
        var gappy = shop.missing(0, .6, 3).missing(1, .2, 4);

        var importance = gappy.importance();

        var rare = importance.drivers().get(0);
        assertThat(rare.n()).isBetween(720L, 880L);
        assertThat(rare.reach()).isEqualTo(rare.n() / 2_000.0);
        assertThat(importance.n()).isEqualTo(rare.n());
        assertThat(importance.drivers().get(2).n()).isEqualTo(2_000);
        assertThat(shares(importance)).containsExactly(shares(shop.importance()), within(.05));
    }

    @Test
    void an_answer_without_the_outcome_counts_for_reach_and_mean_but_not_for_n() {
        var outcome = shop.outcome().clone();
        Arrays.fill(outcome, 0, 500, Double.NaN);

        var driver = shop.deciding(outcome).importance().drivers().get(0);

        assertThat(driver.n()).isEqualTo(1_500);
        assertThat(driver.reach()).isEqualTo(1);
        assertThat(driver.mean()).isCloseTo(SampleSums.of(shop.drivers()[0]).mean(), within(1e-9));
    }

    @Test
    void complete_rows_alone_are_taken_when_asked_for() {
        var gappy = shop.missing(0, .3, 3);

        var listwise = Importance.of(gappy.listwise());

        var complete = gappy.drivers()[0];
        var rows = IntStream.range(0, 2_000)
                .filter(i -> !Double.isNaN(complete[i]))
                .toArray();
        assertThat(listwise.n()).isEqualTo(rows.length);
        assertThat(listwise.warnings()).isEmpty();
        assertThat(listwise.drivers().get(0).reach()).isEqualTo(rows.length / 2_000.0);
        assertThat(listwise.drivers())
                .allSatisfy(driver -> assertThat(driver.n()).isEqualTo(rows.length));
        assertThat(shares(listwise)).isEqualTo(shares(only(gappy, rows).importance()));
    }

    @Test
    void few_complete_rows_carry_a_warning() {
        var listwise = Importance.of(shop.missing(0, .7, 3).listwise());

        assertThat(listwise.warnings())
                .singleElement()
                .isInstanceOfSatisfying(ImportanceWarning.ListwiseFewRows.class, few -> {
                    assertThat(few.remaining()).isEqualTo(listwise.n());
                    assertThat(few.all()).isEqualTo(2_000);
                });
        assertThat(Importance.of(shop.missing(0, .7, 3).pairwise()).warnings()).isEmpty();
    }

    @Test
    void sixty_complete_rows_of_a_hundred_carry_no_warning_and_fifty_nine_do() {
        assertThat(Importance.of(complete(60).listwise()).warnings()).isEmpty();
        assertThat(Importance.of(complete(59).listwise()).warnings())
                .containsExactly(new ImportanceWarning.ListwiseFewRows(59, 100));
    }

    @Test
    void rows_that_nobody_answered_are_no_incomplete_rows_where_pairs_are_taken() {
        var half = Answers.of(100, 1, 8, .5);
        var first = half.drivers()[0].clone();
        Arrays.fill(first, 0, 50, Double.NaN);
        var outcome = half.outcome().clone();
        Arrays.fill(outcome, 0, 50, Double.NaN);

        assertThat(half.with(0, first).deciding(outcome).importance().warnings())
                .isEmpty();
    }

    @Test
    void too_few_answers_say_how_many_are_missing() {
        var few = shop.rows(0, 60).importance().withIntervals();

        assertThat(few.enough()).isEqualTo(100);
        assertThat(few.drivers()).allSatisfy(driver -> {
            assertThat(driver.verdict()).isEqualTo(DriverVerdict.TOO_FEW);
            assertThat(driver.missing()).isEqualTo(40);
            assertThat(driver.tier()).isEmpty();
        });
        assertThat(Answers.of(120, 1, 8, new double[10]).importance().enough()).isEqualTo(150);
    }

    @Test
    void one_driver_that_hardly_anybody_used_does_not_silence_the_others() {
        var importance = shop.missing(3, .98, 3).importance().withIntervals();

        assertThat(importance.drivers().get(3).verdict()).isEqualTo(DriverVerdict.TOO_FEW);
        assertThat(importance.drivers().get(0).verdict()).isEqualTo(DriverVerdict.CONFIRMED);
    }

    @Test
    void of_two_drivers_that_too_few_have_in_common_nothing_is_told_but_that() {
        var few = BootstrapSums.pairwise(twoWithInCommon(4), outcomeOf(44), Fixture.respondents(44), null, 5);
        var enough = BootstrapSums.pairwise(twoWithInCommon(5), outcomeOf(45), Fixture.respondents(45), null, 5);

        var untold = Importance.of(few).drivers();
        assertThat(untold).allSatisfy(driver -> assertThat(driver.beta()).isEqualTo(driver.r(), within(1e-12)));
        assertThat(Importance.of(enough).drivers())
                .anySatisfy(driver -> assertThat(driver.beta()).isNotCloseTo(driver.r(), within(1e-3)));
    }

    /** Twenty answered each alone, some both. */
    private static double[][] twoWithInCommon(int both) {
        var columns = new double[2][40 + both];
        for (var row = 0; row < 40 + both; row++) {
            columns[0][row] = row < 20 || row >= 40 ? row * 7 % 5 : Double.NaN;
            columns[1][row] = row < 20 ? Double.NaN : row * 7 % 5 + (row % 2);
        }
        return columns;
    }

    private static double[] outcomeOf(int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(row -> row * 7 % 5 + row * 5 % 11)
                .toArray();
    }

    /** Among two hundred people a few draws of those who used it move every coefficient. */
    @Test
    void nor_do_its_draws_keep_the_others_from_being_told_apart() {
        for (var seed = 0; seed < 30; seed++) {
            var importance = Answers.of(200, seed, 8, .5, .2, .2, .2, .1)
                    .missing(4, .85, seed)
                    .importance()
                    .withIntervals(300, 1, 1);

            assertThat(importance.drivers().get(4).verdict()).isEqualTo(DriverVerdict.TOO_FEW);
            assertThat(importance.drawnAlikePValue()).as("seed %d", seed).isLessThan(.05);
        }
    }

    /** Its degrees of freedom are those of the drivers that have enough answers: 300 − 2 − 1. */
    @Test
    void nor_does_it_weaken_the_f_test() {
        var importance = Answers.of(300, 1, 60, .3, .1).missing(1, .8, 3).importance();

        assertThat(importance.n()).isLessThan(100);
        assertThat(importance.pValue())
                .isCloseTo(Beta.regularizedBeta(1 - importance.r2(), 297 / 2.0, 1), withinPercentage(1e-9));
    }

    /** With one degree of freedom F's tail is an arc sine: 2/π · asin √(1−r²). */
    @Test
    void one_degree_of_freedom_is_enough_for_an_f_test_and_none_is_not() {
        var x = new double[] {1, 2, 3};
        var y = new double[] {1, 2, 4};
        var z = new double[] {5, 1, 2};

        var one = Importance.of(BootstrapSums.pairwise(new double[][] {x}, y, Fixture.respondents(3)));
        var none = Importance.of(BootstrapSums.pairwise(new double[][] {x, z}, y, Fixture.respondents(3)));

        assertThat(one.r2()).isCloseTo(27 / 28.0, within(1e-12));
        assertThat(one.pValue()).isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(1 / 28.0)), within(1e-12));
        assertThat(none.pValue()).isEqualTo(1);
    }

    @Test
    void tiers_are_told_from_the_top_wherever_the_drivers_stand() {
        var importance = Answers.of(4_000, 1, 8, .2, .8, .4).importance().withIntervals(200, 1, 1);

        assertThat(importance.drivers().stream().map(driver -> driver.tier().orElseThrow()))
                .containsExactly(3, 1, 2);
    }

    @Test
    void a_single_draw_is_the_least() {
        assertThatThrownBy(() -> shop.importance().withIntervals(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);

        var one = shop.importance().withIntervals(1, 1, 1);
        assertThat(one.hasIntervals()).isTrue();
        var driver = one.drivers().get(0);
        assertThat(driver.interval().orElseThrow())
                .satisfies(interval -> assertThat(driver.lmg()).isIn(interval.low(), interval.high()));
    }

    /** Whoever looks again, or after an upgrade, sees the same ends: 1,000 draws from this seed. */
    @Test
    void intervals_of_the_same_answers_are_the_same_for_ever() {
        var interval = departments().withIntervals().drivers().get(0).interval().orElseThrow();

        assertThat(Importance.DRAWS).isEqualTo(1_000);
        assertThat(Importance.SEED).isEqualTo(20_261_122);
        assertThat(interval.low()).isCloseTo(.21810320846138873, within(1e-9));
        assertThat(interval.high()).isCloseTo(.4832717068214293, within(1e-9));
    }

    @Test
    void noise_confirms_nothing() {
        var confirmed = IntStream.range(0, 20)
                .mapToObj(seed ->
                        Answers.of(1_000, seed, 20, new double[8]).importance().withIntervals(300, 1, 1))
                .filter(importance ->
                        importance.drivers().stream().anyMatch(d -> d.verdict() == DriverVerdict.CONFIRMED))
                .count();

        assertThat(confirmed).isLessThanOrEqualTo(1);
    }

    @Test
    void several_drivers_together_have_one_share_and_one_interval() {
        var importance = shop.importance().withIntervals();

        var together = importance.together(0, 1);

        var first = importance.drivers().get(0);
        var second = importance.drivers().get(1);
        assertThat(together.lmg()).isEqualTo(first.lmg() + second.lmg());
        assertThat(together.interval().orElseThrow().contains(together.lmg())).isTrue();
        assertThat(together.interval().orElseThrow().low())
                .isGreaterThan(first.interval().orElseThrow().low()
                        + second.interval().orElseThrow().low());
        assertThat(importance.together(0).interval()).isEqualTo(first.interval());
        assertThat(importance.together().lmg()).isZero();
    }

    @Test
    void the_gain_is_what_reaching_the_upper_quartile_of_the_means_would_bring() {
        var weak =
                shop.with(0, Arrays.stream(shop.drivers()[0]).map(x -> x - 10).toArray());

        var importance = weak.importance().withIntervals();

        var driver = importance.drivers().get(0);
        var means =
                importance.drivers().stream().mapToDouble(Driver::mean).sorted().toArray();
        var quartile = means[3] + .75 * (means[4] - means[3]);
        assertThat(driver.gain()).isCloseTo(driver.b() * (quartile - driver.mean()), within(1e-12));
        assertThat(driver.gainInterval().orElseThrow().contains(driver.gain())).isTrue();
        assertThat(driver.gainInterval().orElseThrow().low()).isGreaterThan(3);
    }

    @Test
    void nor_has_what_is_at_the_top_and_pulls_down_and_its_nought_has_no_sign() {
        var strong =
                shop.with(5, Arrays.stream(shop.drivers()[5]).map(x -> x + 20).toArray());

        assertThat(Double.toString(strong.importance().drivers().get(5).gain())).isEqualTo("0.0");
    }

    /** So many are done at once, and then none are left. */
    @Test
    void as_many_draws_as_fit_twice_into_one_go_are_all_done() {
        var interval = shop.importance()
                .withIntervals(2 * AllSubsetsLmg.LANES, 1, 1)
                .drivers()
                .get(0)
                .interval();

        assertThat(interval).isPresent();
    }

    @Test
    void what_is_already_at_the_top_has_no_gain() {
        var strong =
                shop.with(1, Arrays.stream(shop.drivers()[1]).map(x -> x + 20).toArray());

        assertThat(strong.importance().drivers().get(1).gain()).isZero();
    }

    private static Importance departments() {
        return Fixture.named("attitude")
                .importance("rating", "complaints", "privileges", "learning", "raises", "critical", "advance");
    }

    private static Answers complete(int rows) {
        var answers = Answers.of(100, 1, 8, .5, .3);
        var first = answers.drivers()[0].clone();
        Arrays.fill(first, rows, 100, Double.NaN);
        return answers.with(0, first);
    }

    private static Answers only(Answers answers, int[] rows) {
        return new Answers(
                Arrays.stream(answers.drivers())
                        .map(x -> IntStream.of(rows).mapToDouble(i -> x[i]).toArray())
                        .toArray(double[][]::new),
                IntStream.of(rows).mapToDouble(i -> answers.outcome()[i]).toArray(),
                IntStream.of(rows).mapToLong(i -> answers.respondents()[i]).toArray());
    }

    static double[] shares(Importance importance) {
        return importance.drivers().stream().mapToDouble(Driver::lmg).toArray();
    }
}
