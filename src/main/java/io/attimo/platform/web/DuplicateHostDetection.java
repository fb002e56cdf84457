package io.attimo.platform.web;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map.Entry;

/**
 * Remembers which requests name more than one host. Where a proxy is believed, Quarkus makes one host of all that was said
 * before any filter is asked; as it was sent, a request is shown to nobody but who traces it.
 */
@Singleton
class DuplicateHostDetection implements VertxOptionsCustomizer, VertxTracer<Void, Void> {

    private static final String MANY = DuplicateHostDetection.class.getName();

    static boolean areMany(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(MANY) != null;
    }

    // Vert.x would have a builder told of it, which Quarkus keeps to itself.
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(any -> this));
    }

    @Override
    public <R> Void receiveRequest(
            Context context,
            SpanKind kind,
            TracingPolicy policy,
            R request,
            String operation,
            Iterable<Entry<String, String>> headers,
            TagExtractor<R> tags) {
        if (request instanceof HttpServerRequest sent && areMany(sent.headers().getAll("Host"))) {
            context.putLocal(MANY, true);
        }
        return null;
    }

    private static boolean areMany(List<String> hosts) {
        return hosts.size() > 1 || hosts.stream().anyMatch(host -> host.indexOf(',') >= 0);
    }
}
