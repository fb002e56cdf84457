package io.attimo.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes the API and leaves the pages out: they are for people. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

    private static final String KEY = "key";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components =
                description.getComponents() == null ? OASFactory.createComponents() : description.getComponents();
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("One of the tenant's API keys, which an administrator makes under Settings."));
        description.setComponents(components);
        var paths = description.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        Map.copyOf(paths.getPathItems()).forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations().values().forEach(ApiDocumentFilter::ask);
            } else {
                paths.removePathItem(path);
            }
        });
        if (components.getSchemas() != null) {
            var needed = new ReferencedSchemas(components.getSchemas());
            paths.getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(needed::by));
            components.setSchemas(needed.found());
        }
    }

    private static void ask(Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses.addAPIResponse(
                "401", OASFactory.createAPIResponse().description("no key, or not a valid one")));
    }
}
