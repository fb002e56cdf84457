package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.Sheets;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ImportDeed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** New answers wait, cell by cell, until there are enough people among them. */
class NewAnswersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final double NONE = Double.NaN;
    private static final int MINIMUM = 5;
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Touchpoint signs = journey.stages().get(0).addTouchpoint("Signs", Scale.ONE_TO_FIVE);
    private final Touchpoint desk = journey.addStage("Checking in", null).addTouchpoint("Desk", Scale.ONE_TO_FIVE);
    private final Outcome overall = journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
    private final Segment language = journey.addSegment("Language");
    private final Segment purpose = journey.addSegment("Purpose");
    private final Sheets sheets = new Sheets(journey);
    private long person;
    private long moment;

    /** All at once, after all others. */
    private void come(int people, String spoken, LocalDate day, double... marks) {
        sheets.at(++moment);
        say(people, spoken, day, marks);
    }

    private void say(int people, String spoken, LocalDate day, double... marks) {
        for (int i = 0; i < people; i++) {
            sheets.says(person++, day, marks);
            if (spoken != null) {
                sheets.being(language, spoken);
            }
        }
    }

    private JourneyReading look(View view, Audience audience, UUID... through) {
        var answers = JourneyAnswers.of(
                sheets.matrix(),
                ArrivalOrder.of(
                        Stream.of(through).map(file -> new ImportDeed(file, 0)).toList()));
        return JourneyReading.of(answers, view, MINIMUM, audience);
    }

    private JourneyReading look(UUID... through) {
        return look(View.of(journey), Audience.FIGURES, through);
    }

    private View only(String spoken) {
        return View.of(journey)
                .only(new SegmentFilter(language, language.placeOf(spoken).orElseThrow()));
    }

    private static Heatmap map(JourneyReading reading) {
        return reading.heatmap(ImportanceResult.NONE);
    }

    private Long n(Touchpoint touchpoint, JourneyReading reading) {
        return map(reading).of(touchpoint).n();
    }

    private Long n(String spoken) {
        var byLanguage = View.of(journey).over(RowDimension.labelsOf(language));
        return map(look(byLanguage, Audience.FIGURES)).cells().stream()
                .filter(cell ->
                        cell.stage().name().equals("Checking in") && cell.row().equals(spoken))
                .map(HeatmapCell::n)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void four_who_come_later_wait_and_the_fifth_brings_them_in() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        for (int i = 1; i <= 4; i++) {
            come(1, null, MONDAY, 1, 1, 1, 1);

            assertThat(look().respondents()).isEqualTo(20);
            assertThat(n(parking, look())).isEqualTo(20);
            assertThat(map(look()).of(parking).value()).isEqualTo(100);
            assertThat(map(look()).total().n()).isEqualTo(20);
            assertThat(look().score(overall).n()).isEqualTo(20);
            assertThat(look().distribution(parking).orElseThrow().bars().get(0).answers())
                    .isEqualTo(20);
        }
        come(1, null, MONDAY, 1, 1, 1, 1);

        assertThat(look().respondents()).isEqualTo(25);
        assertThat(n(parking, look())).isEqualTo(25);
        assertThat(map(look()).of(parking).value()).isEqualTo(80);
        assertThat(map(look()).total().n()).isEqualTo(25);
        assertThat(look().score(overall).n()).isEqualTo(25);
    }

    @Test
    void whoever_may_read_single_answers_sees_each_at_once() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        come(1, null, MONDAY, 1, 1, 1, 1);

        assertThat(n(parking, look(View.of(journey), Audience.ANSWERS))).isEqualTo(21);
    }

    @Test
    void a_cell_waits_while_others_move() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        come(6, null, MONDAY, NONE, NONE, 1, 1);
        come(2, null, MONDAY, NONE, NONE, 1, NONE);
        come(3, null, MONDAY, NONE, NONE, 1, 1);

        assertThat(n(desk, look())).isEqualTo(31);
        assertThat(look().score(overall).n()).isEqualTo(26);
        assertThat(n(parking, look())).isEqualTo(20);
    }

    @Test
    void one_person_who_answers_five_times_is_no_crowd() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        for (int i = 0; i < 9; i++) {
            sheets.at(++moment).says(1000, MONDAY, 1, 1, 1, 1);
        }

        assertThat(n(parking, look())).isEqualTo(20);
    }

    /** Six come to the stage, and one of them to the signs: alone it would be the stage less the parking. */
    @Test
    void a_part_waits_with_what_else_waits_in_its_line() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        come(1, null, MONDAY, NONE, 1, 1, 1);
        come(5, null, MONDAY, 1, NONE, 1, 1);

        assertThat(map(look()).stages().get(0).n()).isEqualTo(26);
        assertThat(n(signs, look())).isEqualTo(20);
        assertThat(n(parking, look())).isEqualTo(20);

        come(5, null, MONDAY, NONE, 1, 1, 1);

        assertThat(n(signs, look())).isEqualTo(26);
        assertThat(n(parking, look())).isEqualTo(25);
    }

    @Test
    void a_part_is_never_ahead_of_its_total() {
        come(20, "English", MONDAY, 5, 5, 5, 5);
        come(20, "German", MONDAY, 5, 5, 5, 5);
        come(3, "English", MONDAY, 1, 1, 1, 1);
        come(2, "German", MONDAY, 1, 1, 1, 1);
        come(3, "English", MONDAY, 1, 1, 1, 1);

        assertThat(map(look()).of(desk).n()).isEqualTo(45);
        assertThat(n("English")).isEqualTo(20);
        assertThat(n("German")).isEqualTo(20);

        come(2, "German", MONDAY, 1, 1, 1, 1);

        assertThat(map(look()).of(desk).n()).isEqualTo(50);
        assertThat(n("English"))
                .as("else four who speak German would be the rest")
                .isEqualTo(20);
    }

    @Test
    void labels_wait_by_themselves_where_enough_wait_together() {
        come(20, "English", MONDAY, 5, 5, 5, 5);
        come(20, "German", MONDAY, 5, 5, 5, 5);
        come(20, "French", MONDAY, 5, 5, 5, 5);
        sheets.at(++moment);
        say(3, "German", MONDAY, 1, 1, 1, 1);
        say(3, "French", MONDAY, 1, 1, 1, 1);
        say(9, "English", MONDAY, 1, 1, 1, 1);

        assertThat(n("English")).isEqualTo(29);
        assertThat(n("German")).isEqualTo(20);
        assertThat(n("French")).isEqualTo(20);
        assertThat(look(only("French"), Audience.FIGURES).respondents()).isEqualTo(20);
    }

    @Test
    void what_an_import_brings_comes_when_it_is_through_and_all_at_once() {
        sheets.by(FIRST);
        say(23, null, MONDAY, 5, 5, 5, 5);
        sheets.by(SECOND);
        say(30, null, MONDAY, 1, 1, 1, 1);

        assertThat(n(parking, look(FIRST))).isEqualTo(23);
        assertThat(n(parking, look(FIRST, SECOND))).isEqualTo(53);
        assertThat(map(look()).total().n()).isZero();
    }

    @Test
    void imports_count_in_the_order_in_which_they_ended() {
        sheets.by(FIRST);
        say(3, null, MONDAY, 1, 1, 1, 1);
        sheets.by(SECOND);
        say(30, null, MONDAY, 5, 5, 5, 5);

        assertThat(n(parking, look(SECOND, FIRST))).isEqualTo(30);
        assertThat(n(parking, look(FIRST, SECOND))).isEqualTo(33);
    }

    @Test
    void single_answers_wait_for_one_another_beside_what_imports_bring() {
        sheets.by(FIRST);
        say(20, null, MONDAY, 5, 5, 5, 5);
        come(3, null, MONDAY, 1, 1, 1, 1);
        sheets.by(SECOND);
        say(3, null, MONDAY, 1, 1, 1, 1);

        assertThat(n(parking, look(FIRST, SECOND))).isEqualTo(20);
    }

    /** Those of the first week came first; later five came of whom two belong to it. */
    @Test
    void a_cell_is_cut_in_time_only_where_all_that_came_may_be_cut() {
        var later = MONDAY.plusWeeks(1);
        come(9, null, MONDAY, 5, 5, 5, 5);
        come(9, null, later, 5, 5, 5, 5);
        var first = View.of(journey).in(new WeekRange(MONDAY, MONDAY));

        assertThat(look(first, Audience.FIGURES).view().period()).isEqualTo(first.period());

        sheets.at(++moment);
        say(2, null, MONDAY, 1, 1, 1, 1);
        say(3, null, later, 1, 1, 1, 1);

        assertThat(look(first, Audience.FIGURES).view().period()).isEqualTo(new WeekRange(MONDAY, later));
        assertThat(look(View.of(journey), Audience.FIGURES).trend(parking).weeks())
                .allMatch(point -> point.suppressed());
    }

    @Test
    void under_two_filters_a_cell_with_few_new_people_is_hidden() {
        for (var spoken : List.of("English", "German")) {
            for (var why : List.of("Work", "Family")) {
                for (int i = 0; i < 20; i++) {
                    sheets.says(person++, MONDAY, 5, 5, 5, 5)
                            .being(language, spoken)
                            .being(purpose, why);
                }
            }
        }
        var view = only("English").only(new SegmentFilter(purpose, 1));
        assertThat(look(view, Audience.FIGURES).respondents()).isEqualTo(20);

        sheets.at(++moment);
        for (int i = 0; i < 14; i++) {
            sheets.says(person++, MONDAY, 1, 1, 1, 1)
                    .being(language, i < 6 ? "English" : "German")
                    .being(purpose, i < 2 || i >= 10 ? "Work" : "Family");
        }

        assertThat(look(only("English"), Audience.FIGURES).respondents()).isEqualTo(46);
        assertThat(look(view, Audience.FIGURES).isHidden()).isTrue();
    }

    private long pair() {
        var input = look().importanceInput().orElseThrow();
        return input.answers()
                .matrix()
                .where(row -> !Double.isNaN(input.answers().matrix().marks(parking.number())[row])
                        && !Double.isNaN(input.answers().matrix().marks(overall.number())[row]))
                .distinctRespondents();
    }

    /** Six rate the parking and six the whole, and each cell takes them in; both were rated by three. */
    @Test
    void importance_takes_in_no_fewer_who_gave_a_touchpoint_with_the_outcome() {
        come(20, null, MONDAY, 5, 5, 5, 5);
        sheets.at(++moment);
        say(3, null, MONDAY, 1, NONE, NONE, 1);
        say(3, null, MONDAY, 1, NONE, NONE, NONE);
        say(3, null, MONDAY, NONE, NONE, NONE, 1);

        assertThat(n(parking, look())).isEqualTo(26);
        assertThat(look().score(overall).n()).isEqualTo(26);
        assertThat(pair()).isEqualTo(20);

        come(5, null, MONDAY, 1, NONE, NONE, 1);

        assertThat(pair()).isEqualTo(28);
    }
}
