package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.observability.HttpResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RouteLabelsTest {

    // Where Quarkus keeps it.
    private static final String ROUTE = "UrlPathTemplate";

    private final RouteLabels labels = new RouteLabels();

    @Test
    void a_request_has_no_route_until_one_is_found() throws IOException {
        try (var held = HeldRequest.of("GET /t/studio/made-up")) {
            assertThat(RouteLabels.of(held.request())).isEmpty();

            RouteLabels.begin(held.request());
            assertThat(RouteLabels.of(held.request())).isEmpty();
            assertThat(route(held.request())).as("also for who leaves before").isEqualTo("/UNKNOWN");

            ((HttpServerRequestInternal) held.request()).context().putLocal(ROUTE, "/journeys/{id}");
            assertThat(RouteLabels.of(held.request())).hasValue("/journeys/{id}");
        }
    }

    @Test
    void what_is_counted_before_any_filter_has_no_route_either() throws IOException {
        try (var held = HeldRequest.of("GET /t/studio/made-up")) {
            assertThat(labels.contribute(of(held.request()))).containsExactly(Tag.of("uri", "/UNKNOWN"));

            ((HttpServerRequestInternal) held.request()).context().putLocal(ROUTE, "/journeys/{id}");
            assertThat(labels.contribute(of(held.request()))).isEmpty();
        }
    }

    private static Context of(HttpServerRequest request) {
        return new Context() {
            @Override
            public HttpServerRequest request() {
                return request;
            }

            @Override
            public HttpResponse response() {
                throw new UnsupportedOperationException();
            }

            @Override
            public <T> T requestContextLocalData(Object key) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static String route(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(ROUTE);
    }

    @Test
    void none_is_a_label_that_no_address_is_and_a_route_is_one_as_it_stands() {
        assertThat(labels.none().map(id("/UNKNOWN")).getTag("uri")).isEqualTo("UNKNOWN");
        assertThat(labels.none().map(id("/sign-in")).getTag("uri")).isEqualTo("/sign-in");
    }

    private static Meter.Id id(String uri) {
        return new Meter.Id("http.server.requests", Tags.of("uri", uri), null, null, Meter.Type.TIMER);
    }
}
