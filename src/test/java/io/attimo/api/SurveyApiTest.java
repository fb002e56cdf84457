package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program writes a survey, publishes it, and brings answers, which stand in the map. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyApiTest extends ApiTest {

    private static final String PATH = "/api/v1/surveys";
    private static final int PEOPLE = 12;

    private static final String VISIT = """
            {"journey": "%s", "name": "After the visit", "title": {"en": "Your visit", "it": "La Sua visita"},
             "languages": ["en", "it"],
             "fields": [{"key": "branch", "segment": "Branch"}],
             "pages": [{"key": "visit", "questions": [
               {"key": "food", "kind": "rating", "text": {"en": "The food", "it": "Il cibo"},
                "touchpoint": {"stage": "Waiting", "name": "Restaurants"}, "notApplicable": true},
               {"key": "recommend", "kind": "nps", "outcome": "Recommendation", "text": {"en": "Would you?"}},
               {"key": "why", "kind": "long", "text": {"en": "Why?"},
                "showIf": {"question": "recommend", "atMost": "6"}}]}]}
            """;

    @Inject
    Journeys journeys;

    private Program program;
    private String journey;

    @BeforeEach
    void a_journey_without_touchpoints() {
        program = programOf(Cast.STUDIO);
        journey = "Visit " + UUID.randomUUID();
        cast.at(Cast.STUDIO, () -> journeys.add(new Journey(journey, CustomerKind.B2C)));
    }

    @Test
    void what_is_read_is_what_was_written_and_can_be_written_again() throws IOException {
        var made = made(VISIT.formatted(journey));

        var read = read(program.gets(PATH + "/" + made.get("id").asText()));
        var again = made(read.toString());

        assertThat(read.get("state").asText()).isEqualTo("draft");
        assertThat(read.get("version").asInt()).isZero();
        assertThat(read.get("link").isNull()).isTrue();
        assertThat(content(again)).isEqualTo(content(read));
        assertThat(again.get("id")).isNotEqualTo(read.get("id"));
    }

    @Test
    void answers_stand_in_the_map_at_once() throws IOException {
        var survey = published(VISIT.formatted(journey));
        for (int i = 0; i < PEOPLE; i++) {
            answers(survey, "{\"answers\": {\"food\": 5, \"recommend\": 9}, \"customer\": \"c" + i + "\"}");
        }

        var cell = read(program.gets("/api/v1/journeys/" + of(journey).id() + "/heatmap"))
                .findValue("cells")
                .get(0);
        var outcome = read(program.gets("/api/v1/journeys/" + of(journey).id() + "/outcomes"))
                .get(0);

        assertThat(cell.get("row").asText()).isEqualTo("Restaurants");
        assertThat(cell.get("n").asInt()).isEqualTo(PEOPLE);
        assertThat(outcome.get("nps").asDouble()).isEqualTo(100);
    }

    @Test
    void what_does_not_apply_is_missing_in_all_numbers() throws IOException {
        var survey = published(VISIT.formatted(journey));
        for (int i = 0; i < PEOPLE; i++) {
            answers(
                    survey,
                    "{\"answers\": {\"food\": {\"notApplicable\": true}, \"recommend\": 3, \"why\": \"Slow\"}}");
        }

        var outcome = read(program.gets("/api/v1/journeys/" + of(journey).id() + "/outcomes"))
                .get(0);
        var cell = read(program.gets("/api/v1/journeys/" + of(journey).id() + "/heatmap"))
                .findValue("cells")
                .get(0);

        assertThat(outcome.get("n").asInt()).isEqualTo(PEOPLE);
        assertThat(outcome.get("nps").asDouble()).isEqualTo(-100);
        assertThat(cell.get("n").asInt()).isZero();
    }

    @Test
    void an_answer_that_cannot_be_one_is_named_by_its_path_and_nothing_is_stored() throws IOException {
        var survey = published(VISIT.formatted(journey));

        isProblem(program.posts(survey + "/responses", "{\"answers\": {\"food\": 6}}"), 422, "answers.food");
        isProblem(program.posts(survey + "/responses", "{\"answers\": {\"foot\": 5}}"), 422, "answers.foot");
        isProblem(
                program.posts(survey + "/responses", "{\"answers\": {\"recommend\": 9, \"why\": \"Fine\"}}"),
                422,
                "answers.why");
        isProblem(program.posts(survey + "/responses", "{}"), 422, "answers");
        isProblem(
                program.posts(survey + "/responses", "{\"answers\": {\"food\": 5}, \"language\": \"de\"}"),
                422,
                "language");
        isProblem(
                program.posts(survey + "/responses", "{\"answers\": {\"food\": 5}, \"answeredAt\": \"yesterday\"}"),
                422,
                "answeredAt");
    }

    @Test
    void a_survey_takes_answers_while_it_is_open_alone() throws IOException {
        var survey = published(VISIT.formatted(journey));
        var answer = "{\"answers\": {\"food\": 4}}";

        assertThat(read(program.posts(survey + "/pause", "")).get("state").asText())
                .isEqualTo("paused");
        isProblem(program.posts(survey + "/responses", answer), 409, "no answers just now");
        assertThat(read(program.posts(survey + "/reopening", "")).get("state").asText())
                .isEqualTo("open");
        answers(survey, answer);
        read(program.posts(survey + "/closure", ""));
        isProblem(program.posts(survey + "/responses", answer), 409, "no answers just now");
    }

    @Test
    void two_who_write_at_once_do_not_undo_each_other() throws IOException {
        var survey = made(VISIT.formatted(journey));
        var path = PATH + "/" + survey.get("id").asText();

        assertThat(read(program.puts(path, survey.toString())).get("revision").asInt())
                .isEqualTo(2);
        isProblem(program.puts(path, survey.toString()), 409, "revision is 2");
        isProblem(program.puts(path, VISIT.formatted(journey)), 422, "revision");
    }

    @Test
    void a_later_wording_does_not_change_what_is_published() throws IOException {
        var survey = published(VISIT.formatted(journey));
        var read = (ObjectNode) read(program.gets(survey));
        ((ObjectNode) read.at("/pages/0/questions/0")).put("key", "meals");

        read(program.puts(survey, read.toString()));
        answers(survey, "{\"answers\": {\"food\": 4}}");
        read(program.posts(survey + "/publication", ""));

        isProblem(program.posts(survey + "/responses", "{\"answers\": {\"food\": 4}}"), 422, "answers.food");
        answers(survey, "{\"answers\": {\"meals\": 4}}");
    }

    @Test
    void what_is_no_survey_is_refused_by_its_path() throws IOException {
        isProblem(program.posts(PATH, "{"), 422, "JSON");
        isProblem(program.posts(PATH, "[]"), 422, "JSON");
        isProblem(program.posts(PATH, "{\"nmae\": \"x\"}"), 422, "nmae");
        isProblem(program.posts(PATH, VISIT.formatted("No such journey")), 422, "journey");
        isProblem(
                program.posts(PATH, VISIT.formatted(journey).replace("\"rating\"", "\"guess\"")),
                422,
                "pages[0].questions[0].kind");
    }

    @Test
    void another_scale_than_the_answered_one_is_refused_in_words() throws IOException {
        var first = published(VISIT.formatted(journey));
        answers(first, "{\"answers\": {\"food\": 4}}");
        var second = made(VISIT.formatted(journey).replace("\"rating\"", "\"effort\""));

        isProblem(program.posts(PATH + "/" + second.get("id").asText() + "/publication", ""), 422, "another scale");
    }

    @Test
    void who_may_only_read_figures_writes_nothing() throws IOException {
        var survey = published(VISIT.formatted(journey));
        var reader = programOf(Cast.STUDIO, ApiKeyScope.READ);

        assertThat(reader.gets(survey).statusCode()).isEqualTo(200);
        assertThat(reader.posts(PATH, VISIT.formatted(journey)).statusCode()).isEqualTo(403);
        assertThat(reader.posts(survey + "/closure", "").statusCode()).isEqualTo(403);
        assertThat(reader.posts(survey + "/responses", "{\"answers\": {\"food\": 4}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void another_companys_survey_is_not_there() throws IOException {
        var survey = published(VISIT.formatted(journey));
        var stranger = programOf(Cast.SHOP);

        assertThat(stranger.gets(survey).statusCode()).isEqualTo(404);
        assertThat(stranger.posts(survey + "/closure", "").statusCode()).isEqualTo(404);
        assertThat(stranger.posts(survey + "/responses", "{\"answers\": {\"food\": 4}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.gets(PATH).body()).doesNotContain("After the visit");
    }

    private Journey of(String name) {
        return cast.at(Cast.STUDIO, () -> journeys.get(name));
    }

    private JsonNode made(String survey) throws IOException {
        var answer = program.posts(PATH, survey);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    /** @return its path */
    private String published(String survey) throws IOException {
        var path = PATH + "/" + made(survey).get("id").asText();
        var published = read(program.posts(path + "/publication", ""));
        assertThat(published.get("version").asInt()).isEqualTo(1);
        assertThat(published.get("link").asText()).contains("/s/");
        return path;
    }

    private HttpResponse<String> answers(String survey, String answer) {
        var taken = program.posts(survey + "/responses", answer);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return taken;
    }

    private static JsonNode content(JsonNode survey) {
        var content = (ObjectNode) survey.deepCopy();
        content.remove("id");
        content.remove("revision");
        return content;
    }
}
