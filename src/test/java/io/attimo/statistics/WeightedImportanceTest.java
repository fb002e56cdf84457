package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedImportanceTest {

    private static final int PEOPLE = 300;

    private final Answers answers = Answers.of(PEOPLE, 5, 20, .9, .5, .2);
    private final double[] weights =
            IntStream.range(0, PEOPLE).mapToDouble(row -> 1 + row % 4).toArray();

    @Test
    void an_answer_of_weight_three_decides_as_three_copies_of_it() {
        int[] rows = IntStream.range(0, PEOPLE)
                .flatMap(row -> IntStream.range(0, (int) weights[row]).map(copy -> row))
                .toArray();
        var copies = Importance.of(BootstrapSums.pairwise(
                Arrays.stream(answers.drivers())
                        .map(driver -> taken(driver, rows))
                        .toArray(double[][]::new),
                taken(answers.outcome(), rows),
                Arrays.stream(rows).mapToLong(row -> answers.respondents()[row]).toArray()));
        var weighted = Importance.of(sums(weights));

        assertThat(weighted.r2()).isCloseTo(copies.r2(), within(1e-9));
        for (int j = 0; j < 3; j++) {
            var driver = weighted.drivers().get(j);
            var copy = copies.drivers().get(j);
            assertThat(driver.lmg()).isCloseTo(copy.lmg(), within(1e-9));
            assertThat(driver.r()).isCloseTo(copy.r(), within(1e-9));
            assertThat(driver.beta()).isCloseTo(copy.beta(), within(1e-9));
            assertThat(driver.mean()).isCloseTo(copy.mean(), within(1e-9));
            assertThat(driver.n()).isEqualTo(PEOPLE);
        }
    }

    @Test
    void only_what_weights_are_to_each_other_counts() {
        var large =
                Importance.of(sums(DoubleStream.of(weights).map(w -> 1e5 * w).toArray()));
        var small =
                Importance.of(sums(DoubleStream.of(weights).map(w -> 1e-5 * w).toArray()));

        assertThat(large.r2()).isCloseTo(small.r2(), within(1e-9));
        assertThat(large.drivers().get(0).gain())
                .isCloseTo(small.drivers().get(0).gain(), within(1e-9));
        assertThat(large.pValue()).isCloseTo(small.pValue(), within(1e-12));
    }

    @Test
    void weights_of_one_change_nothing() {
        var ones = new double[PEOPLE];
        Arrays.fill(ones, 1);
        var weighted = Importance.of(sums(ones)).withIntervals(50, 1, 1);
        var plain = Importance.of(answers.pairwise()).withIntervals(50, 1, 1);

        assertThat(weighted.drivers()).isEqualTo(plain.drivers());
        assertThat(weighted.pValue()).isEqualTo(plain.pValue());
    }

    /** 75 each of weights 1 to 4: (Σw)²/Σw² = 750²/2250 = 250 people. */
    @Test
    void the_tests_count_as_many_people_as_are_as_sure() {
        var sums = sums(weights);
        var importance = Importance.of(sums);

        assertThat(sums.people(0)).isEqualTo(PEOPLE);
        assertThat(sums.effective(0)).isCloseTo(250, within(1e-9));
        assertThat(importance.pValue()).isEqualTo(FTest.pValue(0, importance.r2(), 3, sums.effective(0) - 4));
        assertThat(importance.n()).isEqualTo(PEOPLE);
        assertThat(importance.isWeighted()).isTrue();
        assertThat(importance.effective()).isCloseTo(250, within(1e-9));
        assertThat(importance.drivers().get(0).effective()).isCloseTo(250, within(1e-9));
        assertThat(Importance.of(answers.pairwise()).effective()).isEqualTo(PEOPLE);
    }

    private BootstrapSums sums(double[] some) {
        return BootstrapSums.pairwise(
                answers.drivers(), answers.outcome(), answers.respondents(), some, PairSums.FEWEST);
    }

    private static double[] taken(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
