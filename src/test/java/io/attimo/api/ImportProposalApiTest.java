package io.attimo.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.intake.Imports;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportProposalApiTest extends ApiTest {

    @Inject
    Imports imports;

    private final String journey = "Visit " + UUID.randomUUID();
    private String key;

    @BeforeEach
    void make_a_key() {
        key = keyOf(Cast.STUDIO);
    }

    @Test
    void what_the_page_would_propose_is_told_with_its_doubts_and_nothing_is_kept() {
        long before = cast.at(Cast.STUDIO, () -> imports.count());

        var proposed = proposes("id,day,Food rating,NPS\na,2026-09-01,4,9\nb,2026-09-02,5,10\n", journey);

        assertThat(proposed.getString("mapping.journey.name")).isEqualTo(journey);
        assertThat(proposed.getString("mapping.key")).isEqualTo("id");
        assertThat(proposed.getList("mapping.journey.stages.touchpoints.flatten().column"))
                .containsExactly("Food rating");
        assertThat(proposed.getList("mapping.outcomes.column")).containsExactly("NPS");
        assertThat(cast.at(Cast.STUDIO, () -> imports.count())).isEqualTo(before);
    }

    @Test
    void words_come_with_their_marks_and_a_scale_that_may_be_two_is_left_out_with_a_doubt() {
        var proposed = proposes("""
                id,day,Food rating,Service score
                a,2026-09-01,Very satisfied,1
                b,2026-09-01,Satisfied,4
                c,2026-09-02,Very dissatisfied,2
                """, journey);

        var food = proposed.<String, Object>getMap("mapping.journey.stages[0].touchpoints[0]");
        var service = proposed.<String, Object>getMap("mapping.journey.stages[0].touchpoints[1]");
        assertThat(food)
                .containsEntry("scale", "1-5")
                .containsEntry("words", Map.of("Very satisfied", 5f, "Satisfied", 4f, "Very dissatisfied", 1f));
        assertThat(service).containsEntry("column", "Service score").doesNotContainKey("scale");
        assertThat(proposed.getList("doubts.findAll { it.about == 'scale' }.column"))
                .containsExactly("Service score");
        assertThat(proposed.getString("doubts.find { it.about == 'scale' }.why"))
                .contains("1-4, 1-2, 3-4")
                .contains("1-5");
    }

    @Test
    void a_file_that_is_none_is_refused_in_words() {
        var refused = asks("", "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("The file is empty.");
    }

    private JsonPath proposes(String text, String journey) {
        var answer = asks(text, journey);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response asks(String text, String journey) {
        return given().header("Authorization", "Bearer " + key)
                .multiPart("file", "visit.csv", text.getBytes())
                .multiPart("journey", journey)
                .post("/api/v1/imports/proposal");
    }
}
