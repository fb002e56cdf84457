package io.attimo.session;

import io.attimo.identity.IdentityMessages;
import io.attimo.identity.SignInFault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.ErrorResponses;
import io.attimo.platform.web.RequestLog;
import io.attimo.sso.OidcNoRedirectFilter;
import io.attimo.sso.TenantSignInCache;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What becomes of a request that fails before any page is reached. Signing in happens at the very front, and there
 * Quarkus would answer a session it cannot read with an empty 401. Nobody waits here: the door outside knows how long a
 * provider may take, and how long we take ourselves is no fault of its.
 */
@Singleton
class SignInErrorHandler {

    // Vert.x would, and then whoever is told of trouble waits for all who were before.
    private static final boolean ONE_AFTER_ANOTHER = false;
    private static final Logger LOG = Logger.getLogger(SignInErrorHandler.class);
    private static final String TENANT_PAGES = "/t/";
    private static final String ONCE = "attimo_again";

    private final Tenancy tenancy;
    private final CurrentLocale locale;
    private final ErrorResponses errorResponses;
    private final RefusedSignIns refused;
    private final SignInMetrics meters;

    SignInErrorHandler(
            Tenancy tenancy,
            CurrentLocale locale,
            ErrorResponses errorResponses,
            RefusedSignIns refused,
            SignInMetrics meters) {
        this.tenancy = tenancy;
        this.locale = locale;
        this.errorResponses = errorResponses;
        this.refused = refused;
        this.meters = meters;
    }

    void standBehind(@Observes Router router) {
        router.route(TENANT_PAGES + "*").failureHandler(this::recover);
    }

    private void recover(RoutingContext context) {
        var failure = context.failure();
        if (context.response().ended()) {
            return;
        }
        boolean isUnknown = failure instanceof AuthenticationCompletionException
                || failure instanceof AuthenticationFailedException;
        if (isUnknown && OidcNoRedirectFilter.last() == OidcNoRedirectFilter.Answer.NONE) {
            sayThatTheProviderIsDown(context);
        } else if (failure instanceof AuthenticationCompletionException && isReturning(context)) {
            refuse(context, failure);
        } else if (isUnknown && OidcNoRedirectFilter.last() == OidcNoRedirectFilter.Answer.UNUSABLE) {
            sayThatTheProviderIsDown(context);
        } else if (isUnknown) {
            startAgain(context);
        } else {
            context.next();
        }
    }

    private void sayThatTheProviderIsDown(RoutingContext context) {
        context.vertx()
                .executeBlocking(() -> page(context), ONE_AFTER_ANOTHER)
                .onSuccess(page -> context.response()
                        .setStatusCode(503)
                        .putHeader("Content-Type", "text/html;charset=UTF-8")
                        .putHeader("Retry-After", "5")
                        .end(page));
    }

    private String page(RoutingContext context) {
        return tenancy.within(home(context).substring(TENANT_PAGES.length()), () -> {
            locale.ask(context.request());
            meters.wasUnanswered();
            var words = Messages.here(IdentityMessages.class);
            return errorResponses.page(words.providerDownTitle(), words.providerDown());
        });
    }

    private static boolean isReturning(RoutingContext context) {
        return context.normalizedPath().equals(home(context) + "/callback");
    }

    /** Tells the reason to the tenant and to nobody else. */
    private void refuse(RoutingContext context, Throwable failure) {
        TenantSignInCache.House house = context.get(TenantRouting.HOUSE);
        var refusal = refusal(context, failure);
        var number = RequestLog.number();
        var cause = refusal.error().isEmpty() ? SignInFault.cause(failure) : refusal.error();
        LOG.warnf("sign-in refused: %s (%s)", refusal.fault(), cause);
        context.vertx()
                .executeBlocking(() -> refused.note(house.tenant(), refusal, number), ONE_AFTER_ANOTHER)
                .otherwise(number)
                .onSuccess(shown -> send(context, home(context) + failed(shown, refusal.fault())));
    }

    private static RefusedSignIn refusal(RoutingContext context, Throwable failure) {
        var error = context.request().getParam("error");
        if (error != null && context.request().getParam("code") == null) {
            return RefusedSignIn.by(error);
        }
        return OidcNoRedirectFilter.last() == OidcNoRedirectFilter.Answer.UNUSABLE
                ? RefusedSignIn.of(SignInFault.PROVIDER_UNUSABLE)
                : RefusedSignIn.of(failure);
    }

    private static String failed(String number, SignInFault fault) {
        var about = fault.about();
        return "/sign-in-failed?number=" + number + (about == SignInFault.About.PERSON ? "" : "&about=" + about);
    }

    /** Takes the session away and sends a reader to the same page once; a writer is told that nothing happened. */
    private static void startAgain(RoutingContext context) {
        boolean isRead = context.request().method() == HttpMethod.GET;
        if (!isRead || context.request().getCookie(ONCE) != null) {
            send(context, home(context) + "/sign-in-failed");
            return;
        }
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .distinct()
                .forEach(name -> take(context, name));
        context.response()
                .addCookie(Cookie.cookie(ONCE, "1")
                        .setPath(home(context))
                        .setMaxAge(5)
                        .setHttpOnly(true));
        send(context, context.request().uri());
    }

    private static void take(RoutingContext context, String cookie) {
        context.response()
                .addCookie(Cookie.cookie(cookie, "").setPath(home(context)).setMaxAge(0));
    }

    private static void send(RoutingContext context, String address) {
        context.response().setStatusCode(303).putHeader("Location", address).end();
    }

    static String home(RoutingContext context) {
        var path = context.normalizedPath();
        int end = path.indexOf('/', TENANT_PAGES.length());
        return end < 0 ? path : path.substring(0, end);
    }
}
