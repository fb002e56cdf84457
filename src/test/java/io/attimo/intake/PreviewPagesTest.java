package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.files.BookOf;
import io.attimo.platform.files.LocalCopies;
import io.attimo.platform.jobs.Crashes;
import io.attimo.platform.jobs.OtherProcess;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What people see of a file while a job reads it, and of what it found. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PreviewPagesTest {

    private static final String READING = "preview.reading";

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    UploadPreviews previews;

    @Inject
    LocalCopies localCopies;

    @Inject
    OtherProcess other;

    @Inject
    TenantSql sql;

    private final CountDownLatch slow = new CountDownLatch(1);
    private final String journey = "Seen " + UUID.randomUUID();

    @Test
    void a_file_that_takes_long_is_waited_for_on_a_page_that_comes_back_by_itself() {
        Page waiting;
        try (var held = new Crashes(READING, List.of(1), this::waits)) {
            waiting = uploads("survey.csv", Survey.HEADER + Survey.row("a", 1, 1, 1));
            assertThat(waiting.text("h1")).isEqualTo("Reading survey.csv");
            assertThat(waiting.has("meta[http-equiv=refresh]")).isTrue();
            assertThat(cast.elena().visits("/imports").texts("tbody tr"))
                    .anyMatch(row -> row.contains("waits for its columns"));
            assertThat(held.deaths()).isOne();
            slow.countDown();
        }

        assertThat(ImportVisit.settled(waiting).text("h1")).isEqualTo("What is in each column?");
    }

    @Test
    void so_is_one_that_cannot_be_read_and_then_another_is_asked_for() {
        Page waiting;
        try (var held = new Crashes(READING, List.of(1), this::waits)) {
            waiting = cast.inItalian(Persona.ELENA)
                    .visits("/imports")
                    .attaches("file", "risposte.csv", "a,\"b\n1,2\n".getBytes())
                    .pressesThe("form[enctype] button");
            assertThat(waiting.text("h1")).isEqualTo("Lettura di risposte.csv");
            assertThat(held.deaths()).isOne();
            slow.countDown();
        }
        var id = id(waiting);
        desk.waitFor(Cast.STUDIO, id, Import::isUnreadable);

        var refused = cast.inItalian(Persona.ELENA).visits("/imports/" + id + "/columns");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .containsExactly("Riga 1: Le virgolette aperte qui non si chiudono mai.");
        assertThat(refused.document().selectFirst("#file").attr("aria-invalid")).isEqualTo("true");
        var result = cast.elena().visits("/imports/" + id);
        assertThat(result.text(".page__sub")).isEqualTo("Line 1: A quote that is opened here is never closed.");
        assertThat(result.shows("Change columns")).isFalse();
        assertThat(rows("file_parts", "file_id", id)).isZero();
        assertThat(rows("import_previews", "import_id", id)).isZero();
    }

    @Test
    void while_another_sheet_is_read_nothing_is_shown_of_the_one_before_and_nothing_is_mapped_by_it() {
        var first = ImportVisit.brings(cast.elena(), book());
        Page waiting;
        try (var held = new Crashes(READING, List.of(1), this::waits)) {
            waiting = first.fills("sheet", "Answers").presses("Show this sheet");
            assertThat(waiting.text("h1")).isEqualTo("Reading survey.xlsx");
            assertThat(waiting.body()).doesNotContain("ask Elena");
            assertThat(first.fills("mapping", Survey.mapping(journey))
                            .presses("Try it with this mapping")
                            .text("h1"))
                    .isEqualTo("Reading survey.xlsx");
            assertThat(held.deaths()).isOne();
            slow.countDown();
        }

        var answers = ImportVisit.settled(waiting);
        assertThat(answers.text(".page__sub")).isEqualTo("survey.xlsx · 7 columns of the sheet Answers");
    }

    @Test
    void of_two_sheets_that_are_chosen_one_after_the_other_the_last_is_shown() {
        var page = ImportVisit.brings(cast.elena(), book());
        try (var held = new Crashes(READING, List.of(1), this::waits)) {
            page.fills("sheet", "Blank").presses("Show this sheet");
            page.fills("sheet", "Answers").presses("Show this sheet");
            assertThat(held.deaths()).isOne();
            slow.countDown();
        }

        var shown = ImportVisit.settled(cast.elena().visits(MappingVisit.importOf(page) + "/columns"));

        assertThat(shown.text(".page__sub")).isEqualTo("survey.xlsx · 7 columns of the sheet Answers");
    }

    @Test
    void what_was_wrong_with_a_sheet_is_forgotten_once_another_is_mapped() {
        var page = ImportVisit.brings(cast.elena(), book());
        var blank = ImportVisit.settled(page.fills("sheet", "Blank").presses("Show this sheet"));
        assertThat(blank.texts(".problems li")).containsExactly("Sheet Blank: The file is empty.");

        ImportVisit.settled(blank.fills(
                        "mapping",
                        "{\"journey\": {\"name\": \"" + journey
                                + "\", \"stages\": []}, \"key\": \"note\", \"date\": {\"day\": \"2026-05-13\"},"
                                + " \"outcomes\": [{\"name\": \"Overall\", \"column\": \"note\", \"scale\": \"nps\"}]}")
                .presses("Try it with this mapping"));

        var again = cast.elena().visits(MappingVisit.importOf(page) + "/columns");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.has(".problems li")).isFalse();
    }

    @Test
    void what_a_process_that_died_was_reading_another_reads() {
        Page waiting;
        try (var crash = new Crashes(READING, List.of(1))) {
            waiting = uploads("survey.csv", Survey.HEADER + Survey.row("a", 1, 1, 1));
            assertThat(ImportVisit.settled(waiting).text("h1")).isEqualTo("What is in each column?");
            assertThat(crash.deaths()).isEqualTo(1);
        }
    }

    @Test
    void one_that_was_brought_to_a_version_before_is_read_when_somebody_looks() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        cast.at(Cast.STUDIO, () -> {
            previews.forget(id(page));
            localCopies.forget(id(page));
            return page;
        });

        var looked = ImportVisit.settled(cast.elena().visits("/imports/" + id(page)));
        assertThat(looked.texts("table.table--preview tbody tr"))
                .containsExactly(page.text("table.table--preview tbody tr"));
    }

    @Test
    void of_one_whose_sheet_a_version_before_has_changed_the_sheet_is_read() {
        var page = ImportVisit.brings(cast.elena(), book());
        cast.at(
                Cast.STUDIO,
                () -> sql.query("update imports set sheet = 'Answers' where tenant_id = :tenant and id = :id")
                        .setParameter("id", id(page))
                        .executeUpdate());

        assertThat(ImportVisit.settled(cast.elena().visits("/imports/" + id(page)))
                        .text(".page__sub"))
                .endsWith("of the sheet Answers");
    }

    @Test
    void one_that_could_not_be_read_again_and_again_says_so_and_is_read_when_somebody_looks_again() {
        UUID id;
        try (var failing = new Crashes(READING, List.of(1, 2), () -> {
            throw new IllegalStateException("as the test wants it");
        })) {
            id = id(uploads("survey.csv", Survey.HEADER + Survey.row("a", 1, 1, 1)));
            desk.waitForFailure(Cast.STUDIO, id);
            other.hasFailed(id, 4);
            desk.waitFor(Cast.STUDIO, id, file -> file.state() == ImportState.FAILED);
            assertThat(failing.deaths()).isEqualTo(2);
        }
        var given = cast.elena().visits("/imports/" + id);
        assertThat(given.text(".page__sub")).startsWith("It was tried several times");

        assertThat(ImportVisit.settled(given.follows("Change columns")).text("h1"))
                .isEqualTo("What is in each column?");
    }

    @Test
    void what_was_shown_of_a_file_goes_when_its_rows_are_in() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        assertThat(rows("import_previews", "import_id", id(page))).isOne();

        var tried = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));
        ImportVisit.settled(tried.presses("Import 1 row"));

        assertThat(rows("import_previews", "import_id", id(page))).isZero();
    }

    private Page uploads(String name, String text) {
        return cast.elena()
                .visits("/imports")
                .attaches("file", name, text.getBytes())
                .presses("Upload and look");
    }

    private static byte[] book() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("Notes", BookOf.rowsOf("note", "ask Elena"));
        sheets.put("Blank", "");
        sheets.put("Answers", BookOf.rowsOf(Survey.HEADER.strip(), "a,2017-05-13,4,5,9,1,good"));
        return BookOf.sheets(sheets).bytes();
    }

    private long rows(String table, String column, UUID id) {
        return cast.at(Cast.STUDIO, () -> (Long)
                sql.query("select count(*) from " + table + " where tenant_id = :tenant and " + column + " = :id")
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private void waits() {
        try {
            assertThat(slow.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static UUID id(Page page) {
        return UUID.fromString(MappingVisit.importOf(page).replace("/imports/", ""));
    }
}
