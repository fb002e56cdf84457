package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses requests of which two readers could say in two ways where they end, whatever they ask for, and those of a version
 * of HTTP that is not spoken here. What follows such a one on its connection may have been a part of it, and is not read.
 */
@Singleton
class RequestSmugglingCheck {

    private final EarlyRefusal door;
    private final ConnectionClosing end;

    RequestSmugglingCheck(EarlyRefusal door, ConnectionClosing end) {
        this.door = door;
        this.end = end;
    }

    /** Before whatever refuses a request and lets its connection go on. */
    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 1060);
    }

    private void check(RoutingContext context) {
        if (end.isReached(context)) {
            context.request().connection().close();
        } else if (context.request().version() == null) {
            door.refuse(end.with(context), 505, WebMessages::unreadTitle, WebMessages::otherVersion);
        } else if (isAmbiguous(context.request())) {
            door.refuse(end.with(context), 400, WebMessages::unreadTitle, WebMessages::twoLengths);
        } else if (isWithoutLength(context.request())) {
            end.with(context);
            context.next();
        } else {
            context.next();
        }
    }

    private static boolean isAmbiguous(HttpServerRequest request) {
        var codings = request.headers().getAll("Transfer-Encoding");
        return !codings.isEmpty()
                && (request.headers().contains("Content-Length")
                        || codings.size() > 1
                        || !codings.get(0).equalsIgnoreCase("chunked"));
    }

    static boolean isWithoutLength(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding");
    }
}
