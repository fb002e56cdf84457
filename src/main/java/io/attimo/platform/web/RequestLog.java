package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives each request a number, which all its log lines carry, and writes one line when it is answered. The line names
 * the route rather than the address, in which ids and what somebody asked for stand; of the caller it says nothing.
 */
public class RequestLog {

    private static final Logger LOG = Logger.getLogger(RequestLog.class);
    private static final String REQUEST = "request";

    void standAtTheFront(@Observes Filters filters) {
        filters.register(RequestLog::follow, 1100);
    }

    /** The number of the request that is being answered, as a person can be told it. */
    public static String number() {
        return Optional.ofNullable(MDC.get(REQUEST)).map(Object::toString).orElseGet(RequestLog::newNumber);
    }

    private static void follow(RoutingContext context) {
        long start = System.nanoTime();
        MDC.put(REQUEST, newNumber());
        RouteLabels.begin(context.request());
        RequestEnd.then(context, end -> write(context, end.succeeded(), System.nanoTime() - start));
        context.next();
    }

    private static void write(RoutingContext context, boolean isThrough, long nanos) {
        LOG.infof(
                "%s %s %s in %d ms",
                ResponseTimeMetrics.method(context.request().method().name()),
                RouteLabels.of(context.request()).orElse("-"),
                isThrough ? context.response().getStatusCode() : "broken off",
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static String newNumber() {
        return UUID.randomUUID().toString();
    }
}
