package io.attimo.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Those of all schemas that operations refer to, and those that these refer to. The rest would describe our insides. */
final class ReferencedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema> all;
    private final Map<String, Schema> found = new LinkedHashMap<>();

    ReferencedSchemas(Map<String, Schema> all) {
        this.all = all;
    }

    Map<String, Schema> found() {
        return found;
    }

    void by(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                by(parameter.getSchema());
                by(parameter.getContent());
            });
        }
        if (operation.getRequestBody() != null) {
            by(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> by(response.getContent()));
        }
    }

    private void by(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::by);
        }
    }

    private void by(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(PREFIX)) {
            var name = schema.getRef().substring(PREFIX.length());
            if (all.containsKey(name) && found.putIfAbsent(name, all.get(name)) == null) {
                by(all.get(name));
            }
        }
        parts(schema).filter(Objects::nonNull).forEach(this::by);
    }

    private static Stream<Schema> parts(Schema schema) {
        var inLists = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf(), schema.getPrefixItems());
        var inMaps = Stream.of(schema.getProperties(), schema.getPatternProperties(), schema.getDependentSchemas())
                .filter(Objects::nonNull)
                .map(Map::values);
        return Stream.of(
                        Stream.of(
                                schema.getItems(),
                                schema.getNot(),
                                schema.getAdditionalPropertiesSchema(),
                                schema.getContains(),
                                schema.getPropertyNames()),
                        inLists.filter(Objects::nonNull).flatMap(Collection::stream),
                        inMaps.flatMap(Collection::stream))
                .flatMap(each -> each);
    }
}
