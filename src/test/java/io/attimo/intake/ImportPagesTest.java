package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
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
        var columns = ImportVisit.maps(
                journey,
                ImportVisit.brings(
                        cast.elena(), Survey.HEADER + "a,2017-05-13,4,5,9,1,good\nb,2017-05-14,9,3,10,2,\n"));
        assertThat(columns.texts("table.table--preview tbody tr"))
                .first()
                .asString()
                .startsWith("a 2017-05-13 4 5 9 1 good");

        var tried = ImportVisit.settled(columns.presses("Try it without saving"));
        assertThat(tried.text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(tried.texts(".counts__value")).containsExactly("1", "1", "0", "1");
        assertThat(tried.texts("table tbody tr")).containsExactly("3 food 9 Not on the scale 1-5 without this cell");
        assertThat(tried.has(".panel__foot")).as("more than these").isFalse();

        var done = ImportVisit.settled(tried.presses("Import 2 rows"));
        assertThat(done.text("h1")).isEqualTo("survey.csv is in");
        assertThat(done.texts(".counts__value")).containsExactly("2", "0", "0", "0", "1");
        assertThat(done.document().selectFirst("a.button--first").attr("href"))
                .endsWith("?from=2017-05-13&to=2017-05-14");

        var undone = ImportVisit.settled(done.presses("Undo the whole import"));
        assertThat(undone.text("h1")).isEqualTo("The import of survey.csv is undone");
        assertThat(undone.shows("Undo the whole import")).isFalse();
    }

    @Test
    void the_airport_survey_goes_through_the_pages_with_its_mapping() throws IOException {
        var survey = Files.readAllBytes(AirportSurvey.file());
        var page = ImportVisit.brings(cast.sam(), "survey.csv", survey);

        var tried = ImportVisit.settled(
                page.fills("mapping", AirportSurvey.mapping().replace("Airport visit", journey))
                        .presses("Try it with this mapping"));
        assertThat(tried.texts(".counts__value")).containsExactly("2,831", "0", "0");
        var done = ImportVisit.settled(tried.presses("Import 2,831 rows"));

        assertThat(done.texts(".counts__value")).containsExactly("2,831", "0", "0", "0");
        assertThat(done.text(".page__sub")).startsWith("Into " + journey + ", 5 May 2017 to ");
    }

    @Test
    void broken_files_are_refused_in_words_with_the_line() {
        var broken = Map.of(
                "", "The file is empty.",
                "a,b\n", "The file has a header and no rows.",
                "a,\"b\n1,2\n", "Line 1: A quote that is opened here is never closed.",
                "a,b\n1,2\n3,\0\n", "Line 3: There is a NUL byte: this is no text.",
                "a,b\n1,\"2\n3,4\n", "Line 2: A quote that is opened here is never closed.");

        broken.forEach((text, sentence) -> {
            var refused = ImportVisit.brings(cast.elena(), text);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.texts(".problems li")).containsExactly(sentence);
        });
    }

    @Test
    void a_file_that_breaks_further_down_fails_in_words_and_can_be_mapped_again() {
        var page = ImportVisit.brings(cast.elena(), Survey.rows(2_000, 3) + "x,\"2017");

        var failed = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        assertThat(failed.text("h1")).isEqualTo("survey.csv was not imported");
        assertThat(failed.text(".page__sub")).isEqualTo("Line 2002: A quote that is opened here is never closed.");
    }

    @Test
    void what_is_found_again_and_again_is_told_once_with_how_often() {
        var page = ImportVisit.brings(
                cast.elena(),
                Survey.HEADER
                        + "a,2017-05-13,soso,5,9,1,\nb,2017-05-13,9,5,9,1,\nc,2017-05-13,soso,5,9,1,\n"
                        + "d,2017-05-13,soso,5,9,1,\ne,2017-05-13,8,5,9,1,\n");

        var tried = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        assertThat(tried.texts("table tbody tr"))
                .containsExactly(
                        "2 food soso Neither a number nor a known word; the scale is 1-5 · 3 times, first in this line"
                                + " without this cell",
                        "3 food 9 Not on the scale 1-5 without this cell",
                        "6 food 8 Not on the scale 1-5 without this cell");
    }

    @Test
    void all_findings_come_as_a_file_without_formulas() {
        var page =
                ImportVisit.brings(cast.elena(), Survey.HEADER + "a,2017-05-13,=1+1,5,9,1,\nb,2017-05-13,9,5,9,1,\n");
        var tried = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        var csv = tried.follows("Download all as CSV");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(csv.body().lines())
                .containsExactly(
                        "\uFEFF\"Line\",\"Column\",\"Value\",\"Reason\",\"Row is\"",
                        "\"2\",\"food\",\"'=1+1\",\"Neither a number nor a known word; the scale is 1-5\",\"without this cell\"",
                        "\"3\",\"food\",\"9\",\"Not on the scale 1-5\",\"without this cell\"");
        assertThat(tried.shows("Import 0 rows")).isFalse();
    }

    @Test
    void pressing_twice_and_going_back_do_no_harm() {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var tried = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));
        tried.presses("Import 1 row");

        var again = ImportVisit.settled(tried.presses("Import 1 row"));
        var back = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));

        assertThat(again.text("h1")).isEqualTo("survey.csv is in");
        assertThat(back.text("h1")).isEqualTo("survey.csv is in");
        assertThat(back.texts(".counts__value")).containsExactly("1", "0", "0", "0");
    }

    @Test
    void markup_in_a_file_is_shown_as_text() {
        var evil = "<script>alert(1)</script>{inject:x}";
        var page = ImportVisit.brings(
                cast.elena(), evil + ".csv", ("id,day,\"" + evil + "\"\n1,2017-05-13,\"" + evil + "\"\n").getBytes());

        assertThat(page.has("main script")).isFalse();
        assertThat(page.text("table.table--preview")).contains(evil);
    }

    @Test
    void a_viewer_may_not_import_and_a_stranger_cannot_tell_that_it_is_there() {
        var address = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1))
                .address();
        var id = address.replaceAll(".*/imports/([^/]+)/.*", "$1");

        assertThat(cast.bob().visits("/imports").status()).isEqualTo(403);
        for (var path : List.of("", "/columns", "/mapping", "/findings")) {
            assertThat(cast.sam().visits("/imports/" + id + path).status()).isEqualTo(404);
        }
        for (var path : List.of("/intake", "/cancellation", "/reversal")) {
            assertThat(cast.bob().posts("/imports/" + id + path).status()).isEqualTo(403);
            assertThat(cast.sam().posts("/imports/" + id + path).status()).isEqualTo(404);
        }
    }
}
