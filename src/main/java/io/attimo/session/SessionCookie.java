package io.attimo.session;

import io.attimo.sso.SessionLimits;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The secret of a session, kept by the browser beside the provider's word that Quarkus keeps there. Quarkus' cookie
 * cannot be named, so it is this one that bears {@code __Secure-} wherever people come by https.
 */
final class SessionCookie {

    private static final String NAME = "attimo_session";
    private static final int MOST_SIGN_INS = 8;
    private static final String SECURE = "__Secure-" + NAME;

    private SessionCookie() {}

    static Optional<String> secretIn(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name(context))).map(Cookie::getValue);
    }

    static void give(RoutingContext context, String secret, SessionLimits limits) {
        context.response()
                .addCookie(cookie(context, name(context), secret)
                        .setMaxAge(limits.absolute().toSeconds()));
    }

    /** This secret, and the provider's word with it. */
    static void takeAll(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.equals(name(context)) || name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .distinct()
                .forEach(name ->
                        context.response().addCookie(cookie(context, name, "").setMaxAge(0)));
    }

    /**
     * Of the sign-ins that were begun and not ended, as in tabs that a browser opens again, the last few; browsers send the
     * oldest first. With all of them its requests would soon be too large to be read.
     */
    static void forgetOldSignIns(RoutingContext context) {
        var begun = context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.STATE_COOKIE_NAME))
                .distinct()
                .toList();
        begun.stream()
                .limit(Math.max(0, begun.size() - MOST_SIGN_INS))
                .forEach(name ->
                        context.response().addCookie(cookie(context, name, "").setMaxAge(0)));
    }

    /** Where there is no tenant there is no session, though Quarkus would find one by the name of its cookie. */
    static void overlook(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .toList()
                .forEach(name -> context.response().removeCookie(name, false));
    }

    static Cookie cookie(RoutingContext context, String name, String value) {
        return Cookie.cookie(name, value)
                .setPath(SignInErrorHandler.home(context))
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX);
    }

    private static String name(RoutingContext context) {
        return context.request().isSSL() ? SECURE : NAME;
    }
}
