package io.attimo.api;

import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.RequiresApiKey;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
                        .description(
                                "One of the tenant's API keys, which an administrator makes under Settings. What an"
                                        + " operation asks of it is its scope: “read” figures, “write” (import answers) or"
                                        + " “responses” (read single answers)."));
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
        var scopes = scope(operation).map(ApiKeyScope::word).stream().toList();
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY, scopes));
        var responses = operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses.addAPIResponse(
                "401",
                OASFactory.createAPIResponse().description("no key, or not a valid one, or one that has expired")));
        if (!responses.hasAPIResponse("429")) {
            responses.addAPIResponse(
                    "429",
                    OASFactory.createAPIResponse()
                            .description("too many requests in a minute; Retry-After says when to come again"));
        }
        scopes.forEach(scope -> responses.addAPIResponse(
                "403", OASFactory.createAPIResponse().description("the key has not the scope “" + scope + "”")));
    }

    /** As the action says, which an operation is called after: {@code ImportApi_create}. */
    private static Optional<ApiKeyScope> scope(Operation operation) {
        if (operation.getOperationId() == null) {
            return Optional.empty();
        }
        var names = operation.getOperationId().split("_");
        try {
            var api = Class.forName(ApiDocumentFilter.class.getPackageName() + "." + names[0]);
            return Stream.of(api.getDeclaredMethods())
                    .filter(method -> method.getName().equals(names[1]))
                    .map(method -> method.getAnnotation(RequiresApiKey.class).value())
                    .findFirst();
        } catch (ClassNotFoundException elsewhere) {
            throw new IllegalStateException(elsewhere);
        }
    }
}
