package io.attimo.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.walls.Line;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** At a server of its own, whose pages are answered by each test. */
class PipelinedRequestsTest {

    private static final int IDLE_MILLIS = 500;
    private static final int MEGABYTE = 1 << 20;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void open() {
        var router = Router.router(vertx);
        router.route().handler(PipelinedRequests::follow);
        router.route().handler(context -> {
            context.addEndHandler(end -> ends.add(context.request().path()));
            context.request().connection().closeHandler(closed -> ends.add("connection"));
            context.request().pause();
            asked.add(context);
        });
        var options = new HttpServerOptions()
                .setIdleTimeout(IDLE_MILLIS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setSendBufferSize(64 * 1024);
        server = vertx.createHttpServer(options)
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
    void one_is_begun_when_the_last_is_answered_and_they_are_answered_in_their_order() throws Exception {
        try (var line = line(get("/0") + get("/1") + get("/2") + get("/3"))) {
            for (int i = 0; i < 4; i++) {
                var context = next(asked);
                assertThat(context.request().path()).isEqualTo("/" + i);
                assertThat(asked.poll(100, TimeUnit.MILLISECONDS)).isNull();
                answersFromAnotherThread(context);
            }
            assertThat(line.hears(200)).containsSubsequence("this was /0", "this was /1", "this was /2", "this was /3");
        }
    }

    @Test
    void what_is_asked_for_after_an_answer_is_answered_too() throws Exception {
        try (var line = line("")) {
            for (int i = 0; i < 200; i++) {
                line.says(get("/" + i));
                answersFromAnotherThread(next(asked));
                while (!line.hears(10).contains("this was /" + i)) {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /2 HTTP/1.1\r\nHos",
                "POST /2 HTTP/1.1\r\nHost: ours\r\nContent-Length: 60\r\n\r\nx",
                "POST /2 HTTP/1.1\r\nHost: ours\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx",
                "GET /2 HTTP/1.1\r\nHost: ours\r\n\r\n"
            })
    void where_the_connection_ends_the_one_behind_never_begins_and_all_are_told(String behind) throws Exception {
        var line = line(get("/1") + behind);
        var first = next(asked);
        Thread.sleep(100);

        line.breaksOff();

        assertThat(next(ends)).isEqualTo("/1");
        assertThat(next(ends)).isEqualTo("connection");
        if (!first.response().ended()) {
            first.response().end();
        }
        assertThat(asked.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void of_many_those_are_read_later_that_were_not_at_once() throws Exception {
        try (var line = line(get("/0").repeat(20))) {
            var first = next(asked);
            line.says(get("/0").repeat(20));
            answersFromAnotherThread(first);
            for (int i = 1; i < 40; i++) {
                answersFromAnotherThread(next(asked));
            }
        }
    }

    @Test
    void of_what_is_sent_ahead_little_is_read_until_it_is_begun_and_then_all() throws Exception {
        int length = 64 * MEGABYTE;
        try (var sender = new Socket("127.0.0.1", server.actualPort())) {
            var sent = CompletableFuture.runAsync(() -> sends(
                    sender,
                    get("/1") + "POST /2 HTTP/1.1\r\nHost: ours\r\nContent-Length: " + length + "\r\n\r\n",
                    length));
            var first = next(asked);
            Thread.sleep(IDLE_MILLIS * 2);
            assertThat(sent).isNotDone();

            answersFromAnotherThread(first);
            var second = next(asked);
            Thread.sleep(IDLE_MILLIS);
            assertThat(sent).as("paused by who answers it").isNotDone();
            var came = new AtomicLong();
            var whole = new CompletableFuture<Void>();
            second.request().handler(part -> came.addAndGet(part.length())).endHandler(whole::complete);
            second.request().resume();

            whole.get(30, TimeUnit.SECONDS);
            assertThat(came).hasValue(length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1\r\nHos"})
    void who_never_asks_is_let_go(String begun) throws Exception {
        try (var line = line(begun)) {
            assertThat(line.hears(20_000)).as("its end").isEmpty();
        }
    }

    @Test
    void so_is_who_does_not_ask_again_but_not_who_waits_for_an_answer() throws Exception {
        try (var line = line(get("/1"))) {
            var context = next(asked);
            Thread.sleep(IDLE_MILLIS * 3);
            answersFromAnotherThread(context);
            line.says("GET /2 HTTP/1.1\r\nHos");
            assertThat(line.hears(20_000)).contains("this was /1").as("its end").doesNotEndWith("\n");
        }
    }

    @Test
    void nor_is_who_takes_an_answer_slowly() throws Exception {
        try (var reader = new Socket()) {
            reader.setReceiveBufferSize(64 * 1024);
            reader.connect(new InetSocketAddress("127.0.0.1", server.actualPort()));
            reader.getOutputStream().write(get("/1").getBytes(StandardCharsets.US_ASCII));
            next(asked).response().end(Buffer.buffer(new byte[8 * MEGABYTE]));
            Thread.sleep(IDLE_MILLIS * 3);

            assertThat(reader.getInputStream().readNBytes(8 * MEGABYTE)).hasSize(8 * MEGABYTE);
        }
    }

    private Line line(String words) throws IOException {
        return Line.to(server.actualPort()).says(words);
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: ours\r\n\r\n";
    }

    private void answersFromAnotherThread(RoutingContext context) {
        vertx.executeBlocking(() -> {
            context.request().resume();
            return context.response().end("this was " + context.request().path());
        });
    }

    private static void sends(Socket sender, String head, int length) {
        try {
            sender.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < length / MEGABYTE; i++) {
                sender.getOutputStream().write(new byte[MEGABYTE]);
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
