package io.attimo.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * What becomes of a request that fails before any page is reached. Signing in happens at the very front, and there
 * Quarkus would answer a session it cannot read with an empty 401, and wait for a silent provider for ever.
 */
class SignInTrouble {

    /** Everything a person waits for at the door stays within five seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String TENANT_PAGES = "/t/";
    private static final String TIMER = "patience with the provider";
    private static final String ONCE = "attimo_again";

    void standBeforeAndAfterSigningIn(@Observes Filters filters) {
        filters.register(SignInTrouble::startWaiting, 700);
        filters.register(SignInTrouble::stopWaiting, 150);
    }

    void standBehind(@Observes Router router) {
        router.route(TENANT_PAGES + "*").failureHandler(SignInTrouble::recover);
    }

    private static void startWaiting(RoutingContext context) {
        if (context.normalizedPath().startsWith(TENANT_PAGES)) {
            var vertx = context.vertx();
            long timer = vertx.setTimer(PATIENCE.toMillis(), now -> giveUp(context));
            context.put(TIMER, timer);
            context.addEndHandler(end -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private static void stopWaiting(RoutingContext context) {
        Long timer = context.remove(TIMER);
        if (timer != null) {
            context.vertx().cancelTimer(timer);
        }
        context.next();
    }

    private static void giveUp(RoutingContext context) {
        if (!context.response().ended()) {
            context.reroute(HttpMethod.GET, NoAnswerPages.PATH);
        }
    }

    private static void recover(RoutingContext context) {
        var failure = context.failure();
        if (context.response().ended()) {
            return;
        }
        if (failure instanceof AuthenticationCompletionException) {
            send(context, home(context) + "/sign-in-failed");
        } else if (failure instanceof AuthenticationFailedException) {
            startAgain(context);
        } else if (context.get(TIMER) != null) {
            context.reroute(HttpMethod.GET, NoAnswerPages.PATH);
        } else {
            context.next();
        }
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

    private static String home(RoutingContext context) {
        var path = context.normalizedPath();
        int end = path.indexOf('/', TENANT_PAGES.length());
        return end < 0 ? path : path.substring(0, end);
    }
}
