package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class DrawnContrastsTest {

    private static final double[] COEFFICIENTS = {.3, .1, .2, .15};
    private static final int GROUPS = 120;

    private final double[][] draws = draws(300);

    private static double[][] draws(int many) {
        var random = new SplittableRandom(3);
        return Stream.generate(() -> {
                    var common = random.nextGaussian();
                    return new double[] {
                        .3 + .05 * common + .02 * random.nextGaussian(),
                        .1 - .03 * common + .08 * random.nextGaussian(),
                        .2 + .06 * random.nextGaussian(),
                        .15 + .01 * common + .04 * random.nextGaussian()
                    };
                })
                .limit(many)
                .toArray(double[][]::new);
    }

    /** T² = d′S⁻¹d of three distances, as F with 3 and 119 − 2 degrees of freedom. */
    @Test
    void it_is_hotellings_test_of_the_distances() {
        var distances = MatrixUtils.createRealMatrix(Stream.of(draws)
                .map(draw -> new double[] {draw[0] - draw[3], draw[1] - draw[3], draw[2] - draw[3]})
                .toArray(double[][]::new));
        for (int j = 0; j < 3; j++) {
            var column = distances.getColumnVector(j);
            distances.setColumnVector(
                    j, column.mapSubtract(SampleSums.of(column.toArray()).mean()));
        }
        var s = distances.transposeMultiply(distances).scalarMultiply(1 / 299.0);
        var d = new ArrayRealVector(new double[] {.15, -.05, .05});
        var t2 = d.dotProduct(new LUDecomposition(s).getSolver().solve(d));
        var f = t2 * 117 / (119 * 3);

        assertThat(DrawnContrasts.pValue(COEFFICIENTS, draws, GROUPS))
                .isCloseTo(1 - new FDistribution(3, 117).cumulativeProbability(f), within(1e-9))
                .isBetween(1e-9, .5);
    }

    @Test
    void few_draws_know_less_than_many_groups() {
        assertThat(DrawnContrasts.pValue(COEFFICIENTS, draws, 300))
                .isLessThan(DrawnContrasts.pValue(COEFFICIENTS, draws, 30));
        assertThat(DrawnContrasts.pValue(COEFFICIENTS, draws(3), 300)).isGreaterThan(.05);
    }

    @Test
    void the_order_of_the_coefficients_does_not_matter() {
        var turned = Stream.of(draws)
                .map(draw -> new double[] {draw[3], draw[1], draw[0], draw[2]})
                .toArray(double[][]::new);

        assertThat(DrawnContrasts.pValue(new double[] {.15, .1, .3, .2}, turned, GROUPS))
                .isCloseTo(DrawnContrasts.pValue(COEFFICIENTS, draws, GROUPS), within(1e-9));
    }

    @Test
    void one_that_is_there_twice_changes_nothing_but_that_there_is_one_more_to_differ() {
        var twice = Stream.of(draws)
                .map(draw -> new double[] {draw[0], draw[0], draw[1], draw[2], draw[3]})
                .toArray(double[][]::new);

        assertThat(DrawnContrasts.pValue(new double[] {.3, .3, .1, .2, .15}, twice, GROUPS))
                .isCloseTo(DrawnContrasts.pValue(COEFFICIENTS, draws, GROUPS), within(1e-9));
    }

    @Test
    void equal_coefficients_differ_by_nothing_and_a_single_one_from_nobody() {
        assertThat(DrawnContrasts.pValue(new double[] {.2, .2, .2, .2}, draws, GROUPS))
                .isEqualTo(1);
        assertThat(DrawnContrasts.pValue(new double[] {.2}, new double[][] {{.2}, {.1}}, GROUPS))
                .isZero();
    }
}
