package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Headers every answer carries: what a page may load, who may frame it, what may be kept, how its letters are written. */
class SecurityHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String POLICY_HEADER = "Content-Security-Policy";

    /** Before all others, so that what they refuse carries the headers too. */
    void standAtTheFront(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, 1100);
    }

    private static void add(RoutingContext context) {
        addTo(context);
        context.next();
    }

    static void addTo(RoutingContext context) {
        var response = context.response();
        response.putHeader(POLICY_HEADER, POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", referrer(context.request().path()))
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (context.request().isSSL()) {
            response.putHeader("Strict-Transport-Security", "max-age=31536000");
        }
        context.addHeadersEndHandler(nothing -> {
            forbidKeeping(context.request().path(), response);
            leaveOnePolicy(response);
            nameTheCharset(response);
        });
    }

    /** The address of somebody's own page may hold all that it takes to open it. */
    private static String referrer(String path) {
        return CookielessRoutes.isOne(path) ? "no-referrer" : "same-origin";
    }

    private static void forbidKeeping(String path, HttpServerResponse response) {
        boolean isStatic = path.startsWith("/style/") || path.equals("/favicon.svg");
        if (!isStatic) {
            response.putHeader("Cache-Control", "no-store");
        }
    }

    /** Where a page brings a policy of its own, a browser would follow both. */
    private static void leaveOnePolicy(HttpServerResponse response) {
        var policies = response.headers().getAll(POLICY_HEADER);
        if (policies.size() > 1) {
            response.putHeader(POLICY_HEADER, policies.get(policies.size() - 1));
        }
    }

    /** A template that its action puts into a response says no more than that it is a page. */
    private static void nameTheCharset(HttpServerResponse response) {
        if ("text/html".equals(response.headers().get("Content-Type"))) {
            response.putHeader("Content-Type", "text/html;charset=UTF-8");
        }
    }
}
