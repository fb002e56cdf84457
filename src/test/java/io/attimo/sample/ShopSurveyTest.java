package io.attimo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.statistics.BootstrapSums;
import io.attimo.statistics.Driver;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Importance;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShopSurveyTest {

    private static final int SEEDS = 20;

    private final ShopSurvey survey = ShopSurvey.planted(1);

    @Test
    void what_was_planted_is_what_is_confirmed() {
        var found = LongStream.range(0, SEEDS)
                .mapToObj(ShopSurvey::planted)
                .filter(survey -> confirmed(survey, ShopSurvey.SATISFACTION).equals(ShopSurvey.drivers()))
                .count();

        assertThat(ShopSurvey.drivers()).hasSize(4);
        assertThat(found).isGreaterThanOrEqualTo(SEEDS - 1);
    }

    @Test
    void where_nothing_was_planted_nothing_is_confirmed() {
        var deceived = LongStream.range(0, SEEDS)
                .mapToObj(ShopSurvey::unplanted)
                .filter(survey -> !confirmed(survey, ShopSurvey.SATISFACTION).isEmpty()
                        || !confirmed(survey, ShopSurvey.RECOMMENDING).isEmpty())
                .count();

        assertThat(deceived).isLessThanOrEqualTo(1);
    }

    @Test
    void what_decides_satisfaction_need_not_decide_recommending() {
        assertThat(confirmed(survey, ShopSurvey.SATISFACTION)).contains(ShopQuestion.DELIVERY);
        assertThat(confirmed(survey, ShopSurvey.RECOMMENDING)).isNotEmpty().doesNotContain(ShopQuestion.DELIVERY);
    }

    @Test
    void some_of_what_decides_is_weak_so_that_there_is_something_to_gain() {
        var gains = importance(survey, ShopSurvey.SATISFACTION).drivers().stream()
                .filter(driver -> driver.verdict() == DriverVerdict.CONFIRMED)
                .map(driver -> driver.gainInterval().orElseThrow().low());

        assertThat(gains.filter(low -> low > .1)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void the_same_seed_gives_the_same_survey() {
        assertThat(ShopSurvey.planted(1)).isEqualTo(survey);
        assertThat(ShopSurvey.planted(2)).isNotEqualTo(survey);
    }

    @Test
    void every_row_fits_the_header() {
        assertThat(survey.rows())
                .hasSize(3_000)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(survey.header()));
        assertThat(survey.csv().lines()).hasSize(3_001);
        assertThat(column(ShopSurvey.RESPONDENT)).doesNotHaveDuplicates();
    }

    @Test
    void ratings_stay_on_their_scales() {
        ShopQuestion.ALL.forEach(
                question -> assertThat(column(question.touchpoint())).isSubsetOf("", "1", "2", "3", "4", "5"));
        assertThat(column(ShopSurvey.SATISFACTION)).isSubsetOf("", "1", "2", "3", "4", "5");
        assertThat(survey.numbers(ShopSurvey.RECOMMENDING)).contains(0, 10);
    }

    @Test
    void it_was_asked_over_half_a_year() {
        var days =
                column(ShopSurvey.DAY).stream().map(LocalDate::parse).sorted().toList();

        assertThat(days.get(0)).isBetween(LocalDate.of(2026, 5, 25), LocalDate.of(2026, 5, 31));
        assertThat(days.get(2_999)).isBetween(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20));
    }

    @Test
    void few_used_the_repair_and_fewer_live_in_malta() {
        var used = column(ShopQuestion.REPAIR).stream()
                .filter(cell -> !cell.isEmpty())
                .count();

        assertThat(used).isBetween(950L, 1_150L);
        assertThat(column(ShopSurvey.COUNTRY).stream().filter("Malta"::equals)).hasSize(4);
    }

    @Test
    void comments_fit_what_was_felt() {
        var ratings = survey.numbers(ShopQuestion.DELIVERY);
        var comments = column(ShopComments.column(ShopQuestion.DELIVERY));

        assertThat(comments).contains("Three days late, and nobody told me.");
        for (var i = 0; i < ratings.length; i++) {
            if (comments.get(i).startsWith("Three days late")) {
                assertThat(ratings[i]).isLessThan(3);
            }
        }
    }

    private List<String> column(String name) {
        var at = survey.header().indexOf(name);
        return survey.rows().stream().map(row -> row.get(at)).toList();
    }

    private static List<String> confirmed(ShopSurvey survey, String outcome) {
        return importance(survey, outcome).drivers().stream()
                .filter(driver -> driver.verdict() == DriverVerdict.CONFIRMED)
                .map(Driver::index)
                .map(index -> ShopQuestion.ALL.get(index).touchpoint())
                .toList();
    }

    private static Importance importance(ShopSurvey survey, String outcome) {
        var drivers = ShopQuestion.ALL.stream()
                .map(question -> survey.numbers(question.touchpoint()))
                .toArray(double[][]::new);
        var scores = survey.numbers(outcome);
        var respondents = LongStream.range(0, scores.length).toArray();
        return Importance.of(BootstrapSums.pairwise(drivers, scores, respondents))
                .withIntervals();
    }
}
