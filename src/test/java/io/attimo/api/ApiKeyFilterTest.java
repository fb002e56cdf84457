package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.web.ApiKeyScope;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyFilterTest extends ApiTest {

    @Test
    void a_key_opens_its_own_tenant_where_it_is_that_tenants_time() {
        assertThat(programOf(Cast.STUDIO).gets(KeyedProbe.PATH).body())
                .isEqualTo("{\"tenant\":\"studio\",\"zone\":\"Europe/Rome\"}");
        assertThat(programOf(Cast.SHOP).gets(KeyedProbe.PATH).body())
                .isEqualTo("{\"tenant\":\"shop\",\"zone\":\"Europe/London\"}");
    }

    @Test
    void without_a_key_the_answer_is_a_problem_document_that_asks_for_one() {
        var answer = Program.without().gets(KeyedProbe.PATH);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"attimo\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"about:blank\"", "\"title\":\"A key is needed\"", "\"status\":401");
    }

    @Test
    void a_key_that_is_shown_and_opens_nothing_is_said_to_be_the_wrong_one() {
        var answer = Program.with("guess").gets(KeyedProbe.PATH);

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"attimo\", error=\"invalid_token\"");
        assertThat(answer.body()).contains("This key is unknown");
        assertThat(Program.without().gets(KeyedProbe.PATH).body()).contains("Send one of your company’s API keys");
    }

    @Test
    void the_refusal_speaks_the_language_that_was_asked_for() {
        assertThat(Program.without().speaking("it").gets(KeyedProbe.PATH).body())
                .contains("Serve una chiave");
    }

    @Test
    void a_guessed_key_one_in_the_address_and_one_sent_otherwise_are_refused() {
        var key = keyOf(Cast.STUDIO);

        assertThat(Program.with(key).gets(KeyedProbe.PATH).statusCode()).isEqualTo(200);
        assertThat(Program.with(key.substring(0, key.length() - 1) + "!")
                        .gets(KeyedProbe.PATH)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Program.with(key + "A").gets(KeyedProbe.PATH).statusCode()).isEqualTo(401);
        assertThat(Program.with("").gets(KeyedProbe.PATH).statusCode()).isEqualTo(401);
        assertThat(Program.without().gets(KeyedProbe.PATH + "?api_key=" + key).statusCode())
                .isEqualTo(401);
        assertThat(Program.without()
                        .gets(KeyedProbe.PATH + "?access_token=" + key)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Program.authorizedBy("Basic " + key).gets(KeyedProbe.PATH).statusCode())
                .isEqualTo(401);
        assertThat(Program.authorizedBy(key).gets(KeyedProbe.PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void a_revoked_key_opens_nothing_any_more() {
        cast.alice().visits("/keys").fills("name", "Short-lived").presses("Make key");
        var made = cast.alice().visits("/keys").fills("name", "Nightly").presses("Make key");
        var program = Program.with(made.document().selectFirst("#key").attr("value"));
        assertThat(program.gets(KeyedProbe.PATH).statusCode()).isEqualTo(200);

        made.presses("Revoke the key Nightly");

        assertThat(program.gets(KeyedProbe.PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_without_the_scope_is_told_which_one_it_lacks() {
        var reader = programOf(Cast.STUDIO, ApiKeyScope.READ);
        var writer = programOf(Cast.STUDIO, ApiKeyScope.WRITE);
        assertThat(reader.gets(KeyedProbe.PATH).statusCode()).isEqualTo(200);
        assertThat(writer.posts(KeyedProbe.PATH, "{\"name\":\"a\"}").statusCode())
                .isEqualTo(200);

        var refused = reader.posts(KeyedProbe.PATH, "{\"name\":\"a\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"attimo\", error=\"insufficient_scope\", scope=\"write\"");
        assertThat(refused.body()).contains("\"title\":\"This key may not do that\"", "“write”", "\"status\":403");
        assertThat(writer.speaking("it").gets(KeyedProbe.PATH).body()).contains("Non ha lo scope «read»");
    }

    @Test
    void single_answers_are_read_with_a_scope_of_their_own() {
        var path = KeyedProbe.PATH + "/responses";

        assertThat(programOf(Cast.STUDIO, ApiKeyScope.READ, ApiKeyScope.WRITE)
                        .gets(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(programOf(Cast.STUDIO, ApiKeyScope.RESPONSES).gets(path).statusCode())
                .isEqualTo(200);
        assertThat(programOf(Cast.STUDIO).gets(path).statusCode()).isEqualTo(200);
    }

    @Test
    void an_action_that_does_not_say_which_scope_it_wants_is_not_there() {
        assertThat(programOf(Cast.STUDIO).gets(KeyedProbe.PATH + "/unsaid").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_key_opens_on_its_last_day_and_is_told_to_have_expired_on_the_next() {
        var name = "Ending " + UUID.randomUUID();
        var program = Program.with(keyOf(Cast.STUDIO, name));
        var today = LocalDate.now(ZoneId.of("Europe/Rome"));
        ends(name, today);
        assertThat(program.gets(KeyedProbe.PATH).statusCode()).isEqualTo(200);

        ends(name, LocalDate.of(2026, 3, 1));
        var refused = program.gets(KeyedProbe.PATH);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"attimo\", error=\"invalid_token\"");
        assertThat(refused.body())
                .contains("\"title\":\"This key has expired\"", "Its last day was 1 Mar 2026.", "\"status\":401");
        ends(name, today.minusDays(1));
        assertThat(program.gets(KeyedProbe.PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void a_use_of_a_key_that_has_expired_is_none() {
        var name = "Ended " + UUID.randomUUID();
        var program = Program.with(keyOf(Cast.STUDIO, name));
        ends(name, LocalDate.of(2026, 3, 1));

        program.gets(KeyedProbe.PATH);

        ApiKey kept = cast.at(Cast.STUDIO, () -> keys.find("name", name).singleResult());
        assertThat(kept.lastUsedAt()).isNull();
    }

    private void ends(String name, LocalDate lastDay) {
        cast.at(Cast.STUDIO, () -> keys.update("lastDay = ?1 where name = ?2", lastDay, name));
    }

    @Test
    void a_field_nobody_asked_for_is_refused_by_name_of_its_kind() {
        var program = programOf(Cast.STUDIO);

        assertThat(program.posts(KeyedProbe.PATH, "{\"name\":\"a\"}").statusCode())
                .isEqualTo(200);
        assertThat(program.posts(KeyedProbe.PATH, "{\"name\":\"a\",\"tenantId\":\"shop\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void json_that_is_broken_deep_doubled_or_too_large_a_number_is_refused() {
        var program = programOf(Cast.STUDIO);

        for (var json : new String[] {
            "{\"name\":",
            "[".repeat(10_000),
            "{\"more\":" + "{\"a\":".repeat(10_000),
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"name\":{\"a\":1}}",
            "{\"more\":{\"a\":" + "9".repeat(5_000) + "}}"
        }) {
            var answer = program.posts(KeyedProbe.PATH, json);
            assertThat(answer.statusCode())
                    .as(json.substring(0, Math.min(60, json.length())))
                    .isIn(400, 422);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void the_description_of_the_api_says_how_to_show_a_key_and_names_no_page() {
        var description = Program.without().gets("/q/openapi").body();

        assertThat(description).contains("scheme: bearer").doesNotContain("/members");
    }
}
