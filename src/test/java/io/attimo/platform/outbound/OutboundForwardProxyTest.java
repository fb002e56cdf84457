package io.attimo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Certificate;
import io.attimo.support.Imposter;
import io.attimo.support.Sentinel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls outside by themselves, as a library does. */
class OutboundForwardProxyTest {

    private final Vertx vertx = Vertx.vertx();
    private final AllowedAddresses addresses = new AllowedAddresses(Set.of("localhost"), host ->
            new InetAddress[] {InetAddress.getByName(host.equals("inside.example") ? Sentinel.HOST : "127.0.0.1")});
    private final OutboundForwardProxy proxy = new OutboundForwardProxy(vertx, addresses);

    @AfterEach
    void close() {
        proxy.close();
        vertx.close();
    }

    @Test
    void it_listens_on_loopback_for_those_who_know_its_word_alone() throws IOException {
        try (var provider = Imposter.open()) {
            var line = "CONNECT localhost:" + port(provider) + " HTTP/1.1\r\n";
            assertThat(proxy.way().getHost()).isEqualTo("127.0.0.1");
            assertThat(status(line + credential())).isEqualTo("200");
            assertThat(status(line)).isEqualTo("407");
            assertThat(status(line + "Proxy-Authorization: Basic YXR0aW1vOg==\r\n"))
                    .isEqualTo("407");
            assertThat(status(line + "Authorization: " + credential())).isEqualTo("407");
        }
    }

    @Test
    void nothing_inside_is_called_in_any_way_to_ask_for_it() throws IOException {
        try (var sentinel = Sentinel.open()) {
            for (var target : new String[] {
                "CONNECT 127.0.0.2:%d",
                "CONNECT inside.example:%d",
                "CONNECT user@localhost@127.0.0.2:%d",
                "CONNECT 0x7f000002:%d",
                "CONNECT 2130706434:%d",
                "CONNECT [::ffff:127.0.0.2]:%d",
                "GET http://127.0.0.2:%d/",
                "GET http://inside.example:%d/",
                "GET http://localhost@127.0.0.2:%d/",
                "GET http://127.0.0.2:%d/#@localhost/",
                "GET //127.0.0.2:%d/",
                "GET /",
                "",
            }) {
                assertThat(status(target.formatted(sentinel.port()) + " HTTP/1.1\r\n" + credential()))
                        .as(target)
                        .isIn("403", "502");
            }
            assertThat(status("CONNECT inside.example:8443 HTTP/1.1\r\n" + credential()))
                    .isEqualTo("502");
            assertThat(sentinel.calls()).isZero();
        }
    }

    @Test
    void a_certificate_is_seen_from_end_to_end(@TempDir Path folder) throws Exception {
        var certificate = Certificate.in(folder);
        var server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions()
                                .setPath(certificate.keys().toString())
                                .setPassword(Certificate.PASSWORD)))
                .requestHandler(
                        request -> request.response().end(request.authority().toString()))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var trusting = new OutboundDoor(
                () -> vertx,
                addresses,
                new HttpClientOptions()
                        .setTrustOptions(new PfxOptions()
                                .setPath(certificate.trust().toString())
                                .setPassword(Certificate.PASSWORD)));
        var other = new OutboundDoor(() -> vertx, addresses, new HttpClientOptions());

        assertThat(trusting.fetch("https://localhost:" + server.actualPort() + "/"))
                .contains("localhost:" + server.actualPort());
        assertThat(other.fetch("https://localhost:" + server.actualPort() + "/"))
                .isEmpty();
    }

    @Test
    void one_request_is_passed_on_and_nothing_behind_it_with_our_word_in_neither() throws IOException {
        try (var heard = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            var head = "POST http://localhost:" + heard.getLocalPort() + "/token?a=b HTTP/1.1\r\n" + credential();
            try (var asking = ask(head + "Content-Length: 2\r\nConnection: keep-alive\r\n\r\nokGET http://")) {
                var words = heard.accept();
                words.setSoTimeout(20_000);
                var text = new String(words.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

                assertThat(text)
                        .isIn(
                                "POST /token?a=b HTTP/1.1\r\nContent-Length: 2\r\nconnection: close\r\n\r\n",
                                "POST /token?a=b HTTP/1.1\r\nContent-Length: 2\r\nconnection: close\r\n\r\nok");
                assertThat(asking.getInputStream().readAllBytes()).isEmpty();
            }
            assertThat(status(head + "Transfer-Encoding: chunked\r\n")).isEqualTo("403");
        }
    }

    @Test
    void whoever_answers_with_more_than_a_megabyte_is_hung_up_on() throws IOException {
        try (var provider = Imposter.open()) {
            provider.answersAt(Imposter.KEYS, Imposter.says("x".repeat(5 * 1024 * 1024)));
            try (var asking =
                    ask("GET " + provider.issuer() + Imposter.KEYS + " HTTP/1.1\r\n" + credential() + "\r\n")) {
                assertThat(asking.getInputStream().readAllBytes().length).isLessThanOrEqualTo(1024 * 1024);
            }
        }
    }

    @Test
    void one_host_takes_no_more_than_its_share_of_the_lines_and_gives_them_back() throws IOException {
        try (var silent = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"))) {
            var line = "CONNECT localhost:" + silent.getLocalPort() + " HTTP/1.1\r\n" + credential() + "\r\n";
            List<Socket> open = new ArrayList<>();
            for (int n = 0; n < 64; n++) {
                open.add(ask(line));
                assertThat(status(open.get(n))).isEqualTo("200");
            }
            assertThat(status(ask(line))).isEqualTo("503");

            open.get(0).close();
            String after;
            do {
                after = status(ask(line));
            } while (after.equals("503"));
            assertThat(after).isEqualTo("200");
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static int port(Imposter provider) {
        return URI.create(provider.issuer()).getPort();
    }

    private String credential() {
        var way = proxy.way();
        var words = way.getUsername() + ":" + way.getPassword();
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private String status(String head) throws IOException {
        try (var asking = ask(head + "\r\n")) {
            return status(asking);
        }
    }

    private Socket ask(String words) throws IOException {
        var way = proxy.way();
        var socket = new Socket(way.getHost(), way.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String status(Socket asking) throws IOException {
        var first = asking.getInputStream().readNBytes("HTTP/1.1 200".length());
        return new String(first, StandardCharsets.ISO_8859_1).replace("HTTP/1.1 ", "");
    }
}
