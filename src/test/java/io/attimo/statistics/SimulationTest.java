package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small run of what {@code bin/simulate} prints; bounds are some four standard errors wide. */
class SimulationTest {

    private static final int SURVEYS = 100;
    private static final int DRAWS = 100;

    private static VerdictSimulation.Rates rates(SimulatedSurvey survey) {
        return new VerdictSimulation(survey, SURVEYS, DRAWS).rates();
    }

    @Test
    void where_all_decide_alike_hardly_anything_is_confirmed_or_refuted() {
        var rates = rates(SimulatedSurvey.of(SimulatedSurvey.differentLoadings(), SimulatedSurvey.weights(1), 500));

        assertThat(rates.confirmedWrongly().value()).isLessThan(.13);
        assertThat(rates.refutedWrongly().value()).isLessThan(.13);
        assertThat(rates.onceConfirmed().value())
                .isGreaterThan(2 * rates.confirmedWrongly().value());
    }

    @Test
    void nor_where_most_give_the_top_mark_and_what_decides_is_found_there_too() {
        var alike = SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(1), 500);
        var strong = SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(7), 500);

        assertThat(rates(alike.atTheCeiling()).confirmedWrongly().value()).isLessThan(.13);
        assertThat(rates(strong.atTheCeiling()).found().value()).isGreaterThan(.8);
    }

    @Test
    void intervals_of_weighted_figures_hold_them() {
        for (var tilt : new double[] {0, .5}) {
            var figures = new WeightedCoverage(100, .6, tilt, 1_000).ofFigures(WeightedCoverage.USUAL);

            assertThat(figures.mean().value()).isGreaterThan(.92);
            assertThat(figures.glory().value()).isGreaterThan(.92);
            assertThat(figures.pain().value()).isGreaterThan(.92);
            assertThat(figures.nps().value()).isGreaterThan(.92);
        }
    }

    @Test
    void intervals_of_weighted_importance_hold_it() {
        var survey = SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(7), 500);

        assertThat(new WeightedCoverage(500, .6, 0, SURVEYS)
                        .ofImportance(survey, DRAWS)
                        .average()
                        .value())
                .isGreaterThan(.9);
    }

    @Test
    void unequal_weights_confirm_hardly_anything_either() {
        var alike = SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(1), 500);
        var rates = new VerdictSimulation(alike, 1, SURVEYS, DRAWS).rates();

        assertThat(rates.confirmedWrongly().value()).isLessThan(.13);
        assertThat(rates.refutedWrongly().value()).isLessThan(.13);
    }

    @Test
    void three_strong_of_ten_are_found() {
        var rates = rates(SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), SimulatedSurvey.weights(7), 500));

        assertThat(rates.found().value()).isGreaterThan(.8);
        assertThat(rates.confirmedWrongly().value()).isLessThan(.05);
    }

    @Test
    void what_decides_nothing_is_hardly_ever_called_a_suppressor() {
        var rates = rates(SimulatedSurvey.of(SimulatedSurvey.sameLoadings(), new double[SimulatedSurvey.RATINGS], 500));

        assertThat(rates.suppressors().value()).isLessThan(.02);
        assertThat(rates.significant().value()).isLessThan(.14);
    }

    @Test
    void customers_who_answer_ten_times_prove_no_more_than_they_are() {
        var rates = rates(Simulation.repeated(SimulatedSurvey.sameLoadings(), new double[SimulatedSurvey.RATINGS]));

        assertThat(rates.significant().value()).isLessThan(.14);
    }

    @Test
    void an_interval_of_a_mean_holds_it_where_nearly_all_give_the_top_mark() {
        for (var people : new int[] {5, 10, 29, 50, 100}) {
            var coverage = CoverageSimulation.ofMean(new double[] {.01, .01, .02, .06, .9}, people, 1_000);

            assertThat(coverage.taken().value()).as("%s people", people).isGreaterThan(.92);
        }
        assertThat(CoverageSimulation.ofMean(new double[] {0, 0, 0, .03, .97}, 29, 1_000)
                        .students()
                        .value())
                .isLessThan(.65);
    }

    @Test
    void an_interval_of_a_shrunken_value_holds_it() {
        var few = new int[] {10, 12, 14, 16, 18, 20, 22, 24, 26, 28};
        var mixed = new int[] {5, 6, 8, 10, 15, 25, 50, 100, 300, 500};
        for (var people : new int[][] {few, mixed}) {
            for (var deviation : new double[] {0, .3, .8}) {
                var coverage = CoverageSimulation.ofTiles(people, deviation, CoverageSimulation.USUAL, 500);

                assertThat(coverage.average().value()).isGreaterThan(.905);
                assertThat(coverage.worst().value()).isGreaterThan(.87);
            }
        }
    }
}
