package io.attimo.identity;

import io.attimo.platform.web.Failures;
import io.attimo.platform.web.Words;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends who is not signed in to their company's provider, and says so when that does not answer. */
@Singleton
public class Challenge {

    private static final Logger LOG = Logger.getLogger(Challenge.class);

    private final HttpAuthenticator authenticator;
    private final Failures failures;

    Challenge(HttpAuthenticator authenticator, Failures failures) {
        this.authenticator = authenticator;
        this.failures = failures;
    }

    @ServerExceptionMapper
    public Uni<Response> send(UnauthorizedException unauthorized, RoutingContext context, UriInfo uri) {
        return authenticator
                .getChallenge(context)
                .ifNoItem()
                .after(SignInTrouble.PATIENCE)
                .fail()
                .map(challenge -> {
                    var response = Response.status(challenge.status);
                    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
                    return response.build();
                })
                .onFailure()
                .recoverWithItem(failure -> providerDown(failure, uri));
    }

    /** The provider was asked before any page was reached, as for a session it should vouch for. */
    @ServerExceptionMapper
    public Response unanswered(OIDCException failure, UriInfo uri) {
        return providerDown(failure, uri);
    }

    private Response providerDown(Throwable failure, UriInfo uri) {
        LOG.warnf("a tenant's sign-in does not answer: %s", failure.getMessage());
        var words = Words.here(IdentityMessages.class);
        return failures.answer(uri, 503, words.providerDownTitle(), words.providerDown());
    }
}
