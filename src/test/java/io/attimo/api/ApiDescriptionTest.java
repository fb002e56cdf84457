package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiDescriptionTest {

    private static final String PREFIX = "#/components/schemas/";

    @Test
    void an_import_is_described_as_it_is_answered() throws IOException {
        var responses = description().at("/paths/~1api~1v1~1imports/post/responses");

        assertThat(names(responses)).containsExactlyInAnyOrder("202", "401", "413", "422", "429");
        assertThat(responses.at("/202/content/application~1json/schema/$ref").asText())
                .isEqualTo(PREFIX + "Accepted");
        assertThat(names(description().at("/components/schemas/Accepted/properties")))
                .containsExactly("id");
    }

    @Test
    void all_schemas_that_it_refers_to_are_there_and_no_others() throws IOException {
        var description = description();
        var referred = new TreeSet<String>();
        var left = new ArrayDeque<>(List.of(description.get("paths")));
        while (!left.isEmpty()) {
            for (var ref : left.pop().findValuesAsText("$ref")) {
                var name = ref.substring(PREFIX.length());
                if (referred.add(name)) {
                    assertThat(description.at("/components/schemas").has(name))
                            .as(ref)
                            .isTrue();
                    left.push(description.at("/components/schemas").get(name));
                }
            }
        }

        assertThat(names(description.at("/components/schemas")))
                .isEqualTo(referred)
                .contains("Accepted", "Standing")
                .doesNotContain("AtomicLong", "Buffer", "RoutingContext", "TemplateInstance");
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode description() throws IOException {
        return new ObjectMapper()
                .readTree(Program.without().gets("/q/openapi?format=json").body());
    }
}
