package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Normal–normal empirical Bayes: each mean is drawn toward the common one, the more the fewer answers it stands on.
 *
 * <p>τ² is DerSimonian and Laird's (1986), μ the mean weighted by 1/(SE²+τ²), B = SE²/(SE²+τ²), the shrunken value B·μ
 * + (1−B)·x. The posterior's variance is (1−B)·SE² + B²·Var(μ): the second part is what is not known about μ itself;
 * without it the interval would have no width when τ² = 0.
 *
 * @param tau2 the variance between the cells that is more than chance, in squared units; 0 if there is none
 * @param mu the common mean, in the unit of the values; NaN if no cell has answers
 * @param shrunken one for each cell given, in that order; a cell without answers gets μ
 */
public record Shrinkage(double tau2, double mu, List<Shrunken> shrunken) {

    /** Below this a cell's own variance is not trusted: of one answer it would be 0. */
    private static final int ENOUGH_FOR_A_VARIANCE = 5;

    /** Keeps weights finite where everybody in every cell said the same. */
    private static final double LEAST_SQUARED_ERROR = 1e-12;

    /** @param posterior not clipped to the scale; infinite on both sides when no cell tells anything about spread */
    public record Shrunken(double value, Interval posterior) {}

    /**
     * Over the cells of one journey. A cell of fewer than 5 answers, or one in which everybody said the same, takes the
     * pooled within-cell variance.
     */
    public static Shrinkage over(List<SampleSums> cells) {
        var pooled = pooledVariance(cells);
        return given(
                cells.stream().mapToDouble(SampleSums::mean).toArray(),
                cells.stream()
                        .mapToDouble(cell -> (trusted(cell) ? cell.variance() : pooled) / cell.n())
                        .toArray());
    }

    /**
     * Of estimates with their known squared standard errors, as in the baseball example of Efron and Morris (1975).
     *
     * @param values NaN stands for a cell without answers
     * @param squaredErrors as many as values, 0 to infinite; else IllegalArgumentException
     */
    public static Shrinkage given(double[] values, double[] squaredErrors) {
        if (values.length != squaredErrors.length) {
            throw new IllegalArgumentException(values.length + " values, " + squaredErrors.length + " errors");
        }
        var seen = range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
        var x = range(0, seen.length).mapToDouble(i -> values[seen[i]]).toArray();
        var se2 = range(0, seen.length).mapToDouble(i -> squaredErrors[seen[i]]).toArray();

        var tau2 = tau2(x, weights(se2, 0));
        var weights = weights(se2, tau2);
        var mu = mean(x, weights);
        var uncertainty = 1 / sum(weights);
        var shrunken = range(0, values.length)
                .mapToObj(i -> shrink(values[i], squaredErrors[i], tau2, mu, uncertainty))
                .toList();
        return new Shrinkage(tau2, mu, shrunken);
    }

    private static Shrunken shrink(double x, double squaredError, double tau2, double mu, double uncertainty) {
        var nothingKnown = Double.isNaN(x) || Double.isInfinite(squaredError);
        var se2 = Math.max(squaredError, LEAST_SQUARED_ERROR);
        var b = nothingKnown ? 1 : se2 / (se2 + tau2);
        var value = nothingKnown ? mu : b * mu + (1 - b) * x;
        return new Shrunken(value, Interval.around(value, Math.sqrt(b * tau2 + b * b * uncertainty)));
    }

    private static double tau2(double[] x, double[] w) {
        if (x.length < 2 || sum(w) == 0) {
            return 0;
        }
        var mean = mean(x, w);
        var q = range(0, x.length)
                .mapToDouble(i -> w[i] * (x[i] - mean) * (x[i] - mean))
                .sum();
        var squares = range(0, x.length).mapToDouble(i -> w[i] * w[i]).sum();
        return Math.max(0, (q - (x.length - 1)) / (sum(w) - squares / sum(w)));
    }

    private static double[] weights(double[] se2, double tau2) {
        return DoubleStream.of(se2)
                .map(s -> 1 / (Math.max(s, LEAST_SQUARED_ERROR) + tau2))
                .toArray();
    }

    private static double mean(double[] x, double[] w) {
        return sum(w) == 0
                ? DoubleStream.of(x).average().orElse(Double.NaN)
                : range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum() / sum(w);
    }

    private static double sum(double[] x) {
        return DoubleStream.of(x).sum();
    }

    private static boolean trusted(SampleSums cell) {
        return cell.n() >= ENOUGH_FOR_A_VARIANCE && cell.variance() > 0;
    }

    /** Infinite when no cell has two answers: then nothing is known about spread. */
    private static double pooledVariance(List<SampleSums> cells) {
        var several = cells.stream().filter(cell -> cell.n() >= 2).toList();
        var freedom = several.stream().mapToLong(cell -> cell.n() - 1).sum();
        var squares = several.stream()
                .mapToDouble(cell -> cell.variance() * (cell.n() - 1))
                .sum();
        return freedom == 0 ? Double.POSITIVE_INFINITY : squares / freedom;
    }
}
