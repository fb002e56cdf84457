package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/** One megabyte is enough for any form; only where files are brought may more be sent. Nothing is sent untold. */
@Singleton
class BodyLimits {

    private static final long MEGABYTE = 1024 * 1024;
    static final long MOST = MEGABYTE;

    private static final Pattern UPLOAD = Pattern.compile("/(t/[a-z0-9-]+|api/v1)/imports/?");
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    private final FrontDoor door;

    BodyLimits(FrontDoor door) {
        this.door = door;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 850);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (BODILESS.contains(request.method().name())
                || UPLOAD.matcher(request.path()).matches()) {
            context.next();
        } else if (request.getHeader("Transfer-Encoding") != null) {
            door.refuse(ending(context), 411, WebMessages::lengthlessTitle, WebMessages::lengthless);
        } else if (length(request) > MOST) {
            door.refuse(ending(context), 413, WebMessages::tooLargeTitle, words -> words.formTooLarge(MOST / MEGABYTE));
        } else {
            context.next();
        }
    }

    /** The connection ends with the answer: what else comes along it is not read. */
    private static RoutingContext ending(RoutingContext context) {
        context.response().putHeader("Connection", "close");
        return context;
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
