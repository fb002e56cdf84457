package io.attimo.platform.web;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * By what a request is counted: the route that was found for it, and else one label for all. An address anybody can make
 * up, and each would take the room of a route.
 */
@Singleton
class RouteLabels implements HttpServerMetricsTagsContributor {

    // Where Quarkus keeps the route it found, for its metrics; whatever stands there begins with a slash.
    private static final String ROUTE = "UrlPathTemplate";
    private static final String NONE = "/UNKNOWN";
    private static final String URI = "uri";

    /** Until a route is found; also for who leaves before, whose address is measured by no contributor. */
    static void begin(HttpServerRequest request) {
        ((HttpServerRequestInternal) request).context().putLocal(ROUTE, NONE);
    }

    static Optional<String> of(HttpServerRequest request) {
        var route = ((HttpServerRequestInternal) request).context().<String>getLocal(ROUTE);
        return Optional.ofNullable(route).filter(found -> !found.equals(NONE));
    }

    /** Some are answered before our first filter: what they ask for does not begin with a slash. */
    @Override
    public Tags contribute(Context context) {
        return of(context.request()).isPresent() ? Tags.empty() : Tags.of(URI, NONE);
    }

    @Produces
    @Singleton
    MeterFilter none() {
        return MeterFilter.replaceTagValues(URI, label -> label.equals(NONE) ? NONE.substring(1) : label);
    }
}
