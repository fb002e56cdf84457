package io.attimo.statistics;

import static java.util.stream.IntStream.range;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How often intervals of weighted figures hold the truth, over many invented surveys. Weights are lognormal, one in twenty is
 * 0, whose answer is refused.
 *
 * @param deviation of the weights' logarithm
 * @param tilt how much that goes with what was said, as a correlation: 0 to 1
 */
record WeightedCoverage(int people, double deviation, double tilt, int surveys) {

    /** Between the marks 0–10, of what people feel as a standard normal. */
    static final double[] USUAL = {-2.3, -2.1, -1.9, -1.6, -1.3, -.9, -.5, 0, .6, 1.2};

    static final double[] CEILING = {-3.2, -3.1, -3, -2.8, -2.6, -2.4, -2.1, -1.8, -1.4, -.8};

    private static final double ZEROS = .05;
    private static final int PASSIVE = 7;
    private static final int PROMOTER = 9;
    private static final int WHOLE_TRUTH = 400_000;
    private static final EvenSpread MARKS = new EvenSpread(0, 100, 11);
    private static final NormalDistribution NORMAL = new NormalDistribution();

    record OfFigures(SimulatedShare mean, SimulatedShare glory, SimulatedShare pain, SimulatedShare nps) {}

    /**
     * @param average over all touchpoints
     * @param worst the touchpoint with the lowest
     */
    record OfImportance(SimulatedShare average, SimulatedShare worst) {}

    private double weight(double said, SplittableRandom random) {
        var log = deviation * (tilt * said + Math.sqrt(1 - tilt * tilt) * random.nextGaussian());
        return random.nextDouble() < ZEROS ? 0 : Math.exp(log);
    }

    /** Of one outcome 0–10, as cells and outcomes make them of their answers. */
    OfFigures ofFigures(double[] cuts) {
        // where heavier ones feel better by the tilt, all together feel so much better by their weights
        var upTo = Arrays.stream(cuts)
                .map(cut -> NORMAL.cumulativeProbability(cut - deviation * tilt))
                .toArray();
        var trueMean = 100 - 10 * Arrays.stream(upTo).sum();
        var truePain = upTo[PASSIVE - 1];
        var trueGlory = 1 - upTo[PROMOTER - 1];
        var held = new double[4][surveys];
        for (var survey = 0; survey < surveys; survey++) {
            var random = new SplittableRandom(1_000L * survey + 1);
            var scores = new WeightedSums();
            var glory = new WeightedSums();
            var pain = new WeightedSums();
            for (var i = 0; i < people; i++) {
                var felt = random.nextGaussian();
                var weight = weight(felt, random);
                var mark = Arrays.stream(cuts).filter(cut -> felt > cut).count();
                if (weight > 0) {
                    scores.add(weight, 10 * mark);
                    glory.add(weight, mark >= PROMOTER ? 1 : 0);
                    pain.add(weight, mark < PASSIVE ? 1 : 0);
                }
            }
            var n = glory.sums().effective();
            var promoters = glory.sums().sum();
            var detractors = pain.sums().sum();
            held[0][survey] = holds(scores.sums().interval(MARKS).orElseThrow(), trueMean);
            held[1][survey] = holds(new Proportion(promoters, n).interval(), trueGlory);
            held[2][survey] = holds(new Proportion(detractors, n).interval(), truePain);
            held[3][survey] = holds(
                    new Nps(detractors, Math.max(0, n - promoters - detractors), promoters).interval(),
                    100 * (trueGlory - truePain));
        }
        return new OfFigures(share(held[0]), share(held[1]), share(held[2]), share(held[3]));
    }

    /** Of the touchpoints' importance; weights go with the outcome. */
    OfImportance ofImportance(SimulatedSurvey survey, int draws) {
        var truth = weighted(survey.of(WHOLE_TRUTH), -1).drivers();
        var held = new double[truth.size()][surveys];
        for (var i = 0; i < surveys; i++) {
            var drivers =
                    weighted(survey.of(people), i).withIntervals(draws, i, 1).drivers();
            for (var j = 0; j < held.length; j++) {
                held[j][i] = holds(
                        drivers.get(j).interval().orElseThrow(), truth.get(j).lmg());
            }
        }
        var ofEach = Arrays.stream(held).map(WeightedCoverage::share).toList();
        var ofSurveys = range(0, surveys)
                .mapToDouble(i -> Arrays.stream(held)
                        .mapToDouble(each -> each[i])
                        .average()
                        .orElseThrow());
        return new OfImportance(
                SimulatedShare.of(ofSurveys),
                ofEach.stream()
                        .min((one, other) -> Double.compare(one.value(), other.value()))
                        .orElseThrow());
    }

    Importance weighted(SimulatedSurvey survey, long seed) {
        var answers = survey.drawn(1_000 * seed + 1);
        var random = new SplittableRandom(1_000 * seed + 2);
        var outcomes = SampleSums.of(answers.outcome());
        var deviationOfOutcome = Math.sqrt(outcomes.variance());
        var weights = DoubleStream.of(answers.outcome())
                .map(outcome -> weight((outcome - outcomes.mean()) / deviationOfOutcome, random))
                .toArray();
        var kept = range(0, weights.length).filter(row -> weights[row] > 0).toArray();
        var taken = answers.at(kept);
        return Importance.of(BootstrapSums.pairwise(
                taken.drivers(),
                taken.outcome(),
                taken.respondents(),
                Arrays.stream(kept).mapToDouble(row -> weights[row]).toArray(),
                PairSums.FEWEST));
    }

    private static double holds(Interval interval, double truth) {
        return interval.contains(truth) ? 1 : 0;
    }

    private static SimulatedShare share(double[] held) {
        return SimulatedShare.of(Arrays.stream(held));
    }
}
