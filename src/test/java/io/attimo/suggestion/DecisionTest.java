package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.identity.Member;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.JourneyKind;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.platform.web.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

    private final Member elena = new Member("elena@studio.example", Role.EDITOR);
    private final Journey stay = new Journey("Stay", JourneyKind.B2C);
    private final Decision decision = new Decision(
                    stay.addOutcome("Overall", Scale.ONE_TO_FIVE),
                    stay.addStage("Being there", Phase.USE).addTouchpoint("Breakfast", Scale.ONE_TO_FIVE))
            .on(Play.KIND_WAIT);

    @Test
    void an_accepted_one_whose_day_has_come_is_taken_back_at_once() {
        decision.accept(elena, NEXT_WEEK.plusDays(30), TODAY);
        decision.snooze(NEXT_WEEK, TODAY);
        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.ACCEPTED);

        assertThat(decision.takeBack(SuggestionState.ACCEPTED, NEXT_WEEK)).isPresent();

        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.OPEN);
        assertThat(decision.owner()).isEmpty();
    }

    @Test
    void each_step_is_taken_back_by_itself() {
        decision.accept(elena, NEXT_WEEK, TODAY);
        decision.complete(TODAY, TODAY);

        assertThat(decision.takeBack(SuggestionState.DONE, TODAY)).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
        decision.snooze(NEXT_WEEK, TODAY);
        assertThat(decision.takeBack(SuggestionState.SNOOZED, TODAY)).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
        decision.decline("Never again", TODAY);
        assertThat(decision.takeBack(SuggestionState.DECLINED, TODAY)).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
    }

    @Test
    void where_nothing_is_decided_there_is_nothing_to_take_back() {
        assertThat(decision.takeBack(SuggestionState.OPEN, TODAY)).isEmpty();
        assertThat(decision.isSettled()).isFalse();
    }

    @Test
    void pressing_twice_takes_one_step() {
        assertThat(decision.accept(elena, NEXT_WEEK, TODAY)).isPresent();
        assertThat(decision.accept(elena, NEXT_WEEK, TODAY)).isEmpty();
        assertThat(decision.complete(TODAY, TODAY)).isPresent();
        assertThat(decision.complete(TODAY, TODAY)).isEmpty();
        assertThat(decision.takeBack(SuggestionState.DONE, TODAY)).isPresent();
        assertThat(decision.takeBack(SuggestionState.DONE, TODAY)).isEmpty();
        assertThat(decision.snooze(NEXT_WEEK, TODAY)).isPresent();
        assertThat(decision.snooze(NEXT_WEEK, TODAY)).isEmpty();
        decision.takeBack(SuggestionState.SNOOZED, TODAY);
        assertThat(decision.decline("No ", TODAY)).isPresent();
        assertThat(decision.decline("No", TODAY)).isEmpty();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.DECLINED);
    }

    @Test
    void what_is_done_cannot_be_accepted_put_off_or_declined_from_another_window() {
        decision.complete(TODAY, TODAY);

        assertRefused(() -> decision.accept(elena, NEXT_WEEK, TODAY));
        assertRefused(() -> decision.snooze(NEXT_WEEK, TODAY));
        assertRefused(() -> decision.decline("No", TODAY));
        assertThat(decision.complete(TODAY.minusDays(1), TODAY)).isPresent();
        assertThat(decision.doneOn()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void who_has_it_is_not_changed_by_a_second_one_who_accepts() {
        decision.accept(elena, NEXT_WEEK, TODAY);

        assertRefused(() -> decision.accept(new Member("bob@studio.example", Role.EDITOR), NEXT_WEEK, TODAY));

        assertThat(decision.owner()).contains(elena);
    }

    @Test
    void what_was_put_off_is_open_again_on_its_day() {
        decision.snooze(NEXT_WEEK, TODAY);
        assertRefused(() -> decision.complete(TODAY, TODAY));

        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.OPEN);
        assertThat(decision.accept(elena, NEXT_WEEK, NEXT_WEEK)).isPresent();
        assertThat(decision.snoozedUntil()).isNull();
    }

    @Test
    void what_was_declined_stays_declined_whatever_happens_around_it() {
        decision.accept(elena, NEXT_WEEK, TODAY);
        decision.decline("Too dear", TODAY);

        assertRefused(() -> decision.accept(elena, NEXT_WEEK.plusDays(1), TODAY));
        assertRefused(() -> decision.complete(TODAY, TODAY));
        assertRefused(() -> decision.snooze(NEXT_WEEK, TODAY));
        assertRefused(() -> decision.decline("Another reason", TODAY));
        assertThat(decision.takeBack(SuggestionState.ACCEPTED, TODAY)).isEmpty();

        assertThat(decision.state(TODAY.plusYears(5))).isEqualTo(SuggestionState.DECLINED);
        assertThat(decision.declinedBecause()).isEqualTo("Too dear");
        assertThat(decision.isOverdue(TODAY.plusYears(5))).isFalse();
        assertThat(decision.on(Play.values()[Play.values().length - 1]).play()).isEqualTo(Play.KIND_WAIT);
        assertThat(decision.isSettled()).isTrue();
    }

    @Test
    void what_is_due_today_is_overdue_tomorrow_and_not_before() {
        decision.accept(elena, NEXT_WEEK, TODAY);

        assertThat(decision.isOverdue(NEXT_WEEK.minusDays(1))).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK)).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(1))).isTrue();

        decision.snooze(NEXT_WEEK.plusDays(9), TODAY);
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(1))).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(9))).isTrue();

        decision.takeBack(SuggestionState.SNOOZED, TODAY);
        decision.complete(NEXT_WEEK.plusDays(2), NEXT_WEEK.plusDays(2));
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(3))).isFalse();
    }

    private static void assertRefused(Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(Refusal.class);
    }
}
