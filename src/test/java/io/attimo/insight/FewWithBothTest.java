package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceInput;
import io.attimo.importance.MissingAnswerMethod;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of a touchpoint and an outcome that fewer than the minimum of people gave together, no figure is told. */
class FewWithBothTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final double NONE = Double.NaN;

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Touchpoint signs = journey.stages().get(0).addTouchpoint("Signs", Scale.ONE_TO_FIVE);
    private final Outcome overall = journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
    private final Sheets sheets = new Sheets(journey);
    private long next = 1;

    private void say(int people, double parking, double signs, double overall) {
        for (int i = 0; i < people; i++) {
            sheets.says(next++, MAY, parking, signs, overall);
        }
    }

    private Optional<ImportanceInput> input(MissingAnswerMethod missingAnswerMethod) {
        return ViewersReading.of(sheets.matrix(), View.of(journey), 5).importanceInput(overall, missingAnswerMethod);
    }

    private List<Touchpoint> drivers() {
        return input(MissingAnswerMethod.PAIRWISE).orElseThrow().drivers();
    }

    @Test
    void a_touchpoint_that_four_people_gave_with_the_outcome_has_no_importance() {
        say(20, 4, NONE, 5);
        say(10, 3, 2, NONE);
        say(4, 3, 2, 4);

        assertThat(drivers()).containsExactly(parking);
    }

    @Test
    void nor_has_one_that_is_hidden_with_another_however_many_gave_it() {
        say(4, 4, NONE, 5);
        say(20, NONE, 3, 5);

        assertThat(input(MissingAnswerMethod.PAIRWISE)).isEmpty();
    }

    @Test
    void one_that_five_gave_with_it_has() {
        say(20, 4, NONE, 5);
        say(5, 3, 2, 4);

        assertThat(drivers()).containsExactly(parking, signs);
    }

    @Test
    void marks_that_the_scales_do_not_hold_are_not_given() {
        say(20, 4, NONE, 5);
        say(4, 3, 2, 4);
        say(6, NONE, 9, 4);
        say(6, NONE, 3, 9);

        assertThat(drivers()).containsExactly(parking);
    }

    @Test
    void reach_is_of_those_who_rated_anything() {
        say(20, 4, NONE, 5);
        say(10, 3, 2, 4);
        say(30, NONE, NONE, NONE);

        var people = input(MissingAnswerMethod.PAIRWISE).orElseThrow().answers().matrix();

        assertThat(people.distinctRespondents()).isEqualTo(30);
    }

    @Test
    void somebody_who_answered_ten_times_is_one_person() {
        say(20, 4, NONE, 5);
        say(10, 3, 2, NONE);
        say(3, 3, 2, 4);
        for (int time = 0; time < 10; time++) {
            sheets.says(next, MAY.plusDays(time), 3, 2, 4);
        }

        assertThat(drivers()).containsExactly(parking);
    }

    @Test
    void full_answers_of_fewer_than_the_minimum_tell_nothing() {
        say(20, 4, NONE, 5);
        say(20, NONE, 4, 5);
        say(4, 3, 2, 4);

        assertThat(drivers()).containsExactly(parking, signs);
        assertThat(input(MissingAnswerMethod.LISTWISE)).isEmpty();

        say(1, 3, 2, 4);
        assertThat(input(MissingAnswerMethod.LISTWISE)).isPresent();
    }
}
