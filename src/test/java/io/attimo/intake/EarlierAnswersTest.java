package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.FileOf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file about people who have answered before. */
@QuarkusTest
class EarlierAnswersTest {

    private static final String TENANT = "intake";
    private static final String ANSWER = "\"answer\": {\"column\": \"id\"}";

    @Inject
    Desk desk;

    private final String journey = "Visit " + UUID.randomUUID();
    private final String keyed = Survey.mapping(journey);
    private final String answered = keyed.replace("\"key\": \"id\"", ANSWER);

    @Test
    void what_would_change_is_said_and_nothing_is_stored() {
        desk.bringAndWait(TENANT, Survey.rows(1_500, 1), answered);
        var before = desk.everything(TENANT, journey);

        var second = desk.bringAndWait(TENANT, Survey.rows(2_000, 2), answered);

        Desk.hasState(second, ImportState.FAILED);
        assertThat(second.failure().fault()).isEqualTo("WOULD_REPLACE");
        assertThat(second.replacements().answers()).isBetween(1_400L, 1_500L);
        assertThat(second.replacements().files()).isEqualTo("survey.csv");
        assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
    }

    @Test
    void who_says_replace_replaces() {
        desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1) + Survey.row("b", 1, 1, 1), answered);

        var second = desk.bringAndWait(
                TENANT,
                Survey.HEADER + Survey.row("a", 2, 1, 1) + Survey.row("b", 1, 1, 1) + Survey.row("c", 1, 1, 1),
                answered.replace(ANSWER, ANSWER + ", \"replace\": true"));

        Desk.hasState(second, ImportState.DONE);
        assertThat(second.progress()).isEqualTo(new ImportProgress(3, 0, 3, 1, 1));
        assertThat(second.replacements().answers()).isEqualTo(1);
    }

    @Test
    void what_fills_an_empty_cell_is_added_and_asks_nobody() {
        desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,4,,9,1,\n", answered);

        var second = desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,4,5,9,1,\n", answered);

        Desk.hasState(second, ImportState.DONE);
        assertThat(second.progress()).isEqualTo(new ImportProgress(1, 0, 1, 1, 0));
    }

    @Test
    void a_mere_key_replaces_as_ever_and_says_so() {
        desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1), keyed);

        var second = desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 2, 1, 1), keyed);

        Desk.hasState(second, ImportState.DONE);
        assertThat(second.progress()).isEqualTo(new ImportProgress(1, 0, 1, 0, 1));
        assertThat(second.replacements().answers()).isEqualTo(1);
    }

    @Test
    void the_later_of_two_rows_of_one_file_replaces_the_earlier_and_is_counted_so() {
        var done =
                desk.bringAndWait(TENANT, Survey.HEADER + Survey.row("a", 1, 1, 1) + Survey.row("a", 3, 3, 3), keyed);

        assertThat(done.progress()).isEqualTo(new ImportProgress(2, 0, 2, 1, 1));
        assertThat(done.replacements().answers()).isZero();
    }

    @Test
    void the_same_file_again_changes_nothing_whatever_its_keys() {
        for (var mapping : new String[] {answered, keyed.replace("\"key\": \"id\"", "\"answer\": \"row\"")}) {
            var text = Survey.rows(1_200, 3);
            desk.bringAndWait(TENANT, text, mapping);

            var again = desk.bringAndWait(TENANT, text, mapping);

            Desk.hasState(again, ImportState.DONE);
            assertThat(again.progress().unchanged()).isEqualTo(1_200);
            assertThat(again.replacements().answers()).isZero();
        }
    }

    @Test
    void a_customer_who_answers_again_is_one_person_with_two_answers() {
        var mapping = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");
        desk.bringAndWait(
                TENANT,
                Survey.HEADER + "900,2026-03-01,4,5,9,1,Anna@x.it\n906,2026-06-07,3,5,9,1,anna@x.it\n",
                mapping);

        assertThat(desk.sheet(TENANT, journey).rows()).isEqualTo(2);
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(1);
    }

    @Test
    void undone_and_brought_back_an_answer_is_its_customers_again() {
        var mapping = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");
        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,anna@x.it\n", mapping);
        var second = desk.bringAndWait(TENANT, Survey.HEADER + "2,2026-06-07,3,5,9,1,anna@x.it\n", mapping);

        desk.undo(TENANT, second.id());
        desk.bringBack(TENANT, second.id());

        assertThat(desk.sheet(TENANT, journey).rows()).isEqualTo(2);
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(1);
    }

    @Test
    void undone_an_import_that_named_another_customer_leaves_the_one_before_and_brought_back_its_own() {
        var mapping = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");
        desk.bringAndWait(
                TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,anna@x.it\n2,2026-06-07,3,5,9,1,anna@x.it\n", mapping);
        var replacing = mapping.replace(ANSWER, ANSWER + ", \"replace\": true");
        var second = desk.bringAndWait(TENANT, Survey.HEADER + "2,2026-06-07,3,5,9,1,ben@x.it\n", replacing);
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(2);

        desk.undo(TENANT, second.id());
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it", "anna@x.it");
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(1);

        desk.bringBack(TENANT, second.id());
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it", "ben@x.it");
        assertThat(desk.sheet(TENANT, journey).distinctRespondents()).isEqualTo(2);
    }

    @Test
    void a_file_that_names_nobody_leaves_the_customer_who_is_known() {
        var named = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");
        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,anna@x.it\n", named);

        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,\n", named);
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it");

        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,\n", answered);
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it");
    }

    @Test
    void a_customer_who_becomes_known_is_added() {
        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,\n", answered);
        var named = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");

        var second = desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,anna@x.it\n", named);

        assertThat(second.progress()).isEqualTo(new ImportProgress(1, 0, 1, 1, 0));
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it");
    }

    @Test
    void undone_an_import_that_named_the_customer_first_leaves_none() {
        desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,\n", answered);
        var named = keyed.replace("\"key\": \"id\"", ANSWER + ", \"customer\": {\"column\": \"words\"}");
        var second = desk.bringAndWait(TENANT, Survey.HEADER + "1,2026-03-01,4,5,9,1,anna@x.it\n", named);
        assertThat(desk.customers(TENANT, journey)).containsExactly("anna@x.it");

        desk.undo(TENANT, second.id());

        assertThat(desk.customers(TENANT, journey)).containsExactly("survey\u001f1");
    }

    @Test
    void a_file_that_comes_while_another_goes_in_replaces_nothing_of_it() {
        var first = desk.halfIn(TENANT, FileOf.text(Survey.rows(1_500, 1)), answered);

        var second = desk.bring(TENANT, FileOf.text(Survey.rows(1_500, 2)), answered);
        desk.waitFor(TENANT, second, found -> found.count().total() > 0 && found.state() == ImportState.CHECKING);
        desk.takesUp(TENANT, first);

        Desk.hasState(desk.waitFor(TENANT, first, found -> !found.state().isAtWork()), ImportState.DONE);
        var failed = desk.waitFor(TENANT, second, found -> !found.state().isAtWork());
        Desk.hasState(failed, ImportState.FAILED);
        assertThat(failed.failure().fault()).isEqualTo("WOULD_REPLACE");
        assertThat(desk.everything(TENANT, journey)).hasSize(500);
    }

    @Test
    void a_file_that_may_replace_waits_for_one_that_may_not_and_its_answers_stay() {
        var first = desk.halfIn(TENANT, FileOf.text(Survey.rows(1_500, 1)), answered);

        var second = desk.bring(TENANT, FileOf.text(Survey.rows(1_500, 2)), keyed);
        desk.waitFor(TENANT, second, found -> found.count().total() > 0 && found.state() == ImportState.CHECKING);
        desk.takesUp(TENANT, first);

        var done = desk.waitFor(TENANT, second, found -> !found.state().isAtWork());
        Desk.hasState(done, ImportState.DONE);
        assertThat(done.progress().replaced()).isBetween(400L, 500L);
        assertThat(desk.look(TENANT, first).progress().replaced()).isZero();
    }

    @Test
    void one_that_was_interrupted_goes_on_when_those_that_came_meanwhile_are_in() throws InterruptedException {
        var first = desk.halfIn(TENANT, FileOf.text(Survey.rows(1_500, 1)), answered);
        var second = desk.halfIn(TENANT, FileOf.text(Survey.rows(1_500, 2)), keyed);

        desk.goesOn(TENANT, first);
        Thread.sleep(1_500);
        assertThat(desk.look(TENANT, first).progress().readRows()).isEqualTo(1_000);
        desk.takesUp(TENANT, second);

        var last = desk.waitFor(TENANT, first, found -> !found.state().isAtWork());
        Desk.hasState(last, ImportState.DONE);
        var before = desk.look(TENANT, second);
        Desk.hasState(before, ImportState.DONE);
        assertThat(last.endedAt()).isAfterOrEqualTo(before.endedAt());
    }

    @Test
    void of_two_files_that_make_the_same_journey_at_once_the_second_fails() {
        var ids = List.of(
                desk.bring(TENANT, FileOf.text(Survey.rows(3_000, 1)), answered),
                desk.bring(TENANT, FileOf.text(Survey.rows(3_000, 2)), answered));

        var ends = ids.stream()
                .map(id -> desk.waitFor(TENANT, id, found -> !found.state().isAtWork()))
                .toList();

        assertThat(ends).extracting(Import::state).containsExactlyInAnyOrder(ImportState.DONE, ImportState.FAILED);
        assertThat(ends)
                .filteredOn(end -> end.state() == ImportState.FAILED)
                .extracting(end -> end.failure().fault())
                .containsExactly("WOULD_REPLACE");
    }

    @Test
    void one_key_in_all_rows_is_refused() {
        var failed = desk.bringAndWait(
                TENANT,
                Survey.HEADER + Survey.row("x", 1, 1, 1) + Survey.row("x", 2, 2, 2) + Survey.row("x", 3, 3, 3),
                keyed);

        Desk.hasState(failed, ImportState.FAILED);
        assertThat(failed.failure().fault()).isEqualTo("ONE_KEY");
    }
}
