package io.attimo.platform.web;

import io.attimo.walls.Line;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Filters on a port of their own, before a page that says back what it was sent. */
final class FilterServer implements AutoCloseable {

    private final HttpServer server;

    FilterServer(Vertx vertx, BiConsumer<Filters, Router> standing) {
        var filters = new Filters();
        var router = Router.router(vertx);
        standing.accept(filters, router);
        filters.getFilters()
                .forEach(filter -> router.route().order(-filter.getPriority()).handler(filter.getHandler()));
        router.route()
                .handler(context -> context.end("here: " + context.body().asString() + " as "
                        + context.request().getHeader("Content-Type")));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    Line line() throws IOException {
        return Line.to(server.actualPort());
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
