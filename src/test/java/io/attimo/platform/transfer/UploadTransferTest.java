package io.attimo.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.UploadMinimumSpeed;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a body on its way, at a server of its own. */
class UploadTransferTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger left = new AtomicInteger();
    private final CompletableFuture<InputStream> arrived = new CompletableFuture<>();
    private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
    private final CompletableFuture<RoutingContext> asked = new CompletableFuture<>();
    private HttpServer server;
    private UploadMinimumSpeed pace = pace(Duration.ofMinutes(1), 1);

    @BeforeEach
    void open() throws Exception {
        var router = Router.router(vertx);
        router.route().handler(context -> {
            context.request().pause();
            asked.complete(context);
            new UploadTransfer(context, folder.resolve("file"), pace, left::incrementAndGet)
                    .begin()
                    .onSuccess(arrived::complete)
                    .onFailure(failed::complete);
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void what_comes_is_there_as_a_whole_and_gone_when_it_is_closed() throws Exception {
        long seed = new Random().nextLong();
        var sent = new byte[3 * MEGABYTE + 7];
        new Random(seed).nextBytes(sent);
        try (var sender = says("Content-Length: " + sent.length + "\r\n\r\n")) {
            sender.getOutputStream().write(sent);

            try (var content = content()) {
                assertThat(content.readAllBytes()).as("seed " + seed).isEqualTo(sent);
            }
            assertThat(folder).isEmptyDirectory();
            assertThat(left).hasValue(0);
        }
    }

    @Test
    void it_is_gone_when_the_request_is_answered_though_nobody_read_it() throws Exception {
        try (var sender = says("Content-Length: 3\r\n\r\nabc")) {
            content();
            asked.get().response().end();

            waitFor(() -> left.get() == 1 && isEmpty());
            assertThat(sender.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void who_waits_to_be_asked_for_the_body_is_asked() throws Exception {
        try (var sender = says("Expect: 100-continue\r\nContent-Length: 3\r\n\r\n")) {
            var line = new byte["HTTP/1.1 100 Continue".length()];
            sender.getInputStream().readNBytes(line, 0, line.length);
            assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100 Continue");

            sender.getOutputStream().write("abc".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(content().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("abc");
        }
    }

    @Test
    void who_brings_too_little_for_too_long_is_refused() throws Exception {
        pace = pace(Duration.ofMillis(300), 1000);
        try (var sender = says("Content-Length: 100000\r\n\r\nabc")) {
            isRefused(408);
            assertThat(sender.isClosed()).isFalse();
            assertThat(left).hasValue(0);
            asked.get().response().end();
            waitFor(() -> left.get() == 1 && isEmpty());
        }
    }

    @Test
    void who_brings_enough_each_time_is_not() throws Exception {
        pace = pace(Duration.ofSeconds(2), 1000);
        try (var sender = says("Content-Length: 40000\r\n\r\n")) {
            for (int i = 0; i < 40; i++) {
                sender.getOutputStream().write(new byte[1000]);
                Thread.sleep(100);
            }
            assertThat(content().readAllBytes()).hasSize(40_000);
        }
    }

    @Test
    void more_than_there_may_be_is_refused_though_it_did_not_say_how_much_it_is() throws Exception {
        try (var sender = says("Transfer-Encoding: chunked\r\n\r\n")) {
            var piece = new byte[MEGABYTE];
            try {
                for (int i = 0; i < 6; i++) {
                    sender.getOutputStream().write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    sender.getOutputStream().write(piece);
                    sender.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    if (failed.isDone()) {
                        break;
                    }
                }
            } finally {
                isRefused(413);
            }
        }
    }

    @Test
    void of_who_goes_away_nothing_stays() throws Exception {
        try (var sender = says("Content-Length: 100000\r\n\r\nabc")) {
            asked.get();
            waitFor(() -> !isEmpty());
            assertThat(sender.isConnected()).isTrue();
        }
        isRefused(408);
        waitFor(() -> left.get() == 1 && isEmpty());
    }

    /** Vert.x fails on such a request, and tells nobody of those who went. */
    @Test
    void nor_of_who_goes_away_in_the_middle_of_their_next_form() throws Exception {
        var sender =
                says("Content-Length: 3\r\n\r\nabcPOST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60\r\n\r\nx");
        content();
        NarrowServer.breaksOff(sender);

        waitFor(() -> left.get() == 1 && isEmpty());
    }

    @Test
    void what_cannot_be_written_is_told_as_what_it_is() throws Exception {
        Files.createDirectory(folder.resolve("file"));
        try (var sender = says("Content-Length: 3\r\n\r\nabc")) {
            assertThat(failed.get(60, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            assertThat(sender.isConnected()).isTrue();
        }
    }

    private InputStream content() throws ExecutionException, InterruptedException, TimeoutException {
        return arrived.get(60, TimeUnit.SECONDS);
    }

    private void isRefused(int status) throws ExecutionException, InterruptedException, TimeoutException {
        var failure = failed.get(60, TimeUnit.SECONDS);
        assertThat(failure instanceof Refusal).isTrue();
        assertThat(((Refusal) failure).status()).isEqualTo(status);
    }

    private Socket says(String rest) throws IOException {
        var sender = new Socket("127.0.0.1", server.actualPort());
        sender.setSoTimeout(60_000);
        sender.getOutputStream()
                .write(("POST / HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    private boolean isEmpty() {
        var files = folder.toFile().list();
        return files != null && files.length == 0;
    }

    private static void waitFor(java.util.function.BooleanSupplier what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!what.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    private static UploadMinimumSpeed pace(Duration patience, long least) {
        return new UploadMinimumSpeed(patience, least, 4L * MEGABYTE);
    }
}
