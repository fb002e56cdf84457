package io.attimo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** How often intervals hold the true value, over many invented surveys with ratings 1–5. */
final class CoverageSimulation {

    static final double[] USUAL = {-1.5, -.9, -.2, .6};
    static final double[] CEILING = {-3, -2.5, -1.9, -1.2};

    private static final EvenSpread MARKS = new EvenSpread(0, 100, 5);
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /**
     * @param average over all tiles
     * @param worst the tile with the lowest
     */
    record OfTiles(SimulatedShare average, SimulatedShare worst) {}

    /**
     * @param students by t alone
     * @param beta by the posterior alone
     * @param taken by whichever is taken
     */
    record OfMean(SimulatedShare students, SimulatedShare beta, SimulatedShare taken) {}

    private CoverageSimulation() {}

    /**
     * Of shrunken values, about the truth of each tile.
     *
     * @param people of each tile
     * @param deviation between tiles, where that within is 1
     * @param cuts between the five marks
     */
    static OfTiles ofTiles(int[] people, double deviation, double[] cuts, int surveys) {
        var held = new double[people.length][surveys];
        for (var survey = 0; survey < surveys; survey++) {
            var random = new SplittableRandom(1_000L * survey + 1);
            var truth = new double[people.length];
            var cells = new ArrayList<Shrinkage.Cell>();
            for (var j = 0; j < people.length; j++) {
                var shares = shares(deviation * random.nextGaussian(), cuts);
                truth[j] = mean(shares);
                var answers = drawn(shares, people[j], random);
                cells.add(new Shrinkage.Cell(
                        answers, MARKS, answers.interval(MARKS).orElseThrow()));
            }
            var shrunken = Shrinkage.over(cells).shrunken();
            for (var j = 0; j < people.length; j++) {
                held[j][survey] = shrunken.get(j).posterior().contains(truth[j]) ? 1 : 0;
            }
        }
        var ofEach = Arrays.stream(held)
                .map(tile -> SimulatedShare.of(Arrays.stream(tile)))
                .toList();
        return new OfTiles(average(held, surveys), worst(ofEach));
    }

    private static SimulatedShare average(double[][] held, int surveys) {
        var ofSurveys = new double[surveys];
        Arrays.setAll(
                ofSurveys,
                survey -> Arrays.stream(held)
                        .mapToDouble(tile -> tile[survey])
                        .average()
                        .orElseThrow());
        return SimulatedShare.of(Arrays.stream(ofSurveys));
    }

    private static SimulatedShare worst(List<SimulatedShare> ofEach) {
        return ofEach.stream()
                .min((one, other) -> Double.compare(one.value(), other.value()))
                .orElseThrow();
    }

    /** Of one mean, of answers out of five marks with these shares. */
    static OfMean ofMean(double[] shares, int people, int surveys) {
        var truth = mean(shares);
        var held = new double[3][surveys];
        for (var survey = 0; survey < surveys; survey++) {
            var answers = drawn(shares, people, new SplittableRandom(1_000L * survey + 1));
            var posterior = MeanPosterior.of(answers, MARKS);
            held[0][survey] = holds(answers.interval().orElseThrow(), truth);
            held[1][survey] = holds(posterior.interval(), truth);
            held[2][survey] = holds(posterior.intervalOf(answers), truth);
        }
        return new OfMean(
                SimulatedShare.of(Arrays.stream(held[0])),
                SimulatedShare.of(Arrays.stream(held[1])),
                SimulatedShare.of(Arrays.stream(held[2])));
    }

    private static double holds(Interval interval, double truth) {
        return interval.contains(truth) ? 1 : 0;
    }

    private static double mean(double[] shares) {
        var mean = 0.0;
        for (var mark = 0; mark < shares.length; mark++) {
            mean += 25 * mark * shares[mark];
        }
        return mean;
    }

    private static double[] shares(double shift, double[] cuts) {
        var shares = new double[cuts.length + 1];
        var before = 0.0;
        for (var mark = 0; mark < cuts.length; mark++) {
            var upTo = NORMAL.cumulativeProbability(cuts[mark] - shift);
            shares[mark] = upTo - before;
            before = upTo;
        }
        shares[cuts.length] = 1 - before;
        return shares;
    }

    private static SampleSums drawn(double[] shares, int people, SplittableRandom random) {
        var values = new double[people];
        for (var i = 0; i < people; i++) {
            var at = random.nextDouble();
            var mark = 0;
            while (mark < shares.length - 1 && at >= shares[mark]) {
                at -= shares[mark++];
            }
            values[i] = 25 * mark;
        }
        return SampleSums.of(values);
    }
}
