package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.tenant.Actor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Set;

/** What programs do that talk to the API with a key of their company, and what they hear. */
abstract class ApiTest {

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    ObjectMapper json;

    /** A new one that may do all. */
    String keyOf(String tenant) {
        return keyOf(tenant, "Probe");
    }

    String keyOf(String tenant, String name) {
        return cast.at(tenant, () -> keys.make(name, Actor.named("Alice")));
    }

    Program programOf(String tenant) {
        return Program.with(keyOf(tenant));
    }

    Program programOf(String tenant, ApiKeyScope... scopes) {
        return Program.with(cast.at(tenant, () -> keys.make("Probe", Actor.named("Alice"), Set.of(scopes))));
    }

    JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    void isProblem(HttpResponse<String> answer, int status, String sentence) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json.readTree(answer.body()).get("detail").asText()).contains(sentence);
    }
}
