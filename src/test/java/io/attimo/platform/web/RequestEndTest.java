package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.walls.Line;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At a server of its own, where nothing stands before Vert.x. */
class RequestEndTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: ours\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void open() {
        var router = Router.router(vertx);
        router.route("/").handler(context -> {
            RequestEnd.then(context, end -> ends.add(end.succeeded()));
            asked.add(context);
        });
        router.route("/later").handler(asked::add);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoever_is_answered_is_told_of_once() throws Exception {
        try (var line = Line.to(server.actualPort()).says(GET + GET)) {
            next(asked).response().end();
            assertThat(next(ends)).isTrue();
            next(asked).response().end();
            assertThat(next(ends)).isTrue();
            line.breaksOff();
        }
        assertThat(ends.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HTTP/1.1\r\nHos",
                "POST / HTTP/1.1\r\nHost: ours\r\nContent-Length: 60\r\n\r\nx",
                "POST / HTTP/1.1\r\nHost: ours\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx"
            })
    void so_is_whoever_breaks_off_and_whatever_they_had_begun_to_say(String begun) throws Exception {
        var line = Line.to(server.actualPort()).says(GET + begun);
        next(asked);
        Thread.sleep(100);

        line.breaksOff();

        assertThat(next(ends)).isFalse();
        assertThat(ends.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void so_is_whoever_hangs_up() throws Exception {
        try (var line = Line.to(server.actualPort()).says(GET)) {
            next(asked);
            line.says("GET");
        }
        assertThat(next(ends)).isFalse();
        assertThat(ends.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void of_what_is_over_already_it_is_told_too() throws Exception {
        answered().response().end();
        assertThat(next(ends)).isTrue();

        var gone = asks();
        ConnectionClosing.now(gone);
        while (!ConnectionClosing.isOver(gone)) {
            Thread.sleep(5);
        }
        then(gone);
        assertThat(next(ends)).isFalse();
    }

    private RoutingContext answered() throws Exception {
        var context = asks();
        context.response().endHandler(end -> then(context));
        return context;
    }

    private RoutingContext asks() throws IOException, InterruptedException {
        Line.to(server.actualPort()).says(GET.replace("/ ", "/later "));
        return next(asked);
    }

    private void then(RoutingContext context) {
        RequestEnd.then(context, end -> ends.add(end.succeeded()));
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
