package io.attimo.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server of one test, along whose connections little waits within the network: who does not read is soon felt. */
final class NarrowServer {

    static final int MOST_SENT = 64 * 1024;

    private final Vertx vertx;
    private final HttpServer server;
    private final List<Socket> readers = new ArrayList<>();

    /** @param vertx closed with it */
    NarrowServer(Vertx vertx, Router router) throws Exception {
        this.vertx = vertx;
        server = vertx.createHttpServer(new HttpServerOptions().setSendBufferSize(MOST_SENT))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    /** @param most that waits on their side while they do not read */
    Socket asks(String requests, int most) throws IOException {
        var reader = new Socket();
        readers.add(reader);
        reader.setReceiveBufferSize(most);
        reader.connect(new InetSocketAddress("127.0.0.1", server.actualPort()));
        reader.setSoTimeout(60_000);
        reader.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        return reader;
    }

    /** As a line does that is cut: what is on its way there is lost, and whoever sends more is told at once. */
    static void breaksOff(Socket reader) throws IOException {
        reader.setSoLinger(true, 0);
        reader.close();
    }

    static void waitFor(BooleanSupplier what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!what.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    void close() throws Exception {
        for (var reader : readers) {
            reader.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }
}
