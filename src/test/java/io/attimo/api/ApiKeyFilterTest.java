package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeyFilterTest {

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Test
    void a_key_opens_its_own_tenant_where_it_is_that_tenants_time() {
        assertThat(withKeyOf(Cast.STUDIO).gets(KeyedProbe.PATH).body())
                .isEqualTo("{\"tenant\":\"studio\",\"zone\":\"Europe/Rome\"}");
        assertThat(withKeyOf(Cast.SHOP).gets(KeyedProbe.PATH).body())
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
        var key = cast.at(Cast.STUDIO, () -> keys.make("Probe", "Alice"));

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
    void a_field_nobody_asked_for_is_refused_by_name_of_its_kind() {
        var program = withKeyOf(Cast.STUDIO);

        assertThat(program.posts(KeyedProbe.PATH, "{\"name\":\"a\"}").statusCode())
                .isEqualTo(200);
        assertThat(program.posts(KeyedProbe.PATH, "{\"name\":\"a\",\"tenantId\":\"shop\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void json_that_is_broken_deep_doubled_or_too_large_a_number_is_refused() {
        var program = withKeyOf(Cast.STUDIO);

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

    private Program withKeyOf(String tenant) {
        return Program.with(cast.at(tenant, () -> keys.make("Probe", "Alice")));
    }
}
