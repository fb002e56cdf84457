package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.identity.Member;
import io.attimo.identity.Role;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

    private final Member elena = new Member("elena@studio.example", Role.EDITOR);
    private final Journey stay = new Journey("Stay", CustomerKind.B2C);
    private final Decision decision = new Decision(
                    stay.addOutcome("Overall", Scale.ONE_TO_FIVE),
                    stay.addStage("Being there", Phase.USE).addTouchpoint("Breakfast", Scale.ONE_TO_FIVE))
            .on(Play.KIND_WAIT, Play.KIND_WAIT);

    @Test
    void an_accepted_one_whose_day_has_come_is_taken_back_at_once() {
        decision.accept(elena, NEXT_WEEK.plusDays(30), on(TODAY));
        decision.snooze(NEXT_WEEK, on(TODAY));
        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.ACCEPTED);

        assertThat(decision.takeBack(SuggestionState.ACCEPTED, on(NEXT_WEEK))).isPresent();

        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.OPEN);
        assertThat(decision.owner()).isEmpty();
    }

    @Test
    void each_step_is_taken_back_by_itself() {
        decision.accept(elena, NEXT_WEEK, on(TODAY));
        decision.complete(TODAY, on(TODAY));

        assertThat(decision.takeBack(SuggestionState.DONE, on(TODAY))).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
        decision.snooze(NEXT_WEEK, on(TODAY));
        assertThat(decision.takeBack(SuggestionState.SNOOZED, on(TODAY))).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
        decision.decline(TypedText.text("Never again"), on(TODAY));
        assertThat(decision.takeBack(SuggestionState.DECLINED, on(TODAY))).isPresent();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.ACCEPTED);
    }

    @Test
    void where_nothing_is_decided_there_is_nothing_to_take_back() {
        assertThat(decision.takeBack(SuggestionState.OPEN, on(TODAY))).isEmpty();
        assertThat(decision.isSettled()).isFalse();
    }

    @Test
    void pressing_twice_takes_one_step() {
        assertThat(decision.accept(elena, NEXT_WEEK, on(TODAY))).isPresent();
        assertThat(decision.accept(elena, NEXT_WEEK, on(TODAY))).isEmpty();
        assertThat(decision.complete(TODAY, on(TODAY))).isPresent();
        assertThat(decision.complete(TODAY, on(TODAY))).isEmpty();
        assertThat(decision.takeBack(SuggestionState.DONE, on(TODAY))).isPresent();
        assertThat(decision.takeBack(SuggestionState.DONE, on(TODAY))).isEmpty();
        assertThat(decision.snooze(NEXT_WEEK, on(TODAY))).isPresent();
        assertThat(decision.snooze(NEXT_WEEK, on(TODAY))).isEmpty();
        decision.takeBack(SuggestionState.SNOOZED, on(TODAY));
        assertThat(decision.decline(TypedText.text("No "), on(TODAY))).isPresent();
        assertThat(decision.decline(TypedText.text("No"), on(TODAY))).isEmpty();
        assertThat(decision.state(TODAY)).isEqualTo(SuggestionState.DECLINED);
    }

    @Test
    void what_is_done_cannot_be_accepted_put_off_or_declined_from_another_window() {
        decision.complete(TODAY, on(TODAY));

        assertRefused(() -> decision.accept(elena, NEXT_WEEK, on(TODAY)));
        assertRefused(() -> decision.snooze(NEXT_WEEK, on(TODAY)));
        assertRefused(() -> decision.decline(TypedText.text("No"), on(TODAY)));
        assertThat(decision.complete(TODAY.minusDays(1), on(TODAY))).isPresent();
        assertThat(decision.doneOn()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void who_has_it_is_not_changed_by_a_second_one_who_accepts() {
        decision.accept(elena, NEXT_WEEK, on(TODAY));

        assertRefused(() -> decision.accept(new Member("bob@studio.example", Role.EDITOR), NEXT_WEEK, on(TODAY)));

        assertThat(decision.owner()).contains(elena);
    }

    @Test
    void what_was_put_off_is_open_again_on_its_day() {
        decision.snooze(NEXT_WEEK, on(TODAY));
        assertRefused(() -> decision.complete(TODAY, on(TODAY)));

        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.OPEN);
        assertThat(decision.accept(elena, NEXT_WEEK, on(NEXT_WEEK))).isPresent();
        assertThat(decision.snoozedUntil()).isNull();
    }

    @Test
    void what_was_declined_stays_declined_whatever_happens_around_it() {
        decision.accept(elena, NEXT_WEEK, on(TODAY));
        decision.decline(TypedText.text("Too dear"), on(TODAY));

        assertRefused(() -> decision.accept(elena, NEXT_WEEK.plusDays(1), on(TODAY)));
        assertRefused(() -> decision.complete(TODAY, on(TODAY)));
        assertRefused(() -> decision.snooze(NEXT_WEEK, on(TODAY)));
        assertRefused(() -> decision.decline(TypedText.text("Another reason"), on(TODAY)));
        assertThat(decision.takeBack(SuggestionState.ACCEPTED, on(TODAY))).isEmpty();

        assertThat(decision.state(TODAY.plusYears(5))).isEqualTo(SuggestionState.DECLINED);
        assertThat(decision.declinedBecause()).isEqualTo("Too dear");
        assertThat(decision.isOverdue(TODAY.plusYears(5))).isFalse();
        assertThat(decision.on(Play.FITTING_THANKS, Play.KIND_WAIT).play()).isEqualTo(Play.KIND_WAIT);
        assertThat(decision.isSettled()).isTrue();
    }

    @Test
    void what_is_due_today_is_overdue_tomorrow_and_not_before() {
        decision.accept(elena, NEXT_WEEK, on(TODAY));

        assertThat(decision.isOverdue(NEXT_WEEK.minusDays(1))).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK)).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(1))).isTrue();

        decision.snooze(NEXT_WEEK.plusDays(9), on(TODAY));
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(1))).isFalse();
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(9))).isTrue();

        decision.takeBack(SuggestionState.SNOOZED, on(TODAY));
        decision.complete(NEXT_WEEK.plusDays(2), on(NEXT_WEEK.plusDays(2)));
        assertThat(decision.isOverdue(NEXT_WEEK.plusDays(3))).isFalse();
    }

    @Test
    void only_the_play_that_is_suggested_today_is_decided_on() {
        assertRefused(() -> decision.on(Play.FITTING_THANKS, Play.KIND_WAIT));
        assertThat(decision.play()).isEqualTo(Play.KIND_WAIT);
        assertThat(decision.on(Play.FITTING_THANKS, Play.FITTING_THANKS).play()).isEqualTo(Play.FITTING_THANKS);

        decision.snooze(NEXT_WEEK, on(TODAY));

        assertRefused(() -> decision.on(Play.KIND_WAIT, Play.KIND_WAIT));
    }

    @Test
    void nobody_accepts_for_a_day_that_has_gone_by_or_for_nobody() {
        var yesterday = TODAY.minusDays(1);
        assertThat(DecisionFault.ofAcceptance(elena, yesterday, TODAY)).containsExactly(DecisionFault.DUE_IN_PAST);
        assertThat(DecisionFault.ofAcceptance(elena, null, TODAY)).containsExactly(DecisionFault.DUE_IN_PAST);
        assertThat(DecisionFault.ofAcceptance(null, TODAY, TODAY)).containsExactly(DecisionFault.OWNER_MISSING);
        assertThat(DecisionFault.ofAcceptance(elena, TODAY, TODAY)).isEmpty();

        assertUnfit(() -> decision.accept(elena, yesterday, on(TODAY)));
        assertUnfit(() -> decision.accept(elena, null, on(TODAY)));
        assertUnfit(() -> decision.accept(null, TODAY, on(TODAY)));
        assertThat(decision.accept(elena, TODAY, on(TODAY))).isPresent();
    }

    @Test
    void nobody_has_done_anything_tomorrow() {
        var tomorrow = TODAY.plusDays(1);
        assertThat(DecisionFault.ofCompletion(tomorrow, TODAY)).containsExactly(DecisionFault.DONE_IN_FUTURE);
        assertThat(DecisionFault.ofCompletion(TODAY, TODAY)).isEmpty();

        assertUnfit(() -> decision.complete(tomorrow, on(TODAY)));
        assertUnfit(() -> decision.complete(null, on(TODAY)));
        assertThat(decision.complete(TODAY, on(TODAY))).isPresent();
    }

    @Test
    void it_is_put_off_to_tomorrow_at_the_soonest_and_for_ninety_days_at_the_most() {
        for (var wrong : new LocalDate[] {null, TODAY.minusDays(1), TODAY, TODAY.plusDays(91)}) {
            assertThat(DecisionFault.ofSnooze(wrong, TODAY)).containsExactly(DecisionFault.SNOOZE_OUT_OF_BOUNDS);
            assertUnfit(() -> decision.snooze(wrong, on(TODAY)));
        }
        assertThat(DecisionFault.ofSnooze(TODAY.plusDays(1), TODAY)).isEmpty();
        assertThat(decision.snooze(TODAY.plusDays(90), on(TODAY))).isPresent();
    }

    @Test
    void a_reason_can_be_seen_and_kept_and_has_five_hundred_letters_at_the_most() {
        for (var wrong : new String[] {null, " ", "\u200b", "No\u0000", "x".repeat(501)}) {
            var reason = TypedText.text(wrong);
            assertThat(DecisionFault.ofRefusal(reason)).containsExactly(DecisionFault.REASON_UNFIT);
            assertUnfit(() -> decision.decline(reason, on(TODAY)));
        }
        assertUnfit(() -> decision.decline(null, on(TODAY)));
        assertThat(decision.isSettled()).isFalse();
        assertThat(decision.step(TODAY)).isEmpty();
        assertThat(decision.decline(TypedText.text("x".repeat(500)), on(TODAY))).isPresent();
    }

    @Test
    void each_step_says_who_took_it_and_when() {
        var bob = new Member("bob@studio.example", Role.EDITOR);

        decision.accept(elena, NEXT_WEEK, by(elena, TODAY));
        assertStep(SuggestionState.ACCEPTED, elena, TODAY);
        decision.complete(TODAY, by(bob, TODAY.plusDays(1)));
        assertStep(SuggestionState.DONE, bob, TODAY.plusDays(1));
        decision.complete(TODAY.minusDays(1), by(elena, TODAY.plusDays(2)));
        assertStep(SuggestionState.DONE, elena, TODAY.plusDays(2));

        decision.takeBack(SuggestionState.DONE, by(bob, TODAY.plusDays(3)));
        assertStep(SuggestionState.ACCEPTED, elena, TODAY);
        decision.snooze(NEXT_WEEK, by(bob, TODAY.plusDays(4)));
        assertStep(SuggestionState.SNOOZED, bob, TODAY.plusDays(4));
        decision.takeBack(SuggestionState.SNOOZED, by(bob, TODAY.plusDays(4)));
        decision.decline(TypedText.text("Too dear"), by(bob, TODAY.plusDays(5)));
        assertStep(SuggestionState.DECLINED, bob, TODAY.plusDays(5));
        decision.takeBack(SuggestionState.DECLINED, by(bob, TODAY.plusDays(5)));
        decision.takeBack(SuggestionState.ACCEPTED, by(bob, TODAY.plusDays(6)));
        assertStep(SuggestionState.OPEN, bob, TODAY.plusDays(6));
    }

    @Test
    void what_is_open_again_as_its_day_has_come_was_made_so_by_nobody() {
        decision.snooze(NEXT_WEEK, on(TODAY));
        decision.takeBack(SuggestionState.SNOOZED, on(TODAY));
        decision.snooze(NEXT_WEEK, on(TODAY));

        assertThat(decision.state(NEXT_WEEK)).isEqualTo(SuggestionState.OPEN);
        assertThat(decision.step(NEXT_WEEK)).isEmpty();
    }

    private void assertStep(SuggestionState state, Member by, LocalDate day) {
        assertThat(decision.step(day)).hasValueSatisfying(step -> {
            assertThat(step.state()).isEqualTo(state);
            assertThat(step.takenBy()).isEqualTo(by.actor());
            assertThat(step.takenAt()).isEqualTo(by(by, day).at());
        });
    }

    private DecisionStamp on(LocalDate day) {
        return by(elena, day);
    }

    private static DecisionStamp by(Member member, LocalDate day) {
        return DecisionStamp.of(member.actor(), day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** As things stand. */
    private static void assertRefused(Runnable step) {
        assertRefused(409, step);
    }

    /** At any time. */
    private static void assertUnfit(Runnable step) {
        assertRefused(422, step);
    }

    private static void assertRefused(int status, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
