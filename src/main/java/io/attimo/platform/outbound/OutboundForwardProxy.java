package io.attimo.platform.outbound;

import io.attimo.platform.secrets.Vault;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.ProxyOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * The forward proxy that every call outside goes through, also one that a library makes, against server-side request
 * forgery and rebinding: it asks the name server once, and calls what it
 * has checked. It listens on loopback, for those who know the word of this one process.
 */
final class OutboundForwardProxy {

    /** For the whole of a call, so that who waits for it can be told within five. */
    static final int SECONDS = 4;

    private static final String HERE = "127.0.0.1";
    private static final String USER = "attimo";
    private static final int MOST_HEAD = 16 * 1024;
    private static final int LINES = 1_024;
    private static final int LINES_OF_A_HOST = 64;
    private static final long MOST = 1024 * 1024;
    private static final long CONNECTING = 2_000;

    private final Vertx vertx;
    private final AllowedAddresses addresses;
    private final String word = Vault.token();
    private final String credential =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + word).getBytes(StandardCharsets.UTF_8));
    private final ConcurrentMap<String, Integer> lines = new ConcurrentHashMap<>();
    private final WorkerExecutor names;
    private final NetClient client;
    private final NetServer server;

    OutboundForwardProxy(Vertx vertx, AllowedAddresses addresses) {
        this.vertx = vertx;
        this.addresses = addresses;
        names = vertx.createSharedWorkerExecutor("names-outside", 16);
        client = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) CONNECTING));
        server = vertx.createNetServer(
                        new NetServerOptions().setHost(HERE).setPort(0).setIdleTimeout(10))
                .connectHandler(this::hear)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    ProxyOptions way() {
        return new ProxyOptions()
                .setHost(HERE)
                .setPort(server.actualPort())
                .setUsername(USER)
                .setPassword(word);
    }

    /** Whether each may be called with what its name means just now; a failure, if that takes long. */
    Future<Boolean> leadsOutside(List<String> each) {
        return names.executeBlocking(() -> each.stream().allMatch(addresses::has), false)
                .timeout(CONNECTING, TimeUnit.MILLISECONDS);
    }

    void close() {
        server.close();
        client.close();
        names.close();
    }

    private void hear(NetSocket inside) {
        var heard = Buffer.buffer();
        inside.exceptionHandler(broken -> inside.close());
        inside.handler(part -> {
            heard.appendBuffer(part);
            var request = ProxyRequest.in(heard);
            if (request.isPresent()) {
                inside.pause();
                inside.handler(null);
                open(inside, request.get(), ProxyRequest.rest(heard));
            } else if (heard.length() > MOST_HEAD) {
                inside.close();
            }
        });
    }

    private void open(NetSocket inside, ProxyRequest request, Buffer rest) {
        if (!request.bears(credential)) {
            answer(inside, "407 Proxy Authentication Required");
        } else if (!addresses.mayBe(request.address()) || !request.isForALine() && !request.isBounded()) {
            answer(inside, "403 Forbidden");
        } else if (!take(request.host())) {
            answer(inside, "503 Service Unavailable");
        } else {
            connect(inside, request, rest);
        }
    }

    private void connect(NetSocket inside, ProxyRequest request, Buffer rest) {
        long begun = System.nanoTime();
        names.executeBlocking(() -> addresses.behind(request.address()).orElseThrow(), false)
                .timeout(CONNECTING, TimeUnit.MILLISECONDS)
                .compose(address -> client.connect(request.port(), address.getHostAddress()))
                .onSuccess(outside -> join(inside, outside, request, rest, begun))
                .onFailure(unreachable -> {
                    give(request.host());
                    answer(inside, "502 Bad Gateway");
                });
    }

    private void join(NetSocket inside, NetSocket outside, ProxyRequest request, Buffer rest, long begun) {
        long left = TimeUnit.SECONDS.toMillis(SECONDS) - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var limits =
                new OutboundRelay.Limits(request.isForALine() ? MOST : request.bodyLength(), MOST, Math.max(left, 1));
        var line = new OutboundRelay(vertx, inside, outside, limits, () -> give(request.host()));
        if (request.isForALine()) {
            inside.write("HTTP/1.1 200 OK\r\n\r\n");
        } else {
            outside.write(request.passedOn());
        }
        line.join();
        if (rest.length() > 0) {
            line.ask(rest);
        }
    }

    private boolean take(String host) {
        int all = lines.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= LINES || lines.getOrDefault(host, 0) >= LINES_OF_A_HOST) {
            return false;
        }
        lines.merge(host, 1, Integer::sum);
        return true;
    }

    private void give(String host) {
        lines.computeIfPresent(host, (name, some) -> some > 1 ? some - 1 : null);
    }

    private static void answer(NetSocket inside, String status) {
        inside.end(Buffer.buffer("HTTP/1.1 " + status + "\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"));
    }
}
