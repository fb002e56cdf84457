package io.attimo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a call may last, by a limit of half a second, and how much may be said. */
class OutboundRelayTest {

    private static final OutboundRelay.Limits LIMITS = new OutboundRelay.Limits(100, 1_000_000, 500);

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void whoever_says_nothing_is_hung_up_on() throws IOException {
        try (var call = through(outside -> {})) {
            assertThat(call.getInputStream().read()).isEqualTo(-1);
            assertThat(over.join()).isNull();
        }
    }

    @Test
    void so_is_whoever_answers_in_drops() throws IOException {
        try (var call = through(outside -> vertx.setPeriodic(50, drop -> outside.write(".")))) {
            assertThat(call.getInputStream().readAllBytes()).isNotEmpty();
            assertThat(over.join()).isNull();
        }
    }

    /** As the beginning of TLS does. */
    @Test
    void so_is_whoever_lets_us_ask_again_and_again() throws IOException {
        try (var call = through(outside -> outside.handler(outside::write))) {
            assertThat(echoes(call)).isLessThan(100);
            assertThat(over.join()).isNull();
        }
    }

    /** How often it is answered, a byte each twentieth of a second, until it is hung up; a hundred, if it is not. */
    private static int echoes(Socket call) {
        int heard = 0;
        try {
            while (heard < 100) {
                call.getOutputStream().write('?');
                if (call.getInputStream().read() < 0) {
                    return heard;
                }
                heard++;
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException hungUp) {
            return heard;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return heard;
    }

    @Test
    void an_answer_that_ends_is_heard_to_its_end() throws IOException {
        try (var call = through(outside -> outside.handler(asked -> outside.end(asked.appendString("!"))))) {
            call.getOutputStream().write('?');
            assertThat(call.getInputStream().readAllBytes()).asString().isEqualTo("?!");
            assertThat(over.join()).isNull();
        }
    }

    @Test
    void whoever_asks_more_than_they_may_is_not_heard() throws IOException {
        var heard = new CompletableFuture<Integer>();
        try (var call = through(outside ->
                outside.handler(asked -> heard.complete(asked.length())).closeHandler(gone -> heard.complete(0)))) {
            call.getOutputStream().write(new byte[101]);
            assertThat(heard.join()).isLessThanOrEqualTo(100);
            assertThat(call.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** A line to somebody who does that with whoever calls. */
    private Socket through(Consumer<NetSocket> somebody) throws IOException {
        var outside = listening(somebody);
        var client = vertx.createNetClient();
        var inside = listening(caller -> {
            caller.pause();
            client.connect(outside.actualPort(), "127.0.0.1")
                    .onSuccess(called ->
                            new OutboundRelay(vertx, caller, called, LIMITS, () -> over.complete(null)).join());
        });
        var call = new Socket("127.0.0.1", inside.actualPort());
        call.setSoTimeout(20_000);
        return call;
    }

    private NetServer listening(Consumer<NetSocket> somebody) {
        return vertx.createNetServer()
                .connectHandler(somebody::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
