package io.attimo.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that a program has tried before it is taken in. */
@QuarkusTest
class ImportDryRunApiTest extends ApiTest {

    private final String mapping = """
            {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "answer": {"column": "id"}, "date": {"day": "2017-05-15"}}
            """.formatted("Visit " + UUID.randomUUID());
    private String key;

    @BeforeEach
    void make_a_key() {
        key = keyOf(Cast.STUDIO);
    }

    @Test
    void it_ends_checked_with_nothing_stored_and_is_taken_in_when_it_is_started_once() {
        var id = send(mapping, "id,food\n1,4\n,4\n", true).jsonPath().getString("id");

        assertThat(settled(id).getMap(""))
                .containsEntry("state", "checked")
                .containsEntry("total", 2)
                .containsEntry("refused", 1)
                .containsEntry("done", 0)
                .containsEntry("wouldReplace", 0);
        assertThat(start(id).statusCode()).isEqualTo(202);
        assertThat(settled(id).getMap(""))
                .containsEntry("state", "done")
                .containsEntry("added", 1)
                .containsEntry("replaced", 0)
                .containsEntry("unchanged", 0);
        assertThat(start(id).statusCode()).isEqualTo(409);
        assertThat(forget(id).statusCode()).isEqualTo(409);
    }

    @Test
    void it_says_what_would_change_and_fails_with_that_when_it_is_started() {
        settled(send(mapping, "id,food\n1,4\n2,4\n", false).jsonPath().getString("id"));
        var id = send(mapping, "id,food\n1,5\n2,4\n3,4\n", true).jsonPath().getString("id");

        assertThat(settled(id).getMap("")).containsEntry("state", "checked").containsEntry("wouldReplace", 1);
        start(id);
        assertThat(settled(id).getString("failure"))
                .isEqualTo("1 answer of survey.csv would change. Say “replace” if so it shall be; give the new answers"
                        + " another “source”, or make each row its own answer, to keep both.");
        assertThat(settled(id).getString("state")).isEqualTo("failed");
    }

    @Test
    void what_came_in_since_it_was_checked_is_looked_at_again() {
        var id = send(mapping, "id,food\n1,5\n", true).jsonPath().getString("id");
        assertThat(settled(id).getInt("wouldReplace")).isZero();
        settled(send(mapping, "id,food\n1,4\n", false).jsonPath().getString("id"));

        start(id);

        assertThat(settled(id).getMap("")).containsEntry("state", "failed").containsEntry("wouldReplace", 1);
    }

    @Test
    void who_says_replace_is_let() {
        settled(send(mapping, "id,food\n1,4\n", false).jsonPath().getString("id"));
        var replacing = mapping.replace("\"answer\"", "\"replace\": true, \"answer\"");
        var id = send(replacing, "id,food\n1,5\n", true).jsonPath().getString("id");
        assertThat(settled(id).getInt("wouldReplace")).isEqualTo(1);

        start(id);

        assertThat(settled(id).getMap("")).containsEntry("state", "done").containsEntry("replaced", 1);
    }

    @Test
    void one_that_is_forgotten_is_not_there_and_a_stranger_finds_none() {
        var id = send(mapping, "id,food\n1,4\n", true).jsonPath().getString("id");
        settled(id);
        var own = key;
        key = keyOf(Cast.SHOP);
        assertThat(forget(id).statusCode()).isEqualTo(404);
        assertThat(start(id).statusCode()).isEqualTo(404);
        key = own;

        assertThat(forget(id).statusCode()).isEqualTo(204);

        assertThat(forget(id).statusCode()).isEqualTo(404);
        assertThat(start(id).statusCode()).isEqualTo(404);
    }

    private Response send(String columns, String file, boolean dryRun) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "survey.csv", file.getBytes())
                .multiPart("mapping", columns)
                .post("/api/v1/imports" + (dryRun ? "?dryRun=true" : ""));
    }

    private Response start(String id) {
        return given().header("Authorization", "Bearer " + key).post("/api/v1/imports/" + id + "/start");
    }

    private Response forget(String id) {
        return given().header("Authorization", "Bearer " + key).delete("/api/v1/imports/" + id);
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
}
