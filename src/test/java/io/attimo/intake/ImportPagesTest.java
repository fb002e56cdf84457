package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.BookOf;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportPagesTest {

    @Inject
    Cast cast;

    private final String journey = "Visit " + UUID.randomUUID();

    @Test
    void an_editor_maps_the_columns_tries_imports_and_undoes() {
        var columns =
                mapped(upload(cast.elena(), Survey.HEADER + "a,2017-05-13,4,5,9,1,good\nb,2017-05-14,9,3,10,2,\n"));
        assertThat(columns.texts("table.table--preview tbody tr"))
                .first()
                .asString()
                .startsWith("a 2017-05-13 4 5 9 1 good");

        var tried = settled(columns.presses("Try it without saving"));
        assertThat(tried.text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(tried.texts(".counts__value")).containsExactly("1", "0", "1");
        assertThat(tried.texts("table tbody tr")).containsExactly("3 food 9 Not on the scale 1-5 refused");

        var done = settled(tried.presses("Import 1 row"));
        assertThat(done.text("h1")).isEqualTo("survey.csv is in");
        assertThat(done.texts(".counts__value")).containsExactly("1", "0", "0", "1");
        assertThat(done.document().selectFirst("a.button--first").attr("href"))
                .endsWith("?from=2017-05-13&to=2017-05-13");

        var undone = settled(done.presses("Undo the whole import"));
        assertThat(undone.text("h1")).isEqualTo("The import of survey.csv is undone");
        assertThat(undone.shows("Undo the whole import")).isFalse();
    }

    @Test
    void the_airport_survey_goes_through_the_pages_with_its_mapping() throws IOException {
        var survey = Files.readAllBytes(AirportSurvey.file());
        var page = cast.sam()
                .visits("/imports")
                .attaches("file", "survey.csv", survey)
                .presses("Upload and look");

        var tried = settled(page.fills("mapping", AirportSurvey.mapping().replace("Airport visit", journey))
                .presses("Try it with this mapping"));
        assertThat(tried.texts(".counts__value")).containsExactly("2,831", "0", "0");
        var done = settled(tried.presses("Import 2,831 rows"));

        assertThat(done.texts(".counts__value")).containsExactly("2,831", "0", "0", "0");
        assertThat(done.text(".page__sub")).startsWith("Into " + journey + ", May ");
    }

    @Test
    void the_columns_of_a_mapping_can_be_changed_and_keep_what_the_form_cannot_hold() {
        var page = upload(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var mapping =
                Survey.mapping(journey).replace("\"missing\": [\"0\"]", "\"missing\": [\"0\"], \"channel\": \"web\"");
        var tried = settled(page.fills("mapping", mapping).presses("Try it with this mapping"));

        var columns = tried.follows("Change columns");
        assertThat(columns.document().selectFirst("#name-3").attr("value")).isEqualTo("Wi-Fi");
        var again = settled(columns.fills("name-3", "Internet").presses("Try it without saving"));

        var stored = cast.elena().visitsOutside(again.address() + "/mapping").body();
        assertThat(stored)
                .contains("\"Internet\"")
                .contains("\"channel\" : \"web\"")
                .doesNotContain("Wi-Fi");
    }

    @Test
    void a_form_with_mistakes_says_so_at_each_field_and_keeps_what_was_typed() {
        var page = upload(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));

        var refused = mapped(page)
                .fills("pattern", "dd of mm")
                .fills("scale-2", "1-9")
                .fills("name-3", "Food")
                .presses("Try it without saving");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.texts(".problems li"))
                .contains(
                        "food, Scale: must be given",
                        "wifi, Name people read: the name Food is given twice",
                        "Pattern of the date: dd of mm is no pattern that tells year, month and day");
        assertThat(refused.document().selectFirst("#pattern").attr("value")).isEqualTo("dd of mm");
        assertThat(refused.document().selectFirst("#stage-2").attr("value")).isEqualTo("Waiting");
    }

    @Test
    void a_date_is_never_mapped_by_a_guess() {
        var page = upload(cast.elena(), "id,date,score\n1,03/04/2005,4\n");

        assertThat(page.document().selectFirst("#pattern").attr("value")).isEmpty();
        assertThat(page.fills("journey", journey)
                        .presses("Try it without saving")
                        .texts(".problems li"))
                .contains("Pattern of the date: must be given");
    }

    @Test
    void a_wrong_mapping_is_refused_by_its_path_and_kept() {
        var page = upload(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));

        var refused = page.fills("mapping", Survey.mapping(journey).replace("\"wifi\"", "\"fiwi\""))
                .presses("Try it with this mapping");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".problems"))
                .contains("journey.stages[0].touchpoints[1].column: the file has no column fiwi");
        assertThat(refused.text("textarea#mapping")).contains("fiwi");
    }

    @Test
    void broken_files_are_refused_in_words_with_the_line() {
        var broken = Map.of(
                "", "The file is empty.",
                "a,b\n", "The file has a header and no rows.",
                "a,a\n1,2\n", "Line 1: Two columns are called a.",
                "a,b\n1,2\n3,\0\n", "Line 3: There is a NUL byte: this is no text.",
                "a,b\n1,\"2\n3,4\n", "Line 2: A quote that is opened here is never closed.");

        broken.forEach((text, sentence) -> {
            var refused = upload(cast.elena(), text);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.texts(".problems li")).containsExactly(sentence);
        });
    }

    @Test
    void a_file_that_breaks_further_down_fails_in_words_and_can_be_mapped_again() {
        var page = upload(cast.elena(), Survey.rows(2_000, 3) + "x,\"2017");

        var failed = settled(page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        assertThat(failed.text("h1")).isEqualTo("survey.csv was not imported");
        assertThat(failed.text(".page__sub")).isEqualTo("Line 2002: A quote that is opened here is never closed.");
    }

    @Test
    void a_workbook_goes_the_same_way_sheet_by_sheet() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("Notes", BookOf.rowsOf("note", "ask Elena"));
        sheets.put("Blank", "");
        sheets.put("Answers", BookOf.rowsOf(Survey.HEADER.strip(), "a,2017-05-13,4,5,9,1,good", "b,,9,5,9,1"));
        var notes = cast.elena()
                .visits("/imports")
                .attaches("file", "survey.xlsx", BookOf.sheets(sheets).bytes())
                .presses("Upload and look");
        assertThat(notes.text(".page__sub")).isEqualTo("survey.xlsx · 1 column of the sheet Notes");

        var blank = notes.fills("sheet", "Blank").presses("Show this sheet");
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.texts(".problems li")).containsExactly("Sheet Blank: The file is empty.");

        var answers = blank.fills("sheet", "Answers").presses("Show this sheet");
        assertThat(answers.texts("table.table--preview tbody tr"))
                .first()
                .asString()
                .startsWith("a 2017-05-13 4 5 9 1 good");
        var tried = settled(mapped(answers).presses("Try it without saving"));
        assertThat(tried.texts("table tbody tr"))
                .containsExactly(
                        "3 day No date of the pattern yyyy-MM-dd refused", "3 food 9 Not on the scale 1-5 refused");
        var done = settled(tried.presses("Import 1 row"));
        assertThat(done.texts(".counts__value")).containsExactly("1", "0", "0", "1");
        assertThat(settled(done.presses("Undo the whole import")).text("h1"))
                .isEqualTo("The import of survey.xlsx is undone");
    }

    @Test
    void a_workbook_made_to_explode_is_refused_in_words_within_two_seconds() throws IOException {
        var sentences = Map.of(
                "TOO_LARGE_INSIDE.thirty-megabytes-of-blanks.xlsx",
                "The workbook unpacks to more than it may: 200 MB, and no part more than a hundredfold. Save it as CSV.",
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

            var answer = page.presses("Upload and look");

            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.texts(".problems li")).containsExactly(refused.getValue());
            assertThat(answer.document().selectFirst("#file").attr("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    private static byte[] hostile(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/io/attimo/platform/files/hostile", name));
    }

    @Test
    void all_findings_come_as_a_file_without_formulas() {
        var page = upload(cast.elena(), Survey.HEADER + "a,2017-05-13,=1+1,5,9,1,\nb,2017-05-13,9,5,9,1,\n");
        var tried = settled(page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        var csv = tried.follows("Download all as CSV");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(csv.body().lines())
                .containsExactly(
                        "\uFEFFLine,Column,Value,Reason,Row is",
                        "2,food,'=1+1,Not a number; the scale is 1-5,refused",
                        "3,food,9,Not on the scale 1-5,refused");
        assertThat(tried.shows("Import 0 rows")).isFalse();
    }

    @Test
    void pressing_twice_and_going_back_do_no_harm() {
        var page = upload(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var tried = settled(page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));
        tried.presses("Import 1 row");

        var again = settled(tried.presses("Import 1 row"));
        var back = settled(page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        assertThat(again.text("h1")).isEqualTo("survey.csv is in");
        assertThat(back.text("h1")).isEqualTo("survey.csv is in");
        assertThat(back.texts(".counts__value")).containsExactly("1", "0", "0", "0");
    }

    @Test
    void markup_in_a_file_is_shown_as_text() {
        var evil = "<script>alert(1)</script>{inject:x}";
        var page = cast.elena()
                .visits("/imports")
                .attaches(
                        "file", evil + ".csv", ("id,day,\"" + evil + "\"\n1,2017-05-13,\"" + evil + "\"\n").getBytes())
                .presses("Upload and look");

        assertThat(page.has("main script")).isFalse();
        assertThat(page.text("table.table--preview")).contains(evil);
    }

    @Test
    void a_viewer_may_not_import_and_a_stranger_cannot_tell_that_it_is_there() {
        var address =
                upload(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1)).address();
        var id = address.replaceAll(".*/imports/([^/]+)/.*", "$1");

        assertThat(cast.bob().visits("/imports").status()).isEqualTo(403);
        for (var path : List.of("", "/columns", "/mapping", "/findings")) {
            assertThat(cast.sam().visits("/imports/" + id + path).status()).isEqualTo(404);
        }
        for (var path : List.of("/run", "/cancellation", "/undoing")) {
            assertThat(cast.bob().posts("/imports/" + id + path).status()).isEqualTo(403);
            assertThat(cast.sam().posts("/imports/" + id + path).status()).isEqualTo(404);
        }
    }

    private static Page upload(Visitor visitor, String text) {
        return visitor.visits("/imports")
                .attaches("file", "survey.csv", text.getBytes())
                .presses("Upload and look");
    }

    private Page mapped(Page columns) {
        return columns.fills("journey", journey)
                .fills("key", "id")
                .fills("dateColumn", "day")
                .fills("pattern", "yyyy-MM-dd")
                .fills("use-2", "RATING")
                .fills("stage-2", "Waiting")
                .fills("name-2", "Food")
                .fills("scale-2", "1-5")
                .fills("use-3", "RATING")
                .fills("stage-3", "Waiting")
                .fills("name-3", "Wi-Fi")
                .fills("use-4", "OUTCOME")
                .fills("name-4", "Overall")
                .fills("scale-4", "nps")
                .fills("use-5", "SEGMENT")
                .fills("name-5", "Language")
                .fills("labels-5", "1=English\n2=Italian")
                .fills("use-6", "COMMENT")
                .fills("name-6", "Food");
    }

    /** Renews the page as its own refresh would, until the work is done. */
    private static Page settled(Page page) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (page.has("meta[http-equiv=refresh]") && System.nanoTime() < end) {
            page = page.follows("Renew now");
        }
        assertThat(page.has("meta[http-equiv=refresh]")).isFalse();
        return page;
    }
}
