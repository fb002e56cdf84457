package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.View;
import io.attimo.disclosure.WeekRange;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.statistics.Nps;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How outcomes changed from one fortnight to the next; the people of the first come first in each test. */
class OutcomeChangeTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final double NONE = Double.NaN;
    private static final WeekRange FIRST = new WeekRange(MAY, MAY.plusDays(13));
    private static final WeekRange SECOND = new WeekRange(MAY.plusDays(14), MAY.plusDays(27));

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Outcome overall;
    private final Outcome recommend;
    private final Sheets sheets;

    OutcomeChangeTest() {
        journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
        overall = journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
        recommend = journey.addOutcome("Recommend", Scale.NPS);
        sheets = new Sheets(journey);
    }

    private JourneyReading in(WeekRange period) {
        return ViewersReading.of(sheets.matrix(), View.of(journey).in(period), 5);
    }

    private void say(int from, int people, LocalDate day, double overall, double recommend) {
        for (int i = 0; i < people; i++) {
            sheets.says(from + i, day, NONE, overall, recommend);
        }
    }

    private void two_fortnights_of_other_people() {
        say(0, 10, MAY, 3, 5);
        say(10, 10, MAY.plusDays(13), 4, 9);
        say(100, 5, MAY.plusDays(14), 3, 5);
        say(110, 15, MAY.plusDays(20), 5, 10);
    }

    @Test
    void it_is_told_against_as_many_weeks_before() {
        two_fortnights_of_other_people();

        var change = in(SECOND).change(overall).orElseThrow();

        assertThat(change.value()).isEqualTo(4.5 - 3.5, within(1e-12));
        assertThat(change.p()).isBetween(1e-6, .01);
    }

    @Test
    void marks_that_the_scale_does_not_hold_change_nothing() {
        two_fortnights_of_other_people();
        say(200, 5, MAY, 9, NONE);
        say(300, 5, MAY.plusDays(20), 0, NONE);

        assertThat(in(SECOND).change(overall).orElseThrow().value()).isEqualTo(4.5 - 3.5, within(1e-12));
    }

    @Test
    void on_0_to_10_it_is_that_of_the_nps() {
        two_fortnights_of_other_people();

        var change = in(SECOND).change(recommend).orElseThrow();
        var z = new Nps(10, 0, 10).z(new Nps(5, 0, 15));

        assertThat(change.value()).isEqualTo(50, within(1e-12));
        assertThat(change.p())
                .isEqualTo(
                        2 * new org.hipparchus.distribution.continuous.NormalDistribution().cumulativeProbability(-z),
                        within(1e-9));
    }

    @Test
    void of_two_marks_it_is_that_of_the_share() {
        var renewed = journey.addOutcome("Renewed", new Scale(0, 1, 0, 0, 1, 1));
        for (int i = 0; i < 80; i++) {
            sheets.says(i, MAY, NONE, NONE, NONE, i < 48 ? 1 : 0);
        }
        for (int i = 0; i < 70; i++) {
            sheets.says(100L + i, MAY.plusDays(14), NONE, NONE, NONE, i < 56 ? 1 : 0);
        }

        var change = in(SECOND).change(renewed).orElseThrow();

        assertThat(change.value()).isEqualTo(.2, within(1e-12));
        assertThat(change.p()).isEqualTo(.008133140358606825, within(1e-6));
    }

    @Test
    void who_answered_in_both_is_one_person() {
        for (int i = 0; i < 10; i++) {
            sheets.says(i, MAY, NONE, 1 + i % 4);
            sheets.says(i, MAY.plusDays(14), NONE, i % 10 == 0 ? 1 + i % 4 : 2 + i % 4);
        }
        var sure = in(SECOND).change(overall).orElseThrow();

        assertThat(sure.value()).isEqualTo(.9, within(1e-12));
        assertThat(sure.p()).isLessThan(.001);
    }

    /** How the two answers of one of them go together would tell both. */
    @Test
    void of_fewer_than_the_minimum_nobody_learns_how_their_answers_go_together() {
        assertThat(pOf(4, 1, 2, 3, 4)).isEqualTo(pOf(4, 4, 3, 2, 1));
        assertThat(pOf(5, 1, 2, 3, 4, 5)).isNotEqualTo(pOf(5, 5, 4, 3, 2, 1));
    }

    private double pOf(int inBoth, int... again) {
        var some = new Sheets(journey);
        for (int i = 0; i < 12; i++) {
            some.says(i, MAY, NONE, 1 + i % 5);
            some.says(i < inBoth ? i : 100L + i, MAY.plusDays(14), NONE, i < inBoth ? again[i] : 2 + i % 4);
        }
        return ViewersReading.of(some.matrix(), View.of(journey).in(SECOND), 5)
                .change(overall)
                .orElseThrow()
                .p();
    }

    /** Ten people give 3, then nine give 3 and one gives 5 in eleven answers: (9 · 3 + 11 · 5)/20 − 3. */
    @Test
    void who_answers_often_counts_with_each_answer_and_is_one_person() {
        say(0, 10, MAY, 3, NONE);
        say(100, 9, MAY.plusDays(14), 3, NONE);
        for (int time = 0; time < 11; time++) {
            sheets.says(200, MAY.plusDays(14 + time), NONE, 5);
        }

        var change = in(SECOND).change(overall).orElseThrow();

        assertThat(change.value()).isEqualTo((27 + 55) / 20.0 - 3, within(1e-12));
        assertThat(change.p()).isEqualTo(.0765528237707012, within(1e-9));
    }

    @Test
    void answers_count_by_their_weights() {
        for (int i = 0; i < 20; i++) {
            sheets.says(i, MAY, NONE, 1 + i % 3, i % 2 == 0 ? 10 : 3).weighing(1 + i % 2);
            sheets.says(100L + i, MAY.plusDays(14), NONE, 2 + i % 3, i % 4 == 0 ? 10 : 3)
                    .weighing(i % 4 == 0 ? 3 : 1);
        }

        // before (10 · 1 − 10 · 2)/30; then (5 · 3 − 15 · 1)/30
        assertThat(in(SECOND).change(recommend).orElseThrow().value()).isEqualTo(100 / 3.0, within(1e-9));
        var mean = in(SECOND).change(overall).orElseThrow();
        double before = 0;
        double after = 0;
        for (int i = 0; i < 20; i++) {
            before += (1 + i % 2) * (1 + i % 3) / 30.0;
            after += (i % 4 == 0 ? 3 : 1) * (2 + i % 3) / 30.0;
        }
        assertThat(mean.value()).isEqualTo(after - before, within(1e-9));
    }

    @Test
    void unequal_weights_make_the_change_of_a_share_less_sure() {
        var renewed = journey.addOutcome("Renewed", new Scale(0, 1, 0, 0, 1, 1));
        var equal = new Sheets(journey);
        for (int i = 0; i < 80; i++) {
            sheets.says(i, MAY, NONE, NONE, NONE, i % 2).weighing(i / 2 % 2 == 0 ? 1 : 9);
            sheets.says(100L + i, MAY.plusDays(14), NONE, NONE, NONE, i % 4 == 0 ? 0 : 1)
                    .weighing(i / 4 % 2 == 0 ? 1 : 9);
            equal.says(i, MAY, NONE, NONE, NONE, i % 2).weighing(3);
            equal.says(100L + i, MAY.plusDays(14), NONE, NONE, NONE, i % 4 == 0 ? 0 : 1)
                    .weighing(3);
        }

        var unsure = in(SECOND).change(renewed).orElseThrow();
        var sure = ViewersReading.of(equal.matrix(), View.of(journey).in(SECOND), 5)
                .change(renewed)
                .orElseThrow();

        assertThat(unsure.value()).isEqualTo(sure.value(), within(1e-9)).isEqualTo(.25, within(1e-9));
        assertThat(sure.p()).isLessThan(.002);
        // (Σw)²/Σw² = 400²/3280 of 80, by Newcombe's interval of so many
        assertThat(unsure.p()).isBetween(.01, .05);
    }

    @Test
    void without_a_period_before_there_is_none() {
        two_fortnights_of_other_people();

        assertThat(in(WeekRange.ALL).change(overall)).isEmpty();
        assertThat(in(new WeekRange(MAY.plusDays(14), null)).change(overall)).isEmpty();
        assertThat(in(new WeekRange(null, MAY.plusDays(27))).change(overall)).isEmpty();
    }

    @Test
    void against_a_period_in_which_nobody_or_too_few_answered_there_is_none() {
        two_fortnights_of_other_people();

        assertThat(in(FIRST).change(overall)).isEmpty();
    }

    @Test
    void of_what_may_not_be_shown_there_is_none() {
        say(0, 20, MAY, 3, 5);
        say(100, 20, MAY.plusDays(14), NONE, 5);
        say(200, 4, MAY.plusDays(14), 4, NONE);

        assertThat(in(SECOND).score(overall).suppressed()).isTrue();
        assertThat(in(SECOND).change(overall)).isEmpty();
        assertThat(in(SECOND).change(recommend)).isPresent();
    }
}
