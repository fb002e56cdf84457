package io.attimo.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.api.ApiKeys;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.attimo.survey.Survey;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyResultsApiTest {

    @Inject
    Cast cast;

    @Inject
    AskedShop shop;

    @Inject
    ApiKeys keys;

    private Survey survey;

    @BeforeEach
    void some_people_answer() {
        survey = shop.opens();
        for (int i = 0; i < 7; i++) {
            shop.answers(
                    survey,
                    AskedShop.NOON.plus(Duration.ofDays(i)),
                    "en",
                    "{\"recommend\": %d%s, \"how\": \"car\"}".formatted(i + 4, i < 3 ? ", \"food\": 4" : ""));
        }
    }

    private Program with(ApiKeyScope scope) {
        return Program.with(cast.at(Cast.STUDIO, () -> keys.make("Reader", Actor.named("Alice"), Set.of(scope))));
    }

    private JsonNode get(String path) throws IOException {
        var answer = with(ApiKeyScope.RESPONSES).gets("/api/v1/surveys/" + survey.id() + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void results_are_told_question_by_question() throws IOException {
        var results = get("/results");
        var names = new ArrayList<String>();
        results.get("questions").get(0).fieldNames().forEachRemaining(names::add);

        assertThat(results.get("opened").asLong()).isZero();
        assertThat(results.get("started").asLong()).isEqualTo(7);
        assertThat(results.get("finished").asLong()).isEqualTo(7);
        assertThat(names)
                .containsExactly(
                        "key", "kind", "n", "notApplicable", "value", "low", "high", "suppressed", "distribution");
        var nps = results.get("questions").get(0);
        // 4 5 6 | 7 8 | 9 10
        assertThat(nps.get("value").asDouble()).isEqualTo(-100 / 7., org.assertj.core.data.Offset.offset(1e-9));
        assertThat(nps.get("low").asDouble()).isLessThan(nps.get("value").asDouble());
        assertThat(nps.get("distribution")).hasSize(11);
        var food = results.get("questions").get(1);
        assertThat(food.get("suppressed").asBoolean()).isTrue();
        assertThat(food.get("n").isNull()).isTrue();
        assertThat(food.get("value").isNull()).isTrue();
        assertThat(food.get("distribution")).isEmpty();
        assertThat(results.get("questions").get(2).get("distribution").get(0).toString())
                .isEqualTo("{\"key\":\"car\",\"n\":7,\"share\":1.0,\"place\":null}");
    }

    @Test
    void a_view_is_asked_for_by_days_language_and_version() throws IOException {
        assertThat(get("/results?from=2026-11-11&to=2026-11-15").get("finished").asLong())
                .isEqualTo(5);
        assertThat(get("/results?language=it&version=1").get("finished").asLong())
                .isZero();
        assertThat(get("/results?language=it").get("opened").isNull()).isTrue();
        assertThat(get("/responses?from=2026-11-12").get("responses")).hasSize(5);
        var key = with(ApiKeyScope.RESPONSES);
        for (var odd :
                new String[] {"/results?version=9", "/results?from=x", "/responses?after=x", "/responses?to=soon"}) {
            assertThat(key.gets("/api/v1/surveys/" + survey.id() + odd).statusCode())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    @Test
    void responses_come_a_hundred_at_a_time_each_once() throws IOException {
        for (int i = 0; i < 193; i++) {
            shop.answers(survey, AskedShop.NOON, "en", "{\"recommend\": 9}");
        }
        var first = get("/responses");
        var second = get("/responses?after=" + first.get("next").asText());

        assertThat(first.get("responses")).hasSize(100);
        assertThat(second.get("responses")).hasSize(100);
        assertThat(second.get("next").isNull()).isTrue();
        var ids = new ArrayList<String>();
        first.get("responses").forEach(each -> ids.add(each.get("id").asText()));
        second.get("responses").forEach(each -> ids.add(each.get("id").asText()));
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(first.get("responses").get(0).get("answers").get("recommend").asInt())
                .isEqualTo(4);
        assertThat(first.get("responses").get(0).get("finishedAt").asText()).isEqualTo("2026-11-10T11:00:00Z");
    }

    @Test
    void they_want_a_key_that_may_read_single_answers() {
        for (var path : new String[] {"/results", "/responses"}) {
            for (var scope : new ApiKeyScope[] {ApiKeyScope.READ, ApiKeyScope.WRITE}) {
                assertThat(with(scope)
                                .gets("/api/v1/surveys/" + survey.id() + path)
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(Program.without()
                            .gets("/api/v1/surveys/" + survey.id() + path)
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
