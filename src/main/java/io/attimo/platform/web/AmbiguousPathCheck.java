package io.attimo.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses addresses that two readers could read in two ways, or Java in none, before anything else reads them. */
@Singleton
class AmbiguousPathCheck {

    private static final Pattern TRICK =
            Pattern.compile(";|%3b|%2f|%5c|%00|\\\\|//|/\\.{1,2}(/|$)|/%2e(%2e|\\.)?(/|$)|/\\.%2e(/|$)");

    private final EarlyRefusal door;

    AmbiguousPathCheck(EarlyRefusal door) {
        this.door = door;
    }

    void standAtTheFront(@Observes Filters filters) {
        filters.register(this::check, 1000);
    }

    static boolean isTricky(String path) {
        return TRICK.matcher(path.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isReadable(String uri) {
        try {
            return new URI(uri) != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void check(RoutingContext context) {
        var uri = context.request().uri();
        int query = uri.indexOf('?');
        if (isTricky(query < 0 ? uri : uri.substring(0, query)) || !isReadable(uri)) {
            door.refuse(context, 400, WebMessages::badRequestTitle, WebMessages::badRequest);
        } else {
            context.next();
        }
    }
}
