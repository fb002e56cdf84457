package io.attimo.platform.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Finds a name that a template uses within a loop and that stands outside of it, as {@code {home}} does. Qute finds it too,
 * but asks some two hundred resolvers on each level in between; this goes straight up.
 */
@Singleton
class OuterScopeResolver implements ValueResolver {

    private static final int BEFORE_ALL_OTHERS = 100;

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    /** Only a name that stands first in its expression is looked up in the scope itself. */
    @Override
    public boolean appliesTo(EvalContext name) {
        return name.getBase() instanceof Mapper
                && name.getBase() == name.resolutionContext().getData()
                && name.getParams().isEmpty();
    }

    /** What is not found here, or stands behind a scope of another kind, Qute looks for as ever. */
    @Override
    public CompletionStage<Object> resolve(EvalContext name) {
        for (var scope = name.resolutionContext(); scope != null && isKnown(scope); scope = scope.getParent()) {
            if (scope.getData() instanceof Mapper names && names.appliesTo(name.getName())) {
                var found = names.getAsync(name.getName());
                if (!isMissing(found)) {
                    return found;
                }
            }
        }
        return Results.notFound(name);
    }

    private static boolean isKnown(ResolutionContext scope) {
        return scope.getData() == null || scope.getData() instanceof Mapper;
    }

    /** A loop says of every name that it might have it. */
    private static boolean isMissing(CompletionStage<Object> found) {
        return found instanceof CompletedStage<Object> done && !done.isFailure() && Results.isNotFound(done.get());
    }
}
