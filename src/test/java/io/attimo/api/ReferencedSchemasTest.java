package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOperation;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createRequestBody;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencedSchemasTest {

    private final Map<String, Schema> all =
            new LinkedHashMap<>(Map.of("Wanted", createSchema(), "Other", createSchema(), "Whole", createSchema()));
    private final ReferencedSchemas needed = new ReferencedSchemas(all);

    @ParameterizedTest
    @MethodSource
    void what_an_operation_takes_or_answers_is_needed(String how, Operation operation) {
        needed.by(operation);

        assertThat(needed.found()).as(how).containsOnlyKeys("Wanted").containsValue(all.get("Wanted"));
    }

    static Stream<Arguments> what_an_operation_takes_or_answers_is_needed() {
        return Stream.of(
                Arguments.of(
                        "a parameter",
                        createOperation().addParameter(createParameter().schema(reference("Wanted")))),
                Arguments.of(
                        "what a parameter holds",
                        createOperation().addParameter(createParameter().content(content("Wanted")))),
                Arguments.of(
                        "what is sent",
                        createOperation().requestBody(createRequestBody().content(content("Wanted")))),
                Arguments.of(
                        "what is answered",
                        createOperation()
                                .responses(createAPIResponses()
                                        .addAPIResponse(
                                                "200", createAPIResponse().content(content("Wanted"))))));
    }

    @ParameterizedTest
    @MethodSource
    void and_so_is_every_part_of_it(String how, Schema part) {
        all.put("Whole", part);

        needed.by(answering("Whole"));

        assertThat(needed.found()).as(how).containsOnlyKeys("Whole", "Wanted");
    }

    static Stream<Arguments> and_so_is_every_part_of_it() {
        var wanted = List.of(reference("Wanted"));
        return Stream.of(
                Arguments.of("each of a list", createSchema().items(reference("Wanted"))),
                Arguments.of("what it is not", createSchema().not(reference("Wanted"))),
                Arguments.of("any other field", createSchema().additionalPropertiesSchema(reference("Wanted"))),
                Arguments.of("one of a list", createSchema().contains(reference("Wanted"))),
                Arguments.of("the names of fields", createSchema().propertyNames(reference("Wanted"))),
                Arguments.of("all of", createSchema().allOf(wanted)),
                Arguments.of("any of", createSchema().anyOf(wanted)),
                Arguments.of("one of", createSchema().oneOf(wanted)),
                Arguments.of("the first of a list", createSchema().prefixItems(wanted)),
                Arguments.of("a field", createSchema().addProperty("field", reference("Wanted"))),
                Arguments.of("fields of a pattern", createSchema().addPatternProperty("f.*", reference("Wanted"))),
                Arguments.of("what a field asks for", createSchema().addDependentSchema("f", reference("Wanted"))),
                Arguments.of(
                        "a field of a field",
                        createSchema()
                                .addProperty("field", createSchema().addProperty("deeper", reference("Wanted")))));
    }

    @Test
    void what_holds_itself_has_an_end() {
        all.put("Whole", createSchema().items(reference("Whole")));

        needed.by(answering("Whole"));

        assertThat(needed.found()).containsOnlyKeys("Whole");
    }

    @Test
    void nothing_else_is_needed_nor_what_is_not_there() {
        needed.by(createOperation());
        needed.by(createOperation().requestBody(createRequestBody()).responses(createAPIResponses()));
        needed.by(createOperation().requestBody(createRequestBody().content(createContent())));
        needed.by(answering("Missing"));
        needed.by(createOperation()
                .addParameter(createParameter().schema(createSchema().ref("https://elsewhere.example/Wanted"))));

        assertThat(needed.found()).isEmpty();
    }

    private static Operation answering(String name) {
        return createOperation()
                .responses(createAPIResponses()
                        .addAPIResponse("200", createAPIResponse().content(content(name))));
    }

    private static Content content(String name) {
        return createContent()
                .addMediaType("application/json", createMediaType().schema(reference(name)));
    }

    private static Schema reference(String name) {
        return createSchema().ref("#/components/schemas/" + name);
    }
}
