package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.response.ResponseMatrix;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A customer who answers again counts with each answer, and stays one person. */
class RepeatCustomersTest {

    private static final double NO = Double.NaN;

    @Test
    void each_answer_counts_as_one_and_n_is_people() {
        var statistics = of(new long[] {1, 1, 1, 2, 3}, new double[][] {{5, 5, 5, 1, 3}});

        assertThat(statistics.n()).isEqualTo(3);
        assertThat(statistics.scores().mean()).isCloseTo((100 + 100 + 100 + 0 + 50) / 5.0, within(1e-12));
        assertThat(statistics.glory().mean()).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(statistics.pain().mean()).isCloseTo(1 / 5.0, within(1e-12));
    }

    @Test
    void the_spread_of_the_mean_is_clustered_by_person() {
        var statistics = of(new long[] {1, 1, 1, 2, 3}, new double[][] {{5, 5, 5, 1, 3}});
        double mean = 70;
        double about = Math.pow(300 - 3 * mean, 2) + Math.pow(0 - mean, 2) + Math.pow(50 - mean, 2);

        assertThat(statistics.scores().standardError()).isCloseTo(Math.sqrt(3 / 2.0 * about) / 5, within(1e-9));
    }

    @Test
    void who_says_the_same_ten_times_makes_nothing_surer() {
        var once = of(new long[] {1, 2, 3, 4}, new double[][] {{5, 1, 4, 2}});
        var tenTimes = of(LongStream.range(0, 40).map(row -> 1 + row / 10).toArray(), new double[][] {
            IntStream.range(0, 40)
                    .mapToDouble(row -> new double[] {5, 1, 4, 2}[row / 10])
                    .toArray()
        });

        assertThat(tenTimes.n()).isEqualTo(4);
        assertThat(tenTimes.scores().mean()).isCloseTo(once.scores().mean(), within(1e-12));
        assertThat(tenTimes.scores().standardError()).isCloseTo(once.scores().standardError(), within(1e-9));
    }

    @Test
    void of_several_touchpoints_an_answer_says_their_mean() {
        var statistics = of(new long[] {1, 1, 2}, new double[][] {{5, 1, 3}, {1, NO, NO}});

        assertThat(statistics.n()).isEqualTo(2);
        assertThat(statistics.scores().mean()).isCloseTo((50 + 0 + 50) / 3.0, within(1e-12));
    }

    private RespondentStatistics of(long[] people, double[][] marks) {
        var matrix = new ResponseMatrix(ids(people.length), people, new int[people.length], marks, new short[0][]);
        var stage = new Journey("Visit", CustomerKind.B2C).addStage("Waiting", null);
        ResponseScores all = null;
        for (int measure = 0; measure < marks.length; measure++) {
            var column = ResponseScores.of(
                    matrix, AnswerColumnKey.of(stage.addTouchpoint("Touchpoint " + measure, Scale.ONE_TO_FIVE)));
            if (all == null) {
                all = column;
            } else {
                all.add(column);
            }
        }
        return RespondentStatistics.of(all, RespondentIndex.behind(matrix), null);
    }

    private static UUID[] ids(int rows) {
        var ids = new UUID[rows];
        for (int row = 0; row < rows; row++) {
            ids[row] = new UUID(0, row);
        }
        return ids;
    }
}
