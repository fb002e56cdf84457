package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.mapping.DryRunCounts;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportWorkTest {

    private static final String TENANT = "intake";

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    private final String journey = "Visit " + UUID.randomUUID();
    private final String mapping = Survey.mapping(journey);

    @Test
    void rows_become_responses_with_marks_segments_and_comments() {
        var done = desk.bringAndWait(
                TENANT,
                Survey.HEADER + "a,2017-05-13,4,5,9,1,good\nb,2017-05-14,0,,10,2,\n,2017-05-14,4,1,1,1,\n",
                mapping);

        Desk.hasState(done, ImportState.DONE);
        assertThat(done.count()).isEqualTo(new DryRunCounts(3, 2, 0, 1, 0));
        assertThat(done.progress()).isEqualTo(new ImportProgress(3, 0, 2, 2, 0));
        assertThat(desk.everything(TENANT, journey))
                .containsExactly("a 2017-05-13 {4,5,9} {1} good", "b 2017-05-14 {NaN,NaN,10} {2} ");
    }

    @Test
    void rows_that_each_answer_one_question_make_one_response_of_each_person() {
        var perAnswer = """
                {"journey": {"name": "%s", "stages": [{"name": "Shop", "touchpoints": [
                   {"name": "Counter", "column": "Counter", "scale": "1-5"},
                   {"name": "Till", "column": "Till", "scale": "1-5"}]}]},
                 "long": {"question": "question", "value": "answer"}, "comments": [{"column": "Why"}],
                 "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"}}
                """.formatted(journey);
        var text = "id,day,question,answer\na,2026-09-01,Counter,5\nb,2026-09-01,Counter,2\na,2026-09-01,Till,4\n"
                + "a,2026-09-01,Why,good\na,2026-09-01,Shoe size,42\nb,2026-09-01,Till,\n";

        var done = desk.bringAndWait(TENANT, text, perAnswer);

        Desk.hasState(done, ImportState.DONE);
        assertThat(done.count()).isEqualTo(new DryRunCounts(6, 5, 0, 0, 1));
        assertThat(desk.everything(TENANT, journey))
                .containsExactly("a 2026-09-01 {5,4} {} good", "b 2026-09-01 {2,NaN} {} ");
    }

    @Test
    void rows_below_a_title_that_are_no_answers_are_counted_apart() {
        var below = mapping.strip()
                .replaceFirst(
                        "}$",
                        ", \"header\": {\"first\": 2}, \"leaveOut\": [{\"column\": \"id\", \"is\": [\"mean\"]}]}");

        var done = desk.bringAndWait(
                TENANT,
                "Survey of May\n" + Survey.HEADER + "a,2017-05-13,4,5,9,1,good\nmean,,4,5,9\nc,2017-05-14,1,1,x\n",
                below);

        Desk.hasState(done, ImportState.DONE);
        assertThat(done.leftOutSoFar()).isEqualTo(1);
        assertThat(done.refusedSoFar()).isEqualTo(1);
        assertThat(desk.everything(TENANT, journey)).containsExactly("a 2017-05-13 {4,5,9} {1} good");
    }

    @Test
    void a_file_of_which_no_row_can_be_taken_fails_in_words_and_makes_no_journey() {
        var failed = desk.bringAndWait(TENANT, Survey.HEADER + "a,never,4,4,9,1,\n", mapping);

        Desk.hasState(failed, ImportState.FAILED);
        assertThat(failed.failure().fault()).isEqualTo("NOTHING_TO_TAKE");
        assertThat(failed.count()).isEqualTo(new DryRunCounts(1, 0, 0, 1, 0));
        assertThat(failed.isMappable()).isTrue();
        assertThat(desk.within(TENANT, () -> journeys.named(journey))).isEmpty();
    }

    @Test
    void an_import_that_was_interrupted_goes_on_where_it_stopped() {
        var interrupted = new Import("survey.csv", Actor.named("a test"), Instant.EPOCH);
        interrupted.start(Instant.EPOCH);
        interrupted.fail(new ImportFailure(ImportAbortReason.INTERRUPTED.name(), 0L, ""), Instant.EPOCH);

        assertThat(interrupted.isStartable()).isTrue();
        interrupted.start(Instant.EPOCH);
        assertThat(interrupted.failure()).isNull();
    }

    @Test
    void the_airport_survey_comes_out_as_published() throws IOException {
        var id = desk.bring("airport", AirportSurvey.file(), AirportSurvey.mapping());
        var done = desk.waitFor("airport", id, found -> !found.state().isAtWork());

        Desk.hasState(done, ImportState.DONE);
        assertThat(done.progress().done()).isEqualTo(2831);
        var responseMatrix = desk.sheet("airport", "Airport visit");
        var overall = number("Overall");
        var marks = Arrays.stream(responseMatrix.marks(overall))
                .filter(mark -> !Double.isNaN(mark))
                .toArray();
        assertThat(marks).hasSize(2688);
        assertThat(Arrays.stream(marks).average().orElseThrow()).isCloseTo(4.064360, within(5e-7));
        assertThat(Arrays.stream(marks).filter(Scale.ONE_TO_FIVE::isGlory)).hasSize(2206);
        assertThat(Arrays.stream(responseMatrix.marks(number("Recommend"))).filter(Scale.NPS::isPain))
                .hasSize(342);
    }

    private int number(String outcome) {
        return desk.within(
                "airport",
                () -> journeys.named("Airport visit")
                        .orElseThrow()
                        .outcome(outcome)
                        .orElseThrow()
                        .number());
    }

    @Test
    void the_same_file_again_adds_and_changes_nothing() {
        var text = Survey.rows(2_500, 1);
        desk.bringAndWait(TENANT, text, mapping);
        var before = desk.everything(TENANT, journey);

        var again = desk.bringAndWait(TENANT, text, mapping);

        assertThat(again.progress()).isEqualTo(new ImportProgress(2_500, 0, 2_500, 0, 0));
        assertThat(again.progress().unchanged()).isEqualTo(2_500);
        assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
    }

    @Test
    void a_changed_row_updates_and_columns_of_another_mapping_stay() {
        desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,4,5,9,1,good\nb,2017-05-13,4,5,9,1,\n", mapping);
        var onlyFood = """
                {"journey": {"name": "%s", "stages": [
                   {"name": "Waiting", "touchpoints": [{"name": "Food", "column": "meal", "scale": "1-5"}]},
                   {"name": "Leaving", "touchpoints": [{"name": "Taxi", "column": "taxi", "scale": "1-7"}]}]},
                 "key": "id", "date": {"day": "2017-06-01"}}
                """;

        var second = desk.bringAndWait(TENANT, "id,meal,taxi\na,1,7\n", onlyFood.formatted(journey));

        assertThat(second.progress()).isEqualTo(new ImportProgress(1, 0, 1, 0, 1));
        assertThat(desk.everything(TENANT, journey))
                .containsExactly("a 2017-06-01 {1,5,9,7} {1} good", "b 2017-05-13 {4,5,9} {1} ");
    }

    @Test
    void the_later_of_two_rows_with_one_key_counts() {
        var done = desk.bringAndWait(
                TENANT,
                Survey.HEADER + Survey.row("a", 1, 1, 1) + Survey.row("b", 2, 2, 2) + Survey.row("a", 3, 3, 3),
                mapping);

        assertThat(done.count()).isEqualTo(new DryRunCounts(3, 2, 1, 0, 0));
        assertThat(desk.everything(TENANT, journey))
                .containsExactly("a 2017-05-13 {3,3,3} {1} ", "b 2017-05-13 {2,2,2} {1} ");
    }

    @Test
    void another_source_with_the_same_keys_is_other_rows() {
        desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1), mapping);
        desk.bringAndWait(
                TENANT,
                Survey.HEADER + Survey.row("a", 2, 2, 2),
                mapping.replace("\"key\"", "\"source\": \"panel\", \"key\""));

        assertThat(desk.everything(TENANT, journey)).hasSize(2);
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(1);
    }

    @Test
    void undo_deletes_what_was_added() {
        var done = desk.bringAndWait(TENANT, Survey.rows(1_500, 2), mapping);

        var undone = desk.undo(TENANT, done.id());

        Desk.hasState(undone, ImportState.UNDONE);
        assertThat(desk.everything(TENANT, journey)).isEmpty();
    }

    @Test
    void undo_restores_what_was_changed() {
        desk.bringAndWait(TENANT, Survey.rows(1_200, 3), mapping);
        var before = desk.everything(TENANT, journey);
        var changing = desk.bringAndWait(TENANT, Survey.rows(1_800, 4), mapping);
        assertThat(changing.progress().added()).isEqualTo(600);
        assertThat(changing.progress().replaced()).isGreaterThan(1_000);

        desk.undo(TENANT, changing.id());

        assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
    }

    @Test
    void undo_of_an_earlier_import_leaves_what_a_later_one_set_anew_and_says_so() {
        var first =
                desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,1,1,1,1,\nb,2017-05-13,2,2,2,1,\n", mapping);
        desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,1,5,1,1,\n", mapping);

        var undone = desk.undo(TENANT, first.id());

        assertThat(undone.leftRows()).isEqualTo(1);
        assertThat(desk.everything(TENANT, journey)).containsExactly("a 2017-05-13 {NaN,5} {} ");
    }

    @Test
    void imports_undone_in_any_order_leave_nothing() {
        var first = desk.bringAndWait(TENANT, Survey.rows(300, 5), mapping);
        var second = desk.bringAndWait(TENANT, Survey.rows(400, 6), mapping);
        var third = desk.bringAndWait(TENANT, Survey.rows(200, 7), mapping);

        List.of(second, first, third).forEach(one -> desk.undo(TENANT, one.id()));

        assertThat(desk.everything(TENANT, journey)).isEmpty();
    }

    @Test
    void a_file_that_breaks_half_way_stores_nothing_and_says_where() {
        desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1), mapping);

        var failed = desk.bringAndWait(TENANT, Survey.rows(3_000, 8) + "z,\"2017-05-13,1,1,1,1,\n", mapping);

        Desk.hasState(failed, ImportState.FAILED);
        assertThat(failed.failure()).isEqualTo(new ImportFailure("QUOTE_NOT_CLOSED", 3_002L, ""));
        assertThat(desk.everything(TENANT, journey)).hasSize(1);
    }

    @Test
    void a_touchpoint_on_another_scale_is_not_overwritten() {
        desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1), mapping);

        var failed = desk.bringAndWait(
                TENANT, Survey.HEADER + Survey.row("a", 7, 7, 7), mapping.replace("\"1-5\"", "\"1-7\""));

        Desk.hasState(failed, ImportState.FAILED);
        assertThat(failed.failure().fault()).isEqualTo("OTHER_SCALE");
        assertThat(desk.everything(TENANT, journey)).containsExactly("a 2017-05-13 {1,1,1} {1} ");
    }

    @Test
    void tenants_import_the_same_file_each_for_itself() {
        var ours = desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1), mapping);
        desk.bringAndWait("neighbour", Survey.HEADER + Survey.row("a", 2, 2, 2), mapping);

        desk.undo(TENANT, ours.id());

        assertThat(desk.everything(TENANT, journey)).isEmpty();
        assertThat(desk.everything("neighbour", journey)).containsExactly("a 2017-05-13 {2,2,2} {1} ");
    }
}
