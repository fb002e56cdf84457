package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Takes the cookies away from whoever asks for a route that is {@link Cookieless}, before anything could read them. */
class CookielessRoutes {

    /** A filter comes before any route is found, so the address has to tell; a test compares it with the annotation. */
    static final String PREFIX = "/s/";

    private static final int FIRST = 1150;

    void standAtTheFront(@Observes Filters filters) {
        filters.register(CookielessRoutes::take, FIRST);
    }

    private static void take(RoutingContext context) {
        if (isOne(context.request().path())) {
            context.request().headers().remove("Cookie");
        }
        context.next();
    }

    static boolean isOne(String path) {
        return path != null && path.startsWith(PREFIX);
    }
}
