package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attimo.mapping.MappingText;
import io.attimo.support.Program;
import io.attimo.support.Routes;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Paths;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiDocumentFilterTest {

    private static final String PREFIX = "#/components/schemas/";

    @Test
    void an_import_is_described_as_it_is_answered() throws IOException {
        var responses = description().at("/paths/~1api~1v1~1imports/post/responses");

        assertThat(names(responses)).containsExactlyInAnyOrder("202", "401", "403", "413", "415", "422", "429");
        assertThat(responses.at("/202/content/application~1json/schema/$ref").asText())
                .isEqualTo(PREFIX + "Accepted");
        assertThat(names(description().at("/components/schemas/Accepted/properties")))
                .containsExactly("id");
    }

    @Test
    void each_operation_tells_the_scope_that_its_action_asks_for() throws IOException {
        var told = new TreeMap<String, String>();
        var paths = description().get("paths");
        for (var path : names(paths)) {
            for (var method : names(paths.get(path))) {
                var asked = paths.get(path).get(method).at("/security/0/key");
                told.put(method + " " + path, asked.toString());
            }
        }

        assertThat(told)
                .containsEntry("post /api/v1/imports", "[\"write\"]")
                .containsEntry("get /api/v1/imports/{id}", "[\"write\"]")
                .containsEntry("get /api/v1/journeys", "[\"read\"]")
                .hasSameSizeAs(Routes.all().stream()
                        .filter(route -> route.scope() != null)
                        .toList())
                .doesNotContainValue("[]");
    }

    @Test
    void what_a_mapping_looks_like_is_told_and_shown() throws IOException {
        var mapping = description()
                .at(
                        "/paths/~1api~1v1~1imports/post/requestBody/content/multipart~1form-data/schema/properties/mapping");

        assertThat(mapping.at("/description").asText())
                .as(description()
                        .at("/paths/~1api~1v1~1imports/post/requestBody")
                        .toString())
                .contains("touchpoints", "“key”", "download", "“min”", "“max”", "“pain”", "“glory”", "“reversed”");
        var shown = mapping.at("/examples/0");
        assertThat(shown.isMissingNode()).as(mapping.toString()).isFalse();
        var read = MappingText.read(shown.isTextual() ? shown.asText() : shown.toString());
        assertThat(read.journey().stages()).hasSize(1);
        assertThat(MappingText.read(MappingText.print(read))).isEqualTo(read);
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

    /** What happens at the build, seen here. */
    @Test
    void of_all_that_answers_only_the_api_is_described_and_with_a_key() {
        var api = OASFactory.createOperation()
                .addParameter(OASFactory.createParameter()
                        .schema(OASFactory.createSchema().ref(PREFIX + "Asked")));
        var whole = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/journeys", OASFactory.createPathItem().GET(api))
                        .addPathItem("/journeys", OASFactory.createPathItem().GET(OASFactory.createOperation())))
                .components(OASFactory.createComponents()
                        .addSchema("Asked", OASFactory.createSchema())
                        .addSchema("Insides", OASFactory.createSchema()));

        new ApiDocumentFilter().filterOpenAPI(whole);

        assertThat(whole.getPaths().getPathItems()).containsOnlyKeys("/api/v1/journeys");
        assertThat(whole.getComponents().getSchemas()).containsOnlyKeys("Asked");
        assertThat(whole.getComponents().getSecuritySchemes()).containsOnlyKeys("key");
        assertThat(api.getSecurity()).singleElement().matches(asked -> asked.hasScheme("key"));
        assertThat(api.getResponses().getAPIResponses()).containsOnlyKeys("401", "429");
    }

    @Test
    void a_refusal_is_said_beside_the_answers_that_are_there() {
        var api = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("202", OASFactory.createAPIResponse()));
        var whole = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/imports", OASFactory.createPathItem().POST(api)));

        new ApiDocumentFilter().filterOpenAPI(whole);

        assertThat(api.getResponses().getAPIResponses()).containsOnlyKeys("202", "401", "429");
    }

    @Test
    void an_action_that_says_itself_what_there_is_too_much_of_is_left_its_words() {
        var files = OASFactory.createAPIResponse().description("too many files");
        var api = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("429", files));

        new ApiDocumentFilter()
                .filterOpenAPI(OASFactory.createOpenAPI()
                        .paths(OASFactory.createPaths()
                                .addPathItem(
                                        "/api/v1/imports",
                                        OASFactory.createPathItem().POST(api))));

        assertThat(api.getResponses().getAPIResponse("429")).isSameAs(files);
    }

    @Test
    void where_nothing_answers_there_is_only_the_way_to_show_a_key() {
        for (var paths : new Paths[] {null, OASFactory.createPaths()}) {
            var whole = OASFactory.createOpenAPI().paths(paths);

            new ApiDocumentFilter().filterOpenAPI(whole);

            assertThat(whole.getComponents().getSecuritySchemes()).containsOnlyKeys("key");
        }
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
