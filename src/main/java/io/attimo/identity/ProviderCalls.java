package io.attimo.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Set;

/** Each call that Quarkus makes to a provider: on a line of its own, and never on to where the answer points. */
@Singleton
@Unremovable
class ProviderCalls implements OidcRequestFilter, OidcResponseFilter {

    private static final String OPEN = "a provider owes an answer";
    // Said by who stands before it, our own door among them, when it does not answer them.
    private static final Set<Integer> GATEWAYS = Set.of(502, 503, 504);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        note(true);
        call.request().followRedirects(false).putHeader("Connection", "close");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        int status = answer.statusCode();
        note(GATEWAYS.contains(status));
        return status >= 300 && status < 400
                ? Uni.createFrom().failure(new OIDCException("a provider pointed elsewhere: " + status))
                : Uni.createFrom().voidItem();
    }

    /** Whether what failed is that a provider did not answer, or could not. */
    static boolean isOneOpen() {
        var here = Vertx.currentContext();
        return here != null && Boolean.TRUE.equals(here.getLocal(OPEN));
    }

    private static void note(boolean isOpen) {
        var here = Vertx.currentContext();
        if (here != null) {
            here.putLocal(OPEN, isOpen);
        }
    }
}
