package io.attimo.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.intake.AirportSurvey;
import io.attimo.intake.Imports;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.BookOf;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.ResponseMatrix;
import io.attimo.response.Responses;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportApiTest extends ApiTest {

    private static final String MAPPING = """
            {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"day": "2017-05-15"}}
            """;

    @Inject
    Journeys journeys;

    @Inject
    Imports imports;

    @Inject
    TenantSql sql;

    @Inject
    Responses responses;

    private final String journey = "Visit " + UUID.randomUUID();
    private String key;

    @BeforeEach
    void make_a_key() {
        key = keyOf(Cast.STUDIO);
    }

    @Test
    void the_airport_survey_comes_out_with_the_published_figures() throws IOException {
        var accepted = send(
                Files.readAllBytes(AirportSurvey.file()),
                AirportSurvey.mapping().replace("Airport visit", journey));
        assertThat(accepted.statusCode()).isEqualTo(202);

        var done = settled(accepted.jsonPath().getString("id"));

        assertThat(done.getMap(""))
                .containsEntry("state", "done")
                .containsEntry("total", 2831)
                .containsEntry("done", 2831)
                .containsEntry("refused", 0)
                .containsEntry("journey", journey);
        for (var expected : Map.of(
                        "Restaurants", new double[] {2421, 3.615448, 1349, 255},
                        "Wi-Fi", new double[] {2142, 4.079832, 1597, 155},
                        "Long-term parking shuttle", new double[] {834, 3.850120, 552, 65},
                        "Overall", new double[] {2688, 4.064360, 2206, 38})
                .entrySet()) {
            var marks = marks(expected.getKey());
            assertThat(marks).hasSize((int) expected.getValue()[0]);
            assertThat(Arrays.stream(marks).average().orElseThrow()).isCloseTo(expected.getValue()[1], within(5e-7));
            assertThat(Arrays.stream(marks).filter(mark -> mark >= 4).count()).isEqualTo((long) expected.getValue()[2]);
            assertThat(Arrays.stream(marks).filter(mark -> mark <= 2).count()).isEqualTo((long) expected.getValue()[3]);
        }
        var recommend = marks("Recommend");
        assertThat(recommend).hasSize(2746);
        assertThat(Arrays.stream(recommend).filter(mark -> mark <= 6)).hasSize(342);
        assertThat(Arrays.stream(recommend).filter(mark -> mark >= 9)).hasSize(1436);
    }

    @Test
    void rows_that_cannot_be_taken_are_counted() {
        var id = send("id,food\n1,4\n2,9\n3\n".getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");

        var done = settled(id);

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getInt("total")).isEqualTo(3);
        assertThat(done.getInt("done")).isEqualTo(2);
        assertThat(done.getInt("refused")).isEqualTo(1);
        assertThat(done.getInt("cellsRefused")).isEqualTo(1);
    }

    @Test
    void of_a_file_with_nothing_to_take_all_rows_are_counted_as_refused() {
        var id = send("id,food\n,4\n,5\n".getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");

        assertThat(settled(id).getMap(""))
                .containsEntry("state", "failed")
                .containsEntry("total", 2)
                .containsEntry("done", 0)
                .containsEntry("refused", 2);
    }

    @Test
    void one_that_was_undone_has_nothing_in_and_no_more_refused_than_before() {
        var id = send("id,food\n1,4\n,4\n3,5\n".getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");
        settled(id);

        cast.elena().visits("/imports/" + id).presses("Undo the whole import");

        assertThat(settled(id).getMap(""))
                .containsEntry("state", "cancelled")
                .containsEntry("total", 3)
                .containsEntry("done", 0)
                .containsEntry("refused", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/octet-stream"})
    void a_mapping_may_come_as_a_file_too(String type) {
        var accepted = given().header("Authorization", "Bearer " + key)
                .multiPart("file", "rows.csv", "id,food\n1,4\n".getBytes())
                .multiPart("mapping", "mapping.json", MAPPING.formatted(journey).getBytes(), type)
                .post("/api/v1/imports");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(settled(accepted.jsonPath().getString("id")).getString("state"))
                .isEqualTo("done");
    }

    /** As Python and older versions of curl send it. */
    @Test
    void a_name_with_a_quotation_mark_in_it_is_shown_as_it_is() {
        var part = "--xx\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var body = part.formatted("file", "; filename=\"8\\\" \\\"short\\\" survey.csv\"", "id,food\n1,4\n")
                + part.formatted("mapping", "", MAPPING.formatted(journey)) + "--xx--\r\n";

        var headers = Map.of("Authorization", "Bearer " + key, "Content-Type", "multipart/form-data; boundary=xx");
        var id = JsonPath.from(
                        Raw.send("POST", "/api/v1/imports", headers, body).body())
                .getUUID("id");

        assertThat(cast.at(Cast.STUDIO, () -> imports.get(id)).fileName()).isEqualTo("8\" \"short\" survey.csv");
    }

    @Test
    void one_that_was_saved_with_a_byte_order_mark_is_read_and_one_that_is_no_text_is_refused() {
        var marked = sendFile(("\uFEFF" + MAPPING.formatted(journey)).getBytes(UTF_8));
        var noText = sendFile(MAPPING.formatted("Visit à Rome").getBytes(ISO_8859_1));

        assertThat(marked.statusCode()).isEqualTo(202);
        assertThat(noText.statusCode()).isEqualTo(422);
        assertThat(noText.contentType()).startsWith("application/problem+json");
    }

    @Test
    void it_stands_in_the_audit_log_under_the_name_of_the_key() {
        var program = "Load " + UUID.randomUUID();
        key = keyOf(Cast.STUDIO, program);

        var id = send("id,food\n1,4\n".getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");
        settled(id);

        assertThat(cast.alice().visits("/imports/" + id).body()).contains(program);
        assertThat(cast.alice().visits("/audit").texts("tbody tr"))
                .anyMatch(line -> line.contains(program) && line.contains("started an import survey.csv"));
    }

    @Test
    void rows_of_single_answers_of_which_no_column_is_named_are_refused_at_once_with_the_place() {
        var file = "id,question,answer\n1,food,4\n".getBytes();
        var without = MAPPING.formatted(journey).stripTrailing().replaceFirst("\\}$", ", \"long\": {}}");
        var half = without.replace("\"long\": {}", "\"long\": {\"question\": \"question\"}");

        assertThat(send(file, without).statusCode()).isEqualTo(422);
        assertThat(send(file, without).jsonPath().getString("detail"))
                .contains("long.question: must be given", "long.value: must be given");
        assertThat(send(file, half).jsonPath().getString("detail"))
                .contains("long.value: must be given")
                .doesNotContain("long.question");
    }

    @Test
    void what_is_wrong_is_told_in_a_problem_document_and_nothing_is_kept() {
        long before = cast.at(Cast.STUDIO, () -> imports.count() + kept());
        var wrongColumn =
                send("id,food\n1,4\n".getBytes(), MAPPING.formatted(journey).replace("\"food\"", "\"meal\""));
        var unknownField =
                send("id,food\n1,4\n".getBytes(), MAPPING.formatted(journey).replace("\"key\"", "\"kex\""));
        var brokenFile = send("id,\"b\n1,4\n".getBytes(), MAPPING.formatted(journey));
        var empty = send(new byte[0], MAPPING.formatted(journey));

        for (var refused : new Response[] {wrongColumn, unknownField, brokenFile, empty}) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.contentType()).startsWith("application/problem+json");
        }
        assertThat(cast.at(Cast.STUDIO, () -> imports.count() + kept()))
                .as("nothing of them")
                .isEqualTo(before);
        assertThat(wrongColumn.jsonPath().getString("detail"))
                .isEqualTo("journey.stages[0].touchpoints[0].column: the file has no column meal");
        assertThat(unknownField.jsonPath().getString("detail")).isEqualTo("kex: no such field");
        assertThat(brokenFile.jsonPath().getString("detail"))
                .isEqualTo("Line 1: A quote that is opened here is never closed.");
        assertThat(empty.jsonPath().getString("detail")).isEqualTo("The file is empty.");
    }

    @Test
    void a_file_that_breaks_further_down_fails_and_says_why() {
        var text = new StringBuilder("id,food\n");
        for (int i = 0; i < 500; i++) {
            text.append(i).append(",4\n");
        }
        var id = send((text + "x,\"4").getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");

        var failed = settled(id);

        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("failure")).isEqualTo("Line 502: A quote that is opened here is never closed.");
        assertThat(failed.getInt("done")).isZero();
    }

    @Test
    void a_workbook_is_taken_by_the_name_of_its_sheet() {
        var book = BookOf.sheets(Map.of("Answers", BookOf.rowsOf("id,food", "1,4", ",4")))
                .bytes();

        var accepted = sendSheet(book, "Answers");
        var refused = sendSheet(book, "Answer");
        var odd = sendSheet(book, "Answers\0");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(settled(accepted.jsonPath().getString("id")).getInt("done")).isEqualTo(1);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("The workbook has no such sheet. It has: Answers");
        assertThat(odd.statusCode()).isEqualTo(422);
    }

    /** No file has such a column: what waits for it would fail again and again. */
    @Test
    void a_nul_in_the_column_of_the_question_is_refused_at_its_place() {
        var mapping = MAPPING.formatted(journey)
                .strip()
                .replaceFirst("}$", ", \"long\": {\"question\": \"a\\\\u0000b\", \"value\": \"food\"}}");

        var refused = send("id,food\n1,4\n".getBytes(), mapping);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("long.question: holds characters that can be neither stored nor shown");
    }

    @Test
    void a_workbook_that_would_fill_the_memory_is_too_large() {
        var bomb =
                BookOf.rows("id,food").with(BookOf.SHEET, " ".repeat(5_000_000)).bytes();

        var refused = send(bomb, MAPPING.formatted(journey));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    private long kept() {
        return ((Number) sql.query("select count(*) from file_parts where tenant_id = :tenant and kind = 'UPLOAD'")
                        .getSingleResult())
                .longValue();
    }

    private Response sendFile(byte[] mapping) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "rows.csv", "id,food\n1,4\n".getBytes())
                .multiPart("mapping", "mapping.json", mapping, "application/octet-stream")
                .post("/api/v1/imports");
    }

    private Response sendSheet(byte[] book, String sheet) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "survey.xlsx", book)
                .multiPart("sheet", sheet)
                .multiPart("mapping", MAPPING.formatted(journey))
                .post("/api/v1/imports");
    }

    @Test
    void a_part_that_is_missing_is_named() {
        var noFile = given().header("Authorization", "Bearer " + key)
                .multiPart("mapping", MAPPING.formatted(journey))
                .post("/api/v1/imports");
        var noMapping = given().header("Authorization", "Bearer " + key)
                .multiPart("file", "rows.csv", "id,food\n1,4\n".getBytes())
                .post("/api/v1/imports");
        var emptyMapping = given().header("Authorization", "Bearer " + key)
                .multiPart("file", "rows.csv", "id,food\n1,4\n".getBytes())
                .multiPart("mapping", "mapping.json", new byte[0], "application/octet-stream")
                .post("/api/v1/imports");
        var blankMapping = send("id,food\n1,4\n".getBytes(), " ");

        for (var refused : new Response[] {noMapping, emptyMapping, blankMapping}) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("detail"))
                    .isEqualTo("The part “mapping” is missing or is no text.");
        }
        assertThat(noFile.statusCode()).isEqualTo(422);
        assertThat(noFile.jsonPath().getString("detail")).isEqualTo("The part “file” is missing.");
    }

    @Test
    void another_tenants_key_finds_nothing() {
        var id = send("id,food\n1,4\n".getBytes(), MAPPING.formatted(journey))
                .jsonPath()
                .getString("id");
        var stranger = keyOf(Cast.SHOP);

        assertThat(given().header("Authorization", "Bearer " + stranger)
                        .get("/api/v1/imports/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/api/v1/imports/" + id).statusCode()).isEqualTo(401);
    }

    @Test
    void of_a_pattern_without_an_end_the_refusal_tells_the_beginning() {
        var dated = MAPPING.formatted(journey)
                .replace(
                        "{\"day\": \"2017-05-15\"}",
                        "{\"column\": \"id\", \"pattern\": \"" + "y".repeat(5_000) + "\"}");

        var refused = send("id,food\n1,4\n".getBytes(), dated);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("yyyyyyyy", "…", "is no pattern")
                .hasSizeLessThan(1_000);
    }

    private Response send(byte[] file, String mapping) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "survey.csv", file)
                .multiPart("mapping", mapping)
                .post("/api/v1/imports");
    }

    private JsonPath settled(String id) {
        var end = System.nanoTime() + 60_000_000_000L;
        JsonPath found;
        do {
            found = given().header("Authorization", "Bearer " + key)
                    .get("/api/v1/imports/" + id)
                    .jsonPath();
        } while (found.getString("state").equals("running") && System.nanoTime() < end);
        return found;
    }

    private double[] marks(String measure) {
        return cast.at(Cast.STUDIO, () -> {
            var found = journeys.named(journey).orElseThrow();
            int number = found.touchpoints().stream()
                    .filter(touchpoint -> touchpoint.name().equals(measure))
                    .findFirst()
                    .map(touchpoint -> touchpoint.number())
                    .or(() -> found.outcome(measure).map(outcome -> outcome.number()))
                    .orElseThrow();
            ResponseMatrix responseMatrix = responses.of(found);
            return Arrays.stream(responseMatrix.marks(number))
                    .filter(mark -> !Double.isNaN(mark))
                    .toArray();
        });
    }
}
