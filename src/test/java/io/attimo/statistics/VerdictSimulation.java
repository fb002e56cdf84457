package io.attimo.statistics;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * How often verdicts are wrong, and how often they find what decides, over many invented surveys. With different loadings
 * those with high ones explain more at equal weights (.5 to 1.6 fair shares each, of a million answers), and where most give
 * the top mark they also have the larger coefficients (.083 to .096), since the outcome ends where they do: what is confirmed
 * there is counted as wrong, though it does decide more.
 *
 * @param variation of the weights of answers, their deviation over their mean; 0: each counts as one
 */
record VerdictSimulation(SimulatedSurvey survey, double variation, int surveys, int draws) {

    VerdictSimulation(SimulatedSurvey survey, int surveys, int draws) {
        this(survey, 0, surveys, draws);
    }

    /**
     * Shares of surveys, but the last two: of touchpoints.
     *
     * @param confirmedWrongly one was confirmed that has no larger weight than the others, or a smaller one
     * @param refutedWrongly one was refuted that has no smaller weight than the others
     * @param onceConfirmed the same without the test of all alike
     * @param unlike all alike is refuted by F, p &lt; .05
     * @param drawnUnlike all alike is refuted by the draws, p &lt; .05
     * @param significant the whole regression, p &lt; .05
     * @param found of those that decide most, confirmed
     * @param suppressors of all
     */
    record Rates(
            SimulatedShare confirmedWrongly,
            SimulatedShare refutedWrongly,
            SimulatedShare onceConfirmed,
            SimulatedShare unlike,
            SimulatedShare drawnUnlike,
            SimulatedShare significant,
            SimulatedShare found,
            SimulatedShare suppressors) {}

    private record Judged(Importance importance, boolean alike) {

        boolean any(DriverVerdict verdict, boolean strong) {
            return importance.drivers().stream()
                    .anyMatch(driver -> driver.verdict() == verdict && isStrong(driver) == strong);
        }

        private boolean isStrong(Driver driver) {
            return !alike && SimulatedSurvey.isStrong(driver.index());
        }

        /** Today's other rules for a driver that decides no more than the others. */
        boolean wouldConfirm() {
            return importance.pValue() < .01
                    && importance.drivers().stream()
                            .filter(driver -> !isStrong(driver))
                            .anyMatch(driver -> driver.beta() > 0
                                    && driver.interval().orElseThrow().low() > importance.fairShare());
        }

        double found() {
            return importance.drivers().stream()
                            .filter(driver -> isStrong(driver) && driver.verdict() == DriverVerdict.CONFIRMED)
                            .count()
                    / (double) SimulatedSurvey.STRONG;
        }

        double suppressors() {
            return importance.drivers().stream()
                            .filter(driver -> driver.verdict() == DriverVerdict.SUPPRESSOR)
                            .count()
                    / (double) SimulatedSurvey.RATINGS;
        }
    }

    Rates rates() {
        var alike = survey.weights()[0] == survey.weights()[1];
        var judged = LongStream.range(0, surveys)
                .mapToObj(seed -> new Judged(importance(seed).withIntervals(draws, seed, 1), alike))
                .toList();
        return new Rates(
                share(judged, each -> each.any(DriverVerdict.CONFIRMED, false)),
                share(judged, each -> each.any(DriverVerdict.REFUTED, !alike)),
                share(judged, Judged::wouldConfirm),
                share(judged, each -> each.importance.alikePValue() < .05),
                share(judged, each -> each.importance.drawnAlikePValue() < .05),
                share(judged, each -> each.importance.pValue() < .05),
                SimulatedShare.of(judged.stream().mapToDouble(Judged::found)),
                SimulatedShare.of(judged.stream().mapToDouble(Judged::suppressors)));
    }

    private Importance importance(long seed) {
        // of a lognormal weight the variation is √(exp(deviation²) − 1)
        var deviation = Math.sqrt(Math.log1p(variation * variation));
        return variation == 0
                ? survey.drawn(1_000 * seed + 1).importance()
                : new WeightedCoverage(survey.people(), deviation, 0, surveys).weighted(survey, seed);
    }

    private static SimulatedShare share(List<Judged> judged, Predicate<Judged> what) {
        return SimulatedShare.of(judged.stream().mapToDouble(each -> what.test(each) ? 1 : 0));
    }
}
