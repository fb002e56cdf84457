package io.attimo.platform.web;

import io.attimo.walls.Line;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A request as Vert.x hands it to us, with its body, which nobody answers: a test looks at it. */
final class HeldRequest implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<RoutingContext> held = new CompletableFuture<>();
    private final Line line;

    private HeldRequest(String words) {
        var router = Router.router(vertx);
        router.route()
                .handler(context -> context.request().body().onSuccess(body -> {
                    ((RoutingContextInternal) context).setBody(body);
                    held.complete(context);
                }));
        int port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        try {
            line = Line.to(port).says(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param head as {@code GET /t/studio/home} and lines of headers */
    static HeldRequest of(String head, String... headers) {
        return with("", head, headers);
    }

    static HeldRequest with(String body, String head, String... headers) {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        var length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return new HeldRequest(head + " HTTP/1.1\r\nHost: ours\r\n" + lines + length + "\r\n" + body);
    }

    static HeldRequest form(String body, String head) {
        return with(body, head, "Content-Type: application/x-www-form-urlencoded");
    }

    RoutingContext context() {
        return held.orTimeout(20, TimeUnit.SECONDS).join();
    }

    HttpServerRequest request() {
        return context().request();
    }

    @Override
    public void close() throws IOException {
        line.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
