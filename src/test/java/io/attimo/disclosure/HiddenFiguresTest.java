package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.Sheets;
import io.attimo.insight.TouchpointTrend;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One rule each: what it hides, and that it hides no more. */
class HiddenFiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final double NONE = Double.NaN;
    private static final int MINIMUM = 5;

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Touchpoint signs = journey.stages().get(0).addTouchpoint("Signs", Scale.ONE_TO_FIVE);
    private final Touchpoint desk = journey.addStage("Checking in", null).addTouchpoint("Desk", Scale.ONE_TO_FIVE);
    private final Outcome overall = journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
    private final Segment language = journey.addSegment("Language");
    private final Segment purpose = journey.addSegment("Purpose");
    private final Sheets sheets = new Sheets(journey);
    private long person;

    private void say(int people, String spoken, String why, LocalDate day, double... marks) {
        for (int i = 0; i < people; i++) {
            sheets.says(person++, day, marks);
            if (spoken != null) {
                sheets.being(language, spoken);
            }
            if (why != null) {
                sheets.being(purpose, why);
            }
        }
    }

    private void say(int people, String spoken, double... marks) {
        say(people, spoken, null, MONDAY, marks);
    }

    private JourneyReading reading(View view) {
        return reading(view, Audience.FIGURES);
    }

    private JourneyReading reading(View view, Audience audience) {
        return JourneyReading.of(JourneyAnswers.of(sheets.matrix()), view, MINIMUM, audience);
    }

    private View only(String spoken) {
        return View.of(journey)
                .only(new SegmentFilter(language, language.placeOf(spoken).orElseThrow()));
    }

    private View only(String spoken, String why) {
        return only(spoken).only(new SegmentFilter(purpose, purpose.placeOf(why).orElseThrow()));
    }

    private static Heatmap heatmap(JourneyReading journeyReading) {
        return journeyReading.heatmap(ImportanceResult.NONE);
    }

    private List<String> shownLabels() {
        var byLanguage = View.of(journey).over(RowDimension.labelsOf(language));
        return heatmap(reading(byLanguage)).cells().stream()
                .filter(cell -> cell.stage().name().equals("Checking in") && cell.isShown())
                .map(HeatmapCell::row)
                .toList();
    }

    @Test
    void the_score_of_an_outcome_that_four_people_gave_is_hidden() {
        say(4, null, 5, 5, 5, 5);
        say(20, null, 5, 5, 5, NONE);

        var score = reading(View.of(journey)).score(overall);

        assertThat(score.suppressed()).isTrue();
        assertThat(score.n()).isNull();
        assertThat(score.mean()).isNull();
    }

    @Test
    void that_of_five_is_not() {
        say(5, null, 5, 5, 5, 5);
        say(20, null, 5, 5, 5, NONE);

        assertThat(reading(View.of(journey)).score(overall).n()).isEqualTo(5);
    }

    @Test
    void a_hidden_touchpoint_has_no_trend_no_distribution_and_drives_nothing() {
        say(4, null, 5, 5, 5, 4);
        say(20, null, NONE, 5, 5, 4);

        for (var audience : Audience.values()) {
            var look = reading(View.of(journey), audience);

            assertThat(look.hides(parking)).isTrue();
            assertThat(look.trend(parking)).isEqualTo(TouchpointTrend.NONE);
            assertThat(look.distribution(parking)).isEmpty();
            assertThat(look.importanceInput().orElseThrow().drivers()).doesNotContain(parking);
        }
    }

    /** A scale may have become another one since. */
    @Test
    void marks_that_the_scale_does_not_hold_are_no_people_to_hide_others_among() {
        say(4, null, 5, 5, 5, 5);
        say(20, null, 9, 5, 5, 5);

        for (var audience : Audience.values()) {
            var look = reading(View.of(journey), audience);

            assertThat(look.hides(parking)).isTrue();
            assertThat(look.importanceInput().orElseThrow().drivers()).doesNotContain(parking);
        }
    }

    @Test
    void one_person_with_several_answers_is_no_crowd_to_hide_others_in() {
        for (int i = 0; i < 9; i++) {
            sheets.says(0, MONDAY.plusDays(i), 5, 5, 5, 5).being(language, "Ladin");
        }
        person = 1;
        say(40, "English", 4, 4, 4, 4);
        say(12, "German", 4, 4, 4, 4);

        assertThat(shownLabels()).containsExactly("English");
        assertThat(reading(only("Ladin")).isHidden()).isTrue();
        assertThat(reading(only("German")).isHidden()).isTrue();
    }

    @Test
    void nor_are_people_with_two_labels_by_whom_two_counts_do_not_differ() {
        say(20, "English", 4, 4, 4, 4);
        for (int i = 0; i < 18; i++) {
            sheets.says(i, MONDAY.plusDays(1), 5, 5, 5, 5).being(language, "German");
        }

        assertThat(reading(only("German")).isHidden()).isTrue();
    }

    @Test
    void a_total_that_is_hidden_hides_a_part_that_it_is_made_of() {
        var lines = List.of(new Suppression.Line(new int[] {0, 1}, 2));
        var suppression =
                new Suppression(new long[] {8, 9, 17}, new boolean[3], lines, MINIMUM, (parts, line) -> false);

        suppression.hide(2);
        suppression.settle();

        assertThat(suppression.hides(0)).isTrue();
        assertThat(suppression.hides(1)).isFalse();
    }

    @Test
    void where_those_without_a_label_are_few_two_labels_stay_hidden_with_them() {
        say(3, null, 4, 4, 4, 4);
        say(6, "Ladin", 4, 4, 4, 4);
        say(8, "German", 4, 4, 4, 4);
        say(40, "English", 4, 4, 4, 4);

        assertThat(shownLabels()).containsExactly("German", "English");
    }

    @Test
    void where_those_without_a_label_are_enough_none_has_to_be() {
        say(5, null, 4, 4, 4, 4);
        say(6, "Ladin", 4, 4, 4, 4);
        say(40, "English", 4, 4, 4, 4);

        assertThat(shownLabels()).containsExactly("Ladin", "English");
    }

    @Test
    void few_who_are_counted_and_never_shown_hide_a_part_and_the_total_that_would_tell_of_them() {
        var lines = List.of(new Suppression.Line(new int[] {0, 1, 2}, 3));
        var silent = new boolean[] {false, false, true, false};
        var suppression = new Suppression(new long[] {30, 20, 2, 52}, silent, lines, MINIMUM, (parts, line) -> false);

        suppression.settle();

        assertThat(suppression.hides(0)).isTrue();
        assertThat(suppression.hides(1)).isTrue();
    }

    @Test
    void where_no_part_is_left_to_hide_few_who_are_never_shown_hide_the_total() {
        var lines = List.of(new Suppression.Line(new int[] {0, 1}, 2));
        var silent = new boolean[] {false, true, false};
        var suppression = new Suppression(new long[] {30, 2, 32}, silent, lines, MINIMUM, (parts, line) -> false);

        suppression.settle();

        assertThat(suppression.hides(2)).isTrue();
    }

    @Test
    void a_hidden_part_however_many_it_holds_is_not_hidden_alone() {
        var lines = List.of(new Suppression.Line(new int[] {0, 1, 2}, 3));
        var suppression =
                new Suppression(new long[] {30, 20, 40, 90}, new boolean[4], lines, MINIMUM, (parts, line) -> false);

        suppression.hide(0);
        suppression.settle();

        assertThat(suppression.hides(1)).isTrue();
        assertThat(suppression.hides(2)).isFalse();
    }

    @Test
    void two_labels_of_one_person_each_are_too_few_to_hide_in_one_another() {
        say(1, "Ladin", 4, 4, 4, 4);
        say(1, "Friulian", 4, 4, 4, 4);
        say(20, "German", 4, 4, 4, 4);
        say(30, "English", 4, 4, 4, 4);

        assertThat(shownLabels()).containsExactly("English");
    }

    @Test
    void what_is_hidden_of_a_stage_holds_enough_people_together_or_the_stage_is_hidden_too() {
        var lounge = journey.stages().get(0).addTouchpoint("Lounge", Scale.ONE_TO_FIVE);
        say(2, null, 4, NONE, 4, 4, 4);
        say(30, null, NONE, 4, 4, 4, NONE);

        var map = heatmap(reading(View.of(journey)));

        assertThat(map.of(parking).suppressed()).isTrue();
        assertThat(map.of(lounge).suppressed()).isTrue();
        assertThat(map.of(signs).suppressed()).isTrue();
        assertThat(map.of(desk).suppressed()).isFalse();
    }

    /** Alone in its row or column, it would be the margin less the cells that are shown. */
    @Test
    void a_small_cell_of_two_segments_hides_four_since_their_margins_are_shown() {
        say(3, "German", "Alone", MONDAY, 4, 4, 4, 4);
        say(30, "German", "Family", MONDAY, 4, 4, 4, 4);
        say(40, "German", "Work", MONDAY, 4, 4, 4, 4);
        say(20, "English", "Alone", MONDAY, 4, 4, 4, 4);
        say(35, "English", "Family", MONDAY, 4, 4, 4, 4);
        say(45, "English", "Work", MONDAY, 4, 4, 4, 4);

        assertThat(List.of("German", "English"))
                .allMatch(spoken -> reading(only(spoken, "Alone")).isHidden());
        assertThat(List.of("German", "English"))
                .allMatch(spoken -> reading(only(spoken, "Family")).isHidden());
        assertThat(List.of("German", "English"))
                .noneMatch(spoken -> reading(only(spoken, "Work")).isHidden());
    }

    @Test
    void three_filters_are_for_those_who_may_read_single_answers() {
        var channel = journey.addSegment("Channel");
        for (int i = 0; i < 30; i++) {
            sheets.says(i, MONDAY, 4, 4, 4, 4)
                    .being(language, "German")
                    .being(purpose, "Alone")
                    .being(channel, "Web");
        }
        var view = only("German", "Alone").only(new SegmentFilter(channel, 1));

        assertThat(reading(view).isHidden()).isTrue();
        assertThat(reading(view, Audience.ANSWERS).isHidden()).isFalse();
    }

    @Test
    void a_period_begins_and_ends_where_there_are_enough_people_on_both_sides() {
        say(6, null, null, MONDAY, 4, 4, 4, 4);
        say(3, null, null, MONDAY.plusWeeks(1), 4, 4, 4, 4);
        say(3, null, null, MONDAY.plusWeeks(2), 4, 4, 4, 4);
        say(6, null, null, MONDAY.plusWeeks(3), 4, 4, 4, 4);
        var asked = View.of(journey).in(new WeekRange(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)));

        assertThat(reading(asked).view().period()).isEqualTo(new WeekRange(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2)));
        assertThat(reading(asked, Audience.ANSWERS).view().period()).isEqualTo(asked.period());
        assertThat(reading(asked, Audience.ANSWERS).isHidden()).isTrue();
    }

    @Test
    void each_cell_has_edges_of_its_own() {
        say(6, null, null, MONDAY, 4, 4, 4, 4);
        say(3, null, null, MONDAY.plusWeeks(1), NONE, 4, 4, 4);
        say(4, null, null, MONDAY.plusWeeks(1), 4, 4, 4, 4);
        say(9, null, null, MONDAY.plusWeeks(2), 4, 4, 4, 4);
        var week = View.of(journey).in(new WeekRange(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1)));

        assertThat(reading(week).view().period()).isEqualTo(week.period());
        assertThat(reading(week).hides(parking)).isTrue();
        assertThat(reading(week).hides(desk)).isFalse();
        assertThat(reading(View.of(journey)).trend(parking).weeks())
                .extracting(TouchpointTrend.Point::suppressed)
                .containsExactly(false, true, true);
        assertThat(reading(View.of(journey)).trend(desk).weeks())
                .extracting(TouchpointTrend.Point::suppressed)
                .containsOnly(false);
    }

    private View week(int number) {
        var monday = MONDAY.plusWeeks(number - 1);
        return View.of(journey).in(new WeekRange(monday, monday));
    }

    @Test
    void a_hidden_outcome_is_told_of_by_no_importance_though_many_gave_it_with_a_touchpoint() {
        say(6, null, null, MONDAY, 5, 5, 5, 5);
        say(9, null, null, MONDAY.plusWeeks(1), 4, 4, 4, NONE);
        say(3, null, null, MONDAY.plusWeeks(1), 4, 4, 4, 4);
        var look = reading(week(1));

        assertThat(look.hides(desk)).isFalse();
        assertThat(look.score(overall).isShown()).isFalse();
        assertThat(look.importanceInput()).isEmpty();
    }

    @Test
    void an_outcome_that_is_hidden_now_has_no_change_against_the_period_before() {
        say(9, null, null, MONDAY, 5, 5, 5, 5);
        say(6, null, null, MONDAY.plusWeeks(1), 4, 4, 4, 4);
        say(9, null, null, MONDAY.plusWeeks(2), 4, 4, 4, NONE);
        say(3, null, null, MONDAY.plusWeeks(2), 4, 4, 4, 4);

        assertThat(reading(week(1)).score(overall).isShown()).isTrue();
        assertThat(reading(week(2)).score(overall).isShown()).isFalse();
        assertThat(reading(week(2)).change(overall)).isEmpty();
    }

    @Test
    void a_label_without_an_edge_is_not_hidden_alone() {
        say(3, "German", null, MONDAY, 4, 4, 4, 4);
        say(6, "German", null, MONDAY.plusWeeks(1), 4, 4, 4, 4);
        for (int week = 0; week < 2; week++) {
            say(20, "English", null, MONDAY.plusWeeks(week), 4, 4, 4, 4);
            say(30, "French", null, MONDAY.plusWeeks(week), 4, 4, 4, 4);
        }
        var second = new WeekRange(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1));
        var cells = heatmap(reading(View.of(journey).in(second).over(RowDimension.labelsOf(language))))
                .cells();

        assertThat(cells)
                .filteredOn(HeatmapCell::suppressed)
                .extracting(HeatmapCell::row)
                .containsOnly("German", "English");
        assertThat(cells)
                .filteredOn(HeatmapCell::isShown)
                .extracting(HeatmapCell::row)
                .containsOnly("French");
    }

    /** Without the German who travel alone, of whom there are none, the others would tell of a third segment. */
    @Test
    void a_cell_of_nobody_is_a_small_one_in_a_table_of_two_segments() {
        say(30, "German", "Family", MONDAY, 4, 4, 4, 4);
        say(20, "English", "Alone", MONDAY, 4, 4, 4, 4);
        say(40, "English", "Family", MONDAY, 4, 4, 4, 4);

        assertThat(reading(only("German", "Alone")).isHidden()).isTrue();
        assertThat(reading(only("English", "Family")).isHidden()).isTrue();
        assertThat(reading(only("German")).isHidden()).isFalse();
    }

    @Test
    void a_hidden_cell_that_alone_joins_two_hidden_blocks_follows_from_the_sums_and_gets_company() {
        var people = new int[4][4];
        var hidden = new boolean[4][4];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                people[row][column] = 20;
                hidden[row][column] = row / 2 == column / 2;
            }
        }
        people[1][2] = 3;
        hidden[1][2] = true;

        new CrossTableSuppression(people, hidden, new boolean[4][4], MINIMUM, cells -> false, HidingRule.ALL).settle();

        assertThat(Stream.of(hidden[0][2], hidden[0][3], hidden[1][3], hidden[2][0], hidden[2][1], hidden[3][0]))
                .contains(true);
    }
}
