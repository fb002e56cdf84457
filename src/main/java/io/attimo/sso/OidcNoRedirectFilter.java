package io.attimo.sso;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Each call that Quarkus makes to a provider: on a line of its own, and never on to where the answer points. */
@Singleton
@Unremovable
public class OidcNoRedirectFilter implements OidcRequestFilter, OidcResponseFilter {

    /** How the last call of a request went. */
    public enum Answer {
        NONE,
        UNUSABLE,
        READ
    }

    private static final String LAST = "what a provider answered";
    // Said by who stands before it, our own door among them, when it does not answer them.
    private static final Set<Integer> GATEWAYS = Set.of(502, 503, 504);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext call) {
        var last = new AtomicReference<>(Answer.NONE);
        call.contextProperties().put(LAST, last);
        var here = Vertx.currentContext();
        if (here != null) {
            here.putLocal(LAST, last);
        }
        call.request().followRedirects(false).putHeader("Connection", "close");
        return Uni.createFrom().voidItem();
    }

    /** Comes after the checks of what was asked for. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        int status = answer.statusCode();
        note(answer, Answer.READ);
        return status >= 300 && status < 400
                ? Uni.createFrom().failure(new OIDCException("a provider pointed elsewhere: " + status))
                : Uni.createFrom().voidItem();
    }

    /** What is to be said of this answer if nobody comes to say more. */
    static void note(OidcResponseFilterContext answer, Answer so) {
        AtomicReference<Answer> last = answer.requestProperties().get(LAST);
        last.set(GATEWAYS.contains(answer.statusCode()) ? Answer.NONE : so);
    }

    /** What a failure is about, where a provider was asked. */
    public static Answer last() {
        var here = Vertx.currentContext();
        AtomicReference<Answer> last = here == null ? null : here.getLocal(LAST);
        return last == null ? Answer.READ : last.get();
    }
}
