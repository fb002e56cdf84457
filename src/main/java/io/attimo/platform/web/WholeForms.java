package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Waits until a form is here as a whole, at the front, where waiting costs no thread: some hundred senders who never
 * finish would otherwise hold them all, and nobody else would be served.
 */
@Singleton
class WholeForms {

    private static final long PATIENCE = 60_000;

    private final FrontDoor door;

    WholeForms(FrontDoor door) {
        this.door = door;
    }

    /** Behind what refuses a request by its head alone. */
    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::await, 750);
    }

    private void await(RoutingContext context) {
        var request = context.request();
        if (!BodyLimits.isWhole(request)) {
            context.next();
            return;
        }
        long timer = context.vertx().setTimer(PATIENCE, now -> giveUp(context));
        request.body().onComplete(body -> {
            boolean isInTime = context.vertx().cancelTimer(timer);
            if (isInTime && body.succeeded()) {
                ((RoutingContextInternal) context).setBody(body.result());
                context.next();
            }
        });
        request.resume();
    }

    private void giveUp(RoutingContext context) {
        context.addEndHandler(end -> context.request().connection().close());
        door.refuse(context, 408, WebMessages::unfinishedTitle, WebMessages::unfinished);
    }
}
