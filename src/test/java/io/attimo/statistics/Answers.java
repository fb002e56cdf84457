package io.attimo.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Invented answers: [driver][row], the outcome and who answered. */
record Answers(double[][] drivers, double[] outcome, long[] respondents) {

    /** Drivers around 50 with a common factor; the outcome is their weighted sum with noise. */
    static Answers of(int n, long seed, double noise, double... weights) {
        var random = new SplittableRandom(seed);
        var answers = new Answers(new double[weights.length][n], new double[n], new long[n]);
        for (var i = 0; i < n; i++) {
            var factor = random.nextGaussian();
            answers.respondents[i] = i;
            answers.outcome[i] = 50 + noise * random.nextGaussian();
            for (var j = 0; j < weights.length; j++) {
                answers.drivers[j][i] = 50 + 10 * factor + 20 * random.nextGaussian();
                answers.outcome[i] += weights[j] * (answers.drivers[j][i] - 50);
            }
        }
        return answers;
    }

    /** The same, with a share of one driver's answers missing at random. */
    Answers missing(int driver, double share, long seed) {
        var random = new SplittableRandom(seed);
        var columns = drivers.clone();
        columns[driver] = Arrays.stream(drivers[driver])
                .map(x -> random.nextDouble() < share ? Double.NaN : x)
                .toArray();
        return new Answers(columns, outcome, respondents);
    }

    Answers with(int driver, double[] column) {
        var columns = drivers.clone();
        columns[driver] = column;
        return new Answers(columns, outcome, respondents);
    }

    Answers deciding(double[] other) {
        return new Answers(drivers, other, respondents);
    }

    Answers by(long[] others) {
        return new Answers(drivers, outcome, others);
    }

    Answers ordered(int... order) {
        return new Answers(
                IntStream.of(order).mapToObj(j -> drivers[j]).toArray(double[][]::new), outcome, respondents);
    }

    Answers at(int[] rows) {
        return new Answers(
                Arrays.stream(drivers).map(x -> at(x, rows)).toArray(double[][]::new),
                at(outcome, rows),
                IntStream.of(rows).mapToLong(row -> respondents[row]).toArray());
    }

    private static double[] at(double[] x, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> x[row]).toArray();
    }

    Answers rows(int from, int to) {
        return new Answers(
                Arrays.stream(drivers).map(x -> Arrays.copyOfRange(x, from, to)).toArray(double[][]::new),
                Arrays.copyOfRange(outcome, from, to),
                Arrays.copyOfRange(respondents, from, to));
    }

    Answers twice() {
        return new Answers(
                Arrays.stream(drivers).map(Answers::twice).toArray(double[][]::new),
                twice(outcome),
                LongStream.concat(LongStream.of(respondents), LongStream.of(respondents))
                        .toArray());
    }

    BootstrapSums pairwise() {
        return BootstrapSums.pairwise(drivers, outcome, respondents);
    }

    BootstrapSums listwise() {
        return BootstrapSums.listwise(drivers, outcome, respondents);
    }

    Importance importance() {
        return Importance.of(pairwise());
    }

    private static double[] twice(double[] x) {
        return IntStream.range(0, 2 * x.length)
                .mapToDouble(i -> x[i % x.length])
                .toArray();
    }
}
