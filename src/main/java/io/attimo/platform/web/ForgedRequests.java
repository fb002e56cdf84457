package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/** Refuses writes that another site's page sent with our visitor's cookies. */
class ForgedRequests {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    void standAtTheFront(@Observes Filters filters) {
        filters.register(ForgedRequests::check, 800);
    }

    private static void check(RoutingContext context) {
        if (isForged(context.request())) {
            context.response().setStatusCode(403).end();
        } else {
            context.next();
        }
    }

    private static boolean isForged(HttpServerRequest request) {
        if (SAFE.contains(request.method().name())) {
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
