package io.attimo.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Surveys as they might be: ten ratings 1–5 with a common part (halo), and an outcome 0–10 that is their weighted sum with
 * noise, half of it explained.
 *
 * @param loadings [rating], its correlation with what all have in common
 * @param weights [rating] of its 0–100 score in the outcome; all 0: nothing decides
 * @param people who answered
 * @param answers of each of them, as alike as {@code ofPerson} says
 * @param ofPerson the share of what an answer is made of that is the same in all answers of the person, 0 to 1
 * @param missing the share of ratings that were not given
 * @param ceiling whether three of four give the top mark
 */
record SimulatedSurvey(
        double[] loadings,
        double[] weights,
        int people,
        int answers,
        double ofPerson,
        double missing,
        boolean ceiling) {

    static final int RATINGS = 10;
    static final int STRONG = 3;

    private static final double[] USUAL = {-1.5, -.9, -.2, .6};
    private static final double[] CEILING = {-2.6, -2.1, -1.5, -.7};
    private static final double EXPLAINED = .5;
    private static final int ENOUGH_FOR_A_DEVIATION = 4_000;

    static double[] sameLoadings() {
        var loadings = new double[RATINGS];
        Arrays.fill(loadings, .6);
        return loadings;
    }

    /** From .3 to .84 in equal steps. */
    static double[] differentLoadings() {
        var loadings = new double[RATINGS];
        Arrays.setAll(loadings, j -> .3 + .06 * j);
        return loadings;
    }

    /** The first, the middle and the last but one decide so many times as much as the others. */
    static double[] weights(double times) {
        var weights = new double[RATINGS];
        Arrays.setAll(weights, j -> isStrong(j) ? times : 1);
        return weights;
    }

    static boolean isStrong(int rating) {
        return rating == 0 || rating == 4 || rating == 8;
    }

    static SimulatedSurvey of(double[] loadings, double[] weights, int people) {
        return new SimulatedSurvey(loadings, weights, people, 1, 0, 0, false);
    }

    SimulatedSurvey of(int others) {
        return new SimulatedSurvey(loadings, weights, others, answers, ofPerson, missing, ceiling);
    }

    SimulatedSurvey withMissing(double share) {
        return new SimulatedSurvey(loadings, weights, people, answers, ofPerson, share, ceiling);
    }

    SimulatedSurvey atTheCeiling() {
        return new SimulatedSurvey(loadings, weights, people, answers, ofPerson, missing, true);
    }

    SimulatedSurvey repeated(int times, double sameShare) {
        return new SimulatedSurvey(loadings, weights, people / times, times, sameShare, missing, ceiling);
    }

    Answers drawn(long seed) {
        var random = new SplittableRandom(seed);
        var noise = noise(new SplittableRandom(7));
        var rows = people * answers;
        var drawn = new Answers(new double[RATINGS][rows], new double[rows], new long[rows]);
        for (var person = 0; person < people; person++) {
            var own = latent(random);
            var ownNoise = random.nextGaussian();
            for (var answer = 0; answer < answers; answer++) {
                var row = person * answers + answer;
                var scores = scores(mixed(own, latent(random)));
                var chance = Math.sqrt(ofPerson) * ownNoise + Math.sqrt(1 - ofPerson) * random.nextGaussian();
                drawn.respondents()[row] = person;
                drawn.outcome()[row] = outcome(scores, noise * chance);
                for (var j = 0; j < RATINGS; j++) {
                    drawn.drivers()[j][row] = random.nextDouble() < missing ? Double.NaN : scores[j];
                }
            }
        }
        return drawn;
    }

    private double[] latent(SplittableRandom random) {
        var common = random.nextGaussian();
        var latent = new double[RATINGS];
        for (var j = 0; j < RATINGS; j++) {
            latent[j] = loadings[j] * common + Math.sqrt(1 - loadings[j] * loadings[j]) * random.nextGaussian();
        }
        return latent;
    }

    private double[] mixed(double[] own, double[] fresh) {
        var mixed = new double[RATINGS];
        Arrays.setAll(mixed, j -> Math.sqrt(ofPerson) * own[j] + Math.sqrt(1 - ofPerson) * fresh[j]);
        return mixed;
    }

    private double[] scores(double[] latent) {
        var cuts = ceiling ? CEILING : USUAL;
        return Arrays.stream(latent)
                .map(x -> 25 * Arrays.stream(cuts).filter(cut -> x > cut).count())
                .toArray();
    }

    private double sum(double[] scores) {
        var sum = 0.0;
        for (var j = 0; j < RATINGS; j++) {
            sum += weights[j] * scores[j];
        }
        return sum / Math.max(1, Arrays.stream(weights).sum());
    }

    /** Rounded to 0–10, in points of 0–100. */
    private double outcome(double[] scores, double noise) {
        var points = Math.rint((sum(scores) + noise) / 10);
        return 10 * Math.max(0, Math.min(10, points));
    }

    /** The deviation of the noise that leaves half explained. */
    private double noise(SplittableRandom random) {
        var sums = new double[ENOUGH_FOR_A_DEVIATION];
        Arrays.setAll(sums, i -> sum(scores(latent(random))));
        var variance = SampleSums.of(sums).variance();
        return variance == 0 ? 20 : Math.sqrt(variance * (1 - EXPLAINED) / EXPLAINED);
    }
}
