package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that another site's page sent with our visitor's cookies. What programs may do no cookie opens, and where
 * there are none (see {@link Cookieless}) none are asked about.
 */
@Singleton
class CsrfFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final EarlyRefusal door;

    CsrfFilter(EarlyRefusal door) {
        this.door = door;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 800);
    }

    private void check(RoutingContext context) {
        if (isForged(context.request())) {
            door.refuse(context, 403, WebMessages::foreignTitle, WebMessages::foreign);
        } else {
            context.next();
        }
    }

    private static boolean isForged(HttpServerRequest request) {
        if (SAFE.contains(request.method().name())
                || EarlyRefusal.isProgram(request)
                || CookielessRoutes.isOne(request.path())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null ? request.getHeader("Cookie") != null : !isOurs(origin, request);
    }

    private static boolean isOurs(String origin, HttpServerRequest request) {
        try {
            return request.authority() != null
                    && request.authority().toString().equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
