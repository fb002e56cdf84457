package io.attimo.session;

import io.attimo.form.InterruptedForms;
import io.attimo.identity.IdentityMessages;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.BodyLimits;
import io.attimo.platform.web.ErrorResponses;
import io.attimo.platform.web.Redirects;
import io.attimo.sso.OidcNoRedirectFilter;
import io.quarkus.oidc.OIDCException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Sends who is not signed in to their company's provider, and says so when that does not answer or cannot be used. What they
 * had written is kept for when they are back; a page tells them so, since no browser lets a form be sent on to another site.
 * For the same reason a page of ours leads on to the provider wherever a form may have been the beginning.
 */
@Singleton
public class SignInRedirect {

    @CheckedTemplate(basePath = "identity")
    static class Views {
        static native TemplateInstance ended(String sentence, String goOn);

        static native TemplateInstance toProvider(String address);
    }

    private static final Logger LOG = Logger.getLogger(SignInRedirect.class);

    private final HttpAuthenticator authenticator;
    private final InterruptedForms texts;
    private final Redirects redirects;
    private final ErrorResponses errorResponses;
    private final SignInMetrics meters;
    private final UnusableProviderPage unusable;

    SignInRedirect(
            HttpAuthenticator authenticator,
            InterruptedForms texts,
            Redirects redirects,
            ErrorResponses errorResponses,
            SignInMetrics meters,
            UnusableProviderPage unusable) {
        this.authenticator = authenticator;
        this.texts = texts;
        this.redirects = redirects;
        this.errorResponses = errorResponses;
        this.meters = meters;
        this.unusable = unusable;
    }

    @ServerExceptionMapper
    public Uni<Response> send(UnauthorizedException unauthorized, RoutingContext context, UriInfo uri) {
        var kept = texts.keep(context);
        if (kept.isPresent()) {
            return ended(words().endedLead(), "/kept/" + kept.get());
        }
        var unkept = InterruptedForms.unkept(context);
        if (unkept.isPresent()) {
            boolean isTooOld = unkept.get() == InterruptedForms.Unkept.TOO_OLD;
            return Uni.createFrom().item(errorResponses.signedOutOfAForm(context, isTooOld));
        }
        if (BodyLimits.isFile(context.request())) {
            return ended(words().endedFile(), "/imports");
        }
        if (context.request().method() == HttpMethod.POST) {
            return ended(words().endedUndone(), "/home");
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> answer(challenge, context))
                .onFailure()
                .recoverWithUni(failure -> unanswered(failure, context, uri));
    }

    /** It leads to a page: there may be none at the address that a form was sent to. */
    private Uni<Response> ended(String sentence, String goOn) {
        return Uni.createFrom().item(redirects.again(401, Views.ended(sentence, goOn)));
    }

    private Response answer(ChallengeData challenge, RoutingContext context) {
        SessionCookie.forgetOldSignIns(context);
        var response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        var sent = response.build();
        return sent.getLocation() != null && mayComeFromAForm(context.request())
                ? redirects.again(200, Views.toProvider(sent.getHeaderString(HttpHeaders.LOCATION)))
                : sent;
    }

    /** A form, or where its answer led; old browsers do not say, but they name the page before. */
    private static boolean mayComeFromAForm(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? request.getHeader("Referer") != null
                : site.equals("same-origin") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** The provider was asked before any page was reached, as for a session it should vouch for. */
    @ServerExceptionMapper
    public Uni<Response> unanswered(OIDCException failure, RoutingContext context, UriInfo uri) {
        return unanswered((Throwable) failure, context, uri);
    }

    private Uni<Response> unanswered(Throwable failure, RoutingContext context, UriInfo uri) {
        return OidcNoRedirectFilter.last() == OidcNoRedirectFilter.Answer.UNUSABLE
                ? unusable.answer(context)
                : Uni.createFrom().item(down(failure, uri));
    }

    private Response down(Throwable failure, UriInfo uri) {
        meters.wasUnanswered();
        LOG.warnf("a tenant's sign-in does not answer: %s", failure.getMessage());
        return errorResponses.answer(uri, 503, words().providerDownTitle(), words().providerDown());
    }

    private static IdentityMessages words() {
        return Messages.here(IdentityMessages.class);
    }
}
