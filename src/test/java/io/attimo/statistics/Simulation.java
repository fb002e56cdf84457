package io.attimo.statistics;

import java.util.Arrays;
import java.util.Locale;

/**
 * Prints how often verdicts are right and intervals hold, over invented surveys; the same seeds give the same tables. What
 * the figures are a reason for stands beside the rules: {@link Importance}, {@link MeanPosterior}, {@link Shrinkage}.
 */
final class Simulation {

    private static final int PEOPLE = 500;
    private static final int DRAWS = 200;

    private final int surveys;

    private Simulation(int surveys) {
        this.surveys = surveys;
    }

    /** @param arguments how many surveys a cell; 1,000 if left out */
    public static void main(String[] arguments) {
        var simulation = new Simulation(arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]));
        simulation.tellMeans();
        simulation.tellTiles();
        simulation.tellWeighted();
        simulation.tellVerdicts();
    }

    private static void tell(String line, Object... figures) {
        System.out.printf(Locale.ROOT, line + "%n", figures);
    }

    private void tellMeans() {
        tell("Interval of a mean of marks 1–5: how often it holds the truth (wanted .95)");
        tell("%-34s %6s  %-13s %-13s %-13s", "answers", "people", "Student’s t", "beta", "taken");
        var cases = new double[][] {
            {.2, .2, .2, .2, .2},
            {.05, .1, .15, .2, .5},
            {.01, .01, .02, .06, .9},
            {.005, .005, .005, .015, .97},
            {0, 0, 0, .03, .97},
            {.1, 0, 0, 0, .9},
            {0, .015, .97, .015, 0}
        };
        for (var shares : cases) {
            for (var people : new int[] {5, 10, 15, 29, 50, 100, 200, 500}) {
                var coverage = CoverageSimulation.ofMean(shares, people, surveys);
                tell(
                        "%-34s %6d  %s %s %s",
                        Arrays.toString(shares), people, coverage.students(), coverage.beta(), coverage.taken());
            }
        }
    }

    private void tellTiles() {
        tell("%nInterval of a shrunken value: how often it holds the truth (wanted .92, the worst tile .90)");
        tell("%-46s %-9s %-7s  %-13s %-13s", "people of the tiles", "deviation", "marks", "all tiles", "worst tile");
        var people = new int[][] {
            {10, 12, 14, 16, 18, 20, 22, 24, 26, 28},
            {5, 5, 6, 6, 7, 7, 8, 8, 9, 9},
            {5, 6, 8, 10, 15, 25, 50, 100, 300, 500},
            {25, 25, 25, 25, 25, 25, 25, 25, 25, 25},
            {6, 12, 25}
        };
        for (var each : people) {
            for (var deviation : new double[] {0, .1, .3, .8}) {
                tellTiles(each, deviation, "usual", CoverageSimulation.USUAL);
            }
            tellTiles(each, .4, "ceiling", CoverageSimulation.CEILING);
        }
    }

    private void tellTiles(int[] people, double deviation, String name, double[] cuts) {
        var coverage = CoverageSimulation.ofTiles(people, deviation, cuts, surveys);
        tell("%-46s %9.1f %-7s  %s %s", Arrays.toString(people), deviation, name, coverage.average(), coverage.worst());
    }

    private void tellWeighted() {
        tell("%nIntervals of weighted figures: how often they hold the truth (wanted .92 on average)");
        tell(
                "%6s %9s %6s %-7s  %-13s %-13s %-13s %-13s",
                "people", "deviation", "tilt", "marks", "mean", "glory", "pain", "NPS");
        for (var people : new int[] {30, 100, 500}) {
            for (var deviation : new double[] {.3, .6, 1}) {
                for (var tilt : new double[] {0, .5}) {
                    tellWeighted(people, deviation, tilt, "usual", WeightedCoverage.USUAL);
                    tellWeighted(people, deviation, tilt, "ceiling", WeightedCoverage.CEILING);
                }
            }
        }
        tell("%nIntervals of weighted importance, %d answers, %d draws", PEOPLE, DRAWS);
        tell("%-10s %-12s %9s %6s  %-13s %-13s", "loadings", "weights", "deviation", "tilt", "average", "worst");
        for (var same : new boolean[] {true, false}) {
            var loadings = same ? SimulatedSurvey.sameLoadings() : SimulatedSurvey.differentLoadings();
            for (var times : new double[] {1, 7}) {
                var survey = SimulatedSurvey.of(loadings, SimulatedSurvey.weights(times), PEOPLE);
                for (var deviation : new double[] {0, .3, .6, 1}) {
                    for (var tilt : deviation == 0 ? new double[] {0} : new double[] {0, .5}) {
                        var coverage =
                                new WeightedCoverage(PEOPLE, deviation, tilt, surveys).ofImportance(survey, DRAWS);
                        tell(
                                "%-10s %-12s %9.1f %6.1f  %s %s",
                                same ? ".6" : ".3 to .84",
                                times == 1 ? "equal" : "three times 7",
                                deviation,
                                tilt,
                                coverage.average(),
                                coverage.worst());
                    }
                }
            }
        }
    }

    private void tellWeighted(int people, double deviation, double tilt, String name, double[] cuts) {
        var coverage = new WeightedCoverage(people, deviation, tilt, surveys).ofFigures(cuts);
        tell(
                "%6d %9.1f %6.1f %-7s  %s %s %s %s",
                people, deviation, tilt, name, coverage.mean(), coverage.glory(), coverage.pain(), coverage.nps());
    }

    private void tellVerdicts() {
        tell("%nVerdicts, ten ratings, %d answers, %d draws", PEOPLE, DRAWS);
        tell(
                "%-10s %-12s %-10s  %-13s %-13s %-13s %-13s %-13s %-13s %-13s %-13s",
                "loadings",
                "weights",
                "answers",
                "confirmed",
                "before",
                "refuted",
                "alike: F",
                "alike: T²",
                "F < .05",
                "found",
                "suppressors");
        for (var same : new boolean[] {true, false}) {
            var loadings = same ? SimulatedSurvey.sameLoadings() : SimulatedSurvey.differentLoadings();
            for (var times : new double[] {1, 7, 0}) {
                var weights = times == 0 ? new double[SimulatedSurvey.RATINGS] : SimulatedSurvey.weights(times);
                var survey = SimulatedSurvey.of(loadings, weights, PEOPLE);
                var name = same ? ".6" : ".3 to .84";
                var weighed = times == 0 ? "none" : times == 1 ? "equal" : "three times 7";
                tellVerdicts(name, weighed, "complete", survey);
                tellVerdicts(name, weighed, "varied .5", survey, .5);
                tellVerdicts(name, weighed, "varied 1", survey, 1);
                tellVerdicts(name, weighed, "30 % gone", survey.withMissing(.3));
                tellVerdicts(name, weighed, "ceiling", survey.atTheCeiling());
                // a tenth of the people answer ten times, and nearly the same each time
                tellVerdicts(name, weighed, "repeated", repeated(loadings, weights));
            }
        }
    }

    static SimulatedSurvey repeated(double[] loadings, double[] weights) {
        return SimulatedSurvey.of(loadings, weights, 10 * 200).repeated(10, .8);
    }

    private void tellVerdicts(String loadings, String weights, String answers, SimulatedSurvey survey) {
        tellVerdicts(loadings, weights, answers, survey, 0);
    }

    /** @param variation of the weights by which answers count */
    private void tellVerdicts(
            String loadings, String weights, String answers, SimulatedSurvey survey, double variation) {
        var rates = new VerdictSimulation(survey, variation, surveys, DRAWS).rates();
        tell(
                "%-10s %-12s %-10s  %s %s %s %s %s %s %s %s",
                loadings,
                weights,
                answers,
                rates.confirmedWrongly(),
                rates.onceConfirmed(),
                rates.refutedWrongly(),
                rates.unlike(),
                rates.drawnUnlike(),
                rates.significant(),
                rates.found(),
                rates.suppressors());
    }
}
