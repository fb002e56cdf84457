package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;

/** One megabyte is enough for any form; only where files are brought may more be sent. Nothing is sent untold. */
@Singleton
class BodyLimits {

    private static final long MEGABYTE = 1024 * 1024;
    static final long MOST = MEGABYTE;

    private static final long LEAVE_TAKING = 5_000;

    private static final Pattern UPLOAD = Pattern.compile("/(t/[a-z0-9-]+|api/v1)/imports/?");
    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Connections on which nothing more is answered: what follows a body without a length may be part of it. */
    private final Set<HttpConnection> left =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private final FrontDoor door;

    BodyLimits(FrontDoor door) {
        this.door = door;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 850);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (left.contains(request.connection())) {
            request.connection().close();
        } else if (BODILESS.contains(request.method().name())
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

    /** Files are read as they come, all else as a whole. */
    static boolean isWhole(HttpServerRequest request) {
        return length(request) > 0 && !UPLOAD.matcher(request.path()).matches();
    }

    /** The connection ends with the answer: what else comes along it is not answered. */
    private RoutingContext ending(RoutingContext context) {
        left.add(context.request().connection());
        context.response().putHeader("Connection", "close");
        context.addEndHandler(end -> leave(context));
        return context;
    }

    /** Not before the rest of this request is here: whoever still speaks would not hear the answer. */
    private static void leave(RoutingContext context) {
        var request = context.request();
        if (request.isEnded()) {
            request.connection().close();
        } else {
            context.vertx().setTimer(LEAVE_TAKING, now -> request.connection().close());
            request.handler(unread -> {}).endHandler(end -> request.connection().close());
            request.resume();
        }
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
