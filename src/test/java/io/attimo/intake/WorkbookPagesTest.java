package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.BookOf;
import io.attimo.support.Cast;
import io.attimo.support.Pace;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Workbooks go through the pages as other files do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkbookPagesTest {

    @Inject
    Cast cast;

    private final String journey = "Visit " + UUID.randomUUID();

    @Test
    void a_workbook_goes_the_same_way_sheet_by_sheet() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("Notes", BookOf.rowsOf("note", "ask Elena"));
        sheets.put("Blank", "");
        sheets.put("Answers", BookOf.rowsOf(Survey.HEADER.strip(), "a,2017-05-13,4,5,9,1,good", "b,,9,5,9,1"));
        var notes = ImportVisit.brings(cast.elena(), BookOf.sheets(sheets).bytes());
        assertThat(notes.text(".page__sub")).isEqualTo("survey.xlsx · 1 column of the sheet Notes");

        var blank = ImportVisit.settled(notes.fills("sheet", "Blank").presses("Show this sheet"));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.texts(".problems li")).containsExactly("Sheet Blank: The file is empty.");

        var answers = ImportVisit.settled(blank.fills("sheet", "Answers").presses("Show this sheet"));
        assertThat(answers.texts("table.table--preview tbody tr"))
                .first()
                .asString()
                .startsWith("a 2017-05-13 4 5 9 1 good");
        var tried = ImportVisit.settled(ImportVisit.maps(journey, answers).presses("Try it without saving"));
        assertThat(tried.texts("table tbody tr"))
                .containsExactly("3 day The date is blank refused", "3 food 9 Not on the scale 1-5 without this cell");
        var done = ImportVisit.settled(tried.presses("Import 1 row"));
        assertThat(done.texts(".counts__value")).containsExactly("1", "0", "0", "1");
        assertThat(ImportVisit.settled(done.presses("Undo the whole import")).text("h1"))
                .isEqualTo("The import of survey.xlsx is undone");
    }

    @Test
    void a_sheet_that_the_workbook_does_not_have_is_refused_by_the_names_of_those_it_has() {
        var page = ImportVisit.brings(
                cast.elena(),
                BookOf.sheets(Map.of("Answers", BookOf.rowsOf("id,food", "1,4")))
                        .bytes());

        var answer = cast.elena().posts(MappingVisit.importOf(page) + "/sheet", Map.of("sheet", "Answer"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.texts(".problems li"))
                .containsExactly("Sheet Answer: The workbook has no such sheet. It has: Answers");
    }

    @Test
    void a_workbook_made_to_explode_is_refused_in_words_within_two_seconds() throws IOException {
        var sentences = Map.of(
                "TOO_LARGE_INSIDE.thirty-megabytes-of-blanks.xlsx",
                "The workbook unpacks to more than it may: 200 MB, and no part more than a hundredfold. Save it as"
                        + " CSV.",
                "DOCTYPE.external-entity.xlsx",
                "The workbook holds a document type, which no workbook needs. It was not read.",
                "ODD_PART.name-upwards.xlsx",
                "The workbook holds a part whose name cannot be right: ../../../etc/passwd",
                "BROKEN_PART.column-zzzzzz.xlsx",
                "Line 2: The workbook is damaged here. Save it as XLSX again, or as CSV.",
                "OLD_WORKBOOK.compound-file.xls",
                "This is a workbook of the old kind (XLS) or one with a password. Save it as XLSX without a password.");
        for (var refused : sentences.entrySet()) {
            var page = cast.elena().visits("/imports").attaches("file", refused.getKey(), hostile(refused.getKey()));
            long start = System.nanoTime();

            var answer = ImportVisit.settled(page.presses("Upload and look"));

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Pace.stretched(Duration.ofSeconds(2)));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.texts(".problems li")).containsExactly(refused.getValue());
            assertThat(answer.document().selectFirst("#file").attr("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    private static byte[] hostile(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/io/attimo/platform/files/hostile", name));
    }
}
