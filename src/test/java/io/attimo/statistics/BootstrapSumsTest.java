package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapSumsTest {

    private static final double NONE = Double.NaN;

    private final Answers gappy =
            Answers.of(700, 1, 8, .5, .3, 0).missing(0, .4, 3).missing(1, .3, 4);

    @Test
    void each_pair_of_columns_is_told_by_the_rows_that_have_both() {
        var total = gappy.pairwise().total();

        var columns = columns(gappy);
        for (var x = 0; x < columns.length; x++) {
            assertThat(total.mean(x)).isCloseTo(moments(columns[x], columns[x]).mean(), within(1e-10));
            for (var y = 0; y < columns.length; y++) {
                assertThat(total.n(x, y))
                        .isEqualTo(moments(columns[x], columns[y]).n());
                assertThat(total.correlation(x, y)).isCloseTo(correlation(columns[x], columns[y]), within(1e-12));
            }
        }
    }

    @Test
    void a_deviation_is_over_all_rows_that_have_the_column() {
        var total = gappy.pairwise().total();

        var column = gappy.drivers()[0];
        assertThat(total.deviation(0))
                .isCloseTo(Math.sqrt(moments(column, column).variance()), within(1e-10));
    }

    /** A row without any answer is in view, but nobody answered it. */
    @Test
    void rows_without_an_answer_count_as_rows_and_are_in_no_group() {
        var sums = BootstrapSums.pairwise(
                new double[][] {{1, NONE, NONE}}, new double[] {2, 3, NONE}, new long[] {1, 2, 3});

        assertThat(sums.rows()).isEqualTo(3);
        assertThat(sums.kept()).isEqualTo(2);
        assertThat(sums.drivers()).isEqualTo(1);
        assertThat(sums.total().n(1, 1)).isEqualTo(2);
    }

    /** The groups by the JDK's own mix of the same name: the first number after the seed {@code respondent}. */
    @Test
    void a_draw_takes_whole_groups_of_respondents_and_each_as_often_as_it_was_drawn() {
        var n = 5_000;
        var outcome = IntStream.range(0, n).mapToDouble(i -> i % 89).toArray();
        var respondents = IntStream.range(0, n).mapToLong(i -> i * 1_000L - 7).toArray();
        var sums = BootstrapSums.pairwise(new double[0][], outcome, respondents);

        for (var seed = 1; seed <= 5; seed++) {
            var drawn = sums.resampled(new SplittableRandom(seed));

            var expected = drawnByHand(outcome, respondents, new SplittableRandom(seed));
            assertThat(drawn.n(0, 0)).isEqualTo(expected.n());
            assertThat(drawn.mean(0)).isCloseTo(expected.mean(), within(1e-10));
        }
    }

    @Test
    void there_are_two_hundred_groups_and_thousands_of_respondents_fill_them_all() {
        var ids = IntStream.range(0, 5_000).mapToLong(i -> i).toArray();

        assertThat(BootstrapSums.GROUPS).isEqualTo(200);
        assertThat(Arrays.stream(ids).map(BootstrapSumsTest::group).distinct().count())
                .isEqualTo(200);
    }

    @Test
    void groups_that_nobody_is_in_are_never_drawn() {
        var sums = BootstrapSums.pairwise(new double[0][], new double[] {1, 2, 3}, new long[] {1, 2, 3});

        for (var seed = 0; seed < 20; seed++) {
            assertThat(sums.resampled(new SplittableRandom(seed)).n(0, 0)).isEqualTo(3);
        }
    }

    /** Person 1 gives the driver twice, once without the outcome; person 2 once without; person 3 both. */
    @Test
    void people_are_counted_and_not_their_rows() {
        var sums = BootstrapSums.pairwise(
                new double[][] {{1, 2, 3, 4, NONE}}, new double[] {2, NONE, NONE, 5, 6}, new long[] {1, 1, 2, 3, 3});

        assertThat(sums.rows()).isEqualTo(5);
        assertThat(sums.people(0)).isEqualTo(2);
        assertThat(sums.reach(0)).isEqualTo(1);
    }

    @Test
    void complete_rows_alone_count_people_of_complete_rows() {
        var sums = BootstrapSums.listwise(
                new double[][] {{1, 2, 3, 4}, {1, NONE, 3, 4}}, new double[] {2, 3, NONE, 5}, new long[] {1, 2, 3, 1});

        assertThat(sums.people(0)).isEqualTo(1);
        assertThat(sums.reach(1)).isEqualTo(2 / 3.0);
    }

    private static SampleSums drawnByHand(double[] outcome, long[] respondents, SplittableRandom random) {
        var groups = new TreeMap<Long, List<Double>>();
        for (var i = 0; i < outcome.length; i++) {
            groups.computeIfAbsent(group(respondents[i]), group -> new ArrayList<>())
                    .add(outcome[i]);
        }
        var filled = List.copyOf(groups.values());
        return IntStream.range(0, filled.size())
                .mapToObj(i -> filled.get(random.nextInt(filled.size())))
                .map(group -> group.stream().mapToDouble(x -> x).toArray())
                .map(SampleSums::of)
                .reduce(SampleSums.NONE, SampleSums::plus);
    }

    private static long group(long respondent) {
        return Long.remainderUnsigned(new SplittableRandom(respondent).nextLong(), 200);
    }

    private static double[][] columns(Answers answers) {
        var columns = Arrays.copyOf(answers.drivers(), answers.drivers().length + 1);
        columns[answers.drivers().length] = answers.outcome();
        return columns;
    }

    /** Of x where y is there too. */
    private static SampleSums moments(double[] x, double[] y) {
        return SampleSums.of(IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .mapToDouble(i -> x[i])
                .toArray());
    }

    private static double correlation(double[] x, double[] y) {
        var mx = moments(x, y).mean();
        var my = moments(y, x).mean();
        var both = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        var xy = IntStream.of(both).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum();
        var xx = IntStream.of(both).mapToDouble(i -> (x[i] - mx) * (x[i] - mx)).sum();
        var yy = IntStream.of(both).mapToDouble(i -> (y[i] - my) * (y[i] - my)).sum();
        return xy / Math.sqrt(xx * yy);
    }
}
