package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SuggestionApiTest extends StayApiTest {

    @Test
    void suggestions_come_in_rank_order_with_their_gains() throws IOException {
        var list = suggestions(stay.id().toString());
        var first = list.get(0);

        assertThat(first.get("touchpoint").asText()).isEqualTo("Breakfast");
        assertThat(first.get("play").asText()).isEqualTo("Put right before their eyes");
        assertThat(first.get("key").asText()).isEqualTo("MADE_RIGHT_IN_SIGHT");
        assertThat(first.get("verdict").asText()).isEqualTo("confirmed");
        assertThat(first.get("state").asText()).isEqualTo("open");
        assertThat(first.get("decidedBy").isNull()).isTrue();
        assertThat(first.get("decidedAt").isNull()).isTrue();
        assertThat(first.get("low").asDouble())
                .isPositive()
                .isLessThan(first.get("gain").asDouble());
        assertThat(first.get("high").asDouble()).isGreaterThan(first.get("gain").asDouble());
        assertThat(first.get("rank").asDouble())
                .isCloseTo(
                        first.get("low").asDouble()
                                * first.get("reach").asDouble()
                                * first.get("convertibility").asDouble()
                                / first.get("effort").asInt(),
                        within(1e-12));
    }

    @Test
    void a_play_is_named_in_the_language_that_is_asked_for() throws IOException {
        program.speaking("it");

        assertThat(suggestions(stay.id().toString()).get(0).get("play").asText())
                .isEqualTo("Rimediare davanti ai loro occhi");
    }

    @Test
    void with_too_few_answers_there_is_no_gain_but_how_many_are_missing() throws IOException {
        var list = suggestions(stay.name().replace(" ", "%20"));
        var last = list.get(list.size() - 1);

        assertThat(last.get("touchpoint").asText()).isEqualTo("Spa");
        assertThat(last.get("verdict").asText()).isEqualTo("too-few");
        assertThat(last.get("gain").isNull()).isTrue();
        assertThat(last.get("low").isNull()).isTrue();
        assertThat(last.get("missing").asInt()).isEqualTo(70);
    }

    @Test
    void what_somebody_decided_is_its_state() throws IOException {
        cast.elena().visits("/suggestions?journey=" + stay.id()).pressesThe(".suggestion form[action$=snooze] button");

        var first = suggestions(stay.id().toString()).get(0);
        assertThat(first.get("state").asText()).isEqualTo("snoozed");
        assertThat(first.get("decidedBy").asText()).isEqualTo("Elena Greco");
        assertThat(Instant.parse(first.get("decidedAt").asText()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void an_outcome_or_a_journey_that_is_not_there_is_a_problem() {
        assertThat(asked("suggestions?outcome=Nothing").statusCode()).isEqualTo(404);
        var answer = asked(programOf(Cast.SHOP), "suggestions");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private JsonNode suggestions(String journey) throws IOException {
        return read(program.gets("/api/v1/journeys/%s/suggestions".formatted(journey)));
    }
}
