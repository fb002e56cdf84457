package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.Interval;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Answers that do not all count as one. */
class WeightedAnswersTest {

    private static final double Z = 1.959963984540054;
    private static final double NO = Double.NaN;

    @Test
    void an_answer_of_weight_three_is_three_copies_in_means_and_shares_but_one_person() {
        var weighted = of(Scale.NPS, people(4), new double[] {3, 1, 2, 1}, new double[][] {{10, 3, 8, 6}});
        var copies = of(Scale.NPS, people(7), null, new double[][] {{10, 10, 10, 3, 8, 8, 6}});

        assertThat(weighted.n()).isEqualTo(4);
        assertThat(weighted.scores().mean()).isCloseTo(copies.scores().mean(), within(1e-12));
        assertThat(weighted.glory().mean()).isCloseTo(copies.glory().mean(), within(1e-12));
        assertThat(weighted.pain().mean()).isCloseTo(copies.pain().mean(), within(1e-12));
        assertThat(weighted.net().mean()).isCloseTo(copies.net().mean(), within(1e-12));
        assertThat(weighted.effective()).isCloseTo(49 / 15.0, within(1e-12));
        assertThat(weighted.weighted()).isTrue();
        assertThat(copies.weighted()).isFalse();
        assertThat(copies.effective()).isEqualTo(7);
    }

    /** 12 of 40 weigh 5 and give a 10, of the others every second a 6 and a 7. */
    @Test
    void shares_have_wilsons_interval_and_the_nps_adjusted_wald_of_as_many_answers_as_are_as_sure() {
        var weights =
                IntStream.range(0, 40).mapToDouble(row -> row < 12 ? 5 : 1).toArray();
        var marks = IntStream.range(0, 40)
                .mapToDouble(row -> row < 12 ? 10 : 6 + row % 2)
                .toArray();
        var statistics = of(Scale.NPS, people(40), weights, new double[][] {marks});
        double n = 88.0 * 88 / (12 * 25 + 28);
        double p = 60 / 88.0;
        double d = 14 / 88.0;

        assertThat(statistics.effective()).isCloseTo(n, within(1e-9));
        isClose(statistics.ofGlory(), wilson(p, n), 1);
        isClose(statistics.ofPain(), wilson(d, n), 1);
        double promoters = (p * n + .75) / (n + 3);
        double detractors = (d * n + .75) / (n + 3);
        double net = promoters - detractors;
        double error = Math.sqrt((promoters + detractors - net * net) / (n + 3));
        isClose(statistics.ofNps(), new Interval(net - Z * error, net + Z * error), 100);
    }

    @Test
    void where_all_weigh_the_same_figures_and_intervals_are_those_without_weights() {
        var random = new java.util.SplittableRandom(7);
        var marks =
                IntStream.range(0, 60).mapToDouble(row -> random.nextInt(11)).toArray();
        var equal = new double[60];
        Arrays.fill(equal, 2.5);
        var weighted = of(Scale.NPS, people(60), equal, new double[][] {marks});
        var plain = of(Scale.NPS, people(60), null, new double[][] {marks});

        isClose(weighted.ofScores(), plain.ofScores(), 1);
        isClose(weighted.ofGlory(), plain.ofGlory(), 1);
        isClose(weighted.ofPain(), plain.ofPain(), 1);
        isClose(weighted.ofNps(), plain.ofNps(), 1);
    }

    @Test
    void whoever_answers_again_counts_with_each_answers_weight_and_the_spread_is_by_person() {
        var statistics = of(
                Scale.ONE_TO_FIVE, new long[] {1, 1, 2, 3}, new double[] {1, 3, 2, 4}, new double[][] {{5, 1, 3, 4}});
        double mean = (100 + 0 + 2 * 50 + 4 * 75) / 10.0;
        double about = Math.pow(100 - 4 * mean, 2) + Math.pow(100 - 2 * mean, 2) + Math.pow(300 - 4 * mean, 2);

        assertThat(statistics.n()).isEqualTo(3);
        assertThat(statistics.scores().mean()).isCloseTo(mean, within(1e-12));
        assertThat(statistics.scores().standardError()).isCloseTo(Math.sqrt(3 / 2.0 * about) / 10, within(1e-9));
        assertThat(statistics.effective()).isCloseTo(3 * 100 / (4 * 30.0), within(1e-12));
    }

    @Test
    void of_several_touchpoints_an_answer_says_their_mean_by_its_weight() {
        var statistics = of(Scale.ONE_TO_FIVE, people(2), new double[] {1, 3}, new double[][] {{5, 1}, {1, NO}});

        assertThat(statistics.scores().mean()).isCloseTo((50 + 3 * 0) / 4.0, within(1e-12));
        assertThat(statistics.glory().mean()).isCloseTo(.5 / 4, within(1e-12));
    }

    private static Interval wilson(double p, double n) {
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new Interval(centre - half, centre + half);
    }

    private static void isClose(Interval found, Interval right, double unit) {
        assertThat(found.low()).isCloseTo(unit * right.low(), within(1e-8));
        assertThat(found.high()).isCloseTo(unit * right.high(), within(1e-8));
    }

    private static long[] people(int many) {
        return LongStream.range(0, many).toArray();
    }

    private static RespondentStatistics of(Scale scale, long[] people, double[] weights, double[][] marks) {
        var ids = IntStream.range(0, people.length)
                .mapToObj(row -> new UUID(0, row))
                .toArray(UUID[]::new);
        var matrix = new ResponseMatrix(ids, people, new int[people.length], marks, new short[0][], weights);
        var stage = new Journey("Visit", CustomerKind.B2C).addStage("Waiting", null);
        var columns = IntStream.range(0, marks.length)
                .mapToObj(measure -> AnswerColumnKey.of(stage.addTouchpoint("Touchpoint " + measure, scale)))
                .toList();
        return new ResponseScoresByColumn(matrix).tally(columns);
    }
}
