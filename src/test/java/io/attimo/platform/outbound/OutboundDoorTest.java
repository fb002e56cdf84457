package io.attimo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.Imposter;
import io.attimo.support.Sentinel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboundDoorTest {

    /** A name server of our own. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("public.example", "93.184.215.14"),
            Map.entry("public6.example", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            Map.entry("here.example", "127.0.0.1"),
            Map.entry("loopback.example", "127.0.0.1"),
            Map.entry("loopback6.example", "::1"),
            Map.entry("private.example", "10.1.2.3"),
            Map.entry("shared.example", "100.64.0.1"),
            Map.entry("clouds.example", "169.254.169.254"),
            Map.entry("zero.example", "0.0.0.0"),
            Map.entry("mapped.example", "::ffff:127.0.0.1"),
            Map.entry("tunnel.example", "2002:7f00:1::"),
            Map.entry("translated.example", "64:ff9b::7f00:1"),
            Map.entry("unique.example", "fd00::1"),
            Map.entry("sample.example", "203.0.113.9"),
            Map.entry("reserved.example", "240.0.0.1"),
            Map.entry("many.example", "239.0.0.1"));

    private static final Executor EACH_BY_ITSELF = work -> new Thread(work).start();

    private static Vertx vertx;

    private final AtomicInteger questions = new AtomicInteger();
    private final OutboundDoor door = trusting();

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @AfterAll
    static void end() {
        vertx.close();
    }

    @Test
    void a_public_name_with_https_leads_outside() {
        assertThat(door.leadsOutside("https://public.example/realm")).isTrue();
        assertThat(door.leadsOutside("https://public6.example:8443")).isTrue();
    }

    @Test
    void a_name_that_means_an_address_inside_does_not() {
        assertThat(NAMES.keySet().stream().filter(name -> !name.startsWith("public")))
                .isNotEmpty()
                .noneMatch(name -> door.leadsOutside("https://" + name + "/"));
        assertThat(door.leadsOutside("https://both.example/")).isFalse();
    }

    @Test
    void no_number_no_user_no_odd_port_and_no_other_scheme_does() {
        assertThat(new String[] {
                    "http://public.example",
                    "https://93.184.215.14",
                    "https://127.0.0.1",
                    "https://[::1]",
                    "https://[::ffff:127.0.0.1]",
                    "https://2130706433",
                    "https://0x7f000001",
                    "https://0177.0.0.1",
                    "https://127.1",
                    "https://user@public.example",
                    "https://public.example@loopback.example",
                    "https://public.example:5432",
                    "https://public.example#x",
                    "file:///etc/passwd",
                    "jar:https://public.example!/x",
                    "https://public。example",
                    "https://unknown.example",
                    "https:public.example",
                    "//public.example",
                    ""
                })
                .noneMatch(door::leadsOutside);
    }

    @Test
    void a_name_server_that_is_slow_holds_nobody_up() {
        var answer = new CountDownLatch(1);
        var waiting = new OutboundDoor(
                () -> vertx,
                new AllowedAddresses(Set.of(), host -> {
                    waitFor(answer);
                    return resolve("public.example");
                }),
                new HttpClientOptions());
        try {
            assertThat(waiting.leadsOutside("https://one.example", "https://two.example"))
                    .isFalse();
            assertThat(answer.getCount()).as("nobody answered").isOne();
            assertThat(waiting.mayLeadOutside("https://one.example")).isTrue();
        } finally {
            answer.countDown();
            waiting.close();
        }
    }

    @Test
    void nothing_inside_is_ever_called() {
        try (var sentinel = Sentinel.on("127.0.0.1")) {
            for (var host :
                    new String[] {"127.0.0.1", "localhost", "loopback.example", "2130706433", "[::ffff:127.0.0.1]"}) {
                for (var scheme : new String[] {"http", "https"}) {
                    for (var request : bothWays(scheme + "://" + host + ":" + sentinel.port() + "/")) {
                        assertThat(door.send(request)).isEmpty();
                    }
                }
            }
            assertThat(sentinel.calls()).isZero();

            var trusting = trusting("localhost");
            trusting.fetch("http://localhost:" + sentinel.port() + "/");
            assertThat(sentinel.calls()).isOne();
            trusting.close();
        }
    }

    @Test
    void an_answer_that_points_inside_is_not_followed() {
        try (var provider = Imposter.open();
                var sentinel = Sentinel.open()) {
            var trusting = trusting("localhost", Sentinel.HOST);
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                provider.answersAt(Imposter.KEYS, Imposter.redirect(status, sentinel.address()));
                for (var request : bothWays(provider.issuer() + Imposter.KEYS)) {
                    assertThat(trusting.send(request))
                            .hasValueSatisfying(
                                    response -> assertThat(response.status()).isEqualTo(status));
                }
                assertThat(trusting.fetch(provider.issuer() + Imposter.KEYS)).isEmpty();
            }
            assertThat(sentinel.calls()).isZero();
            provider.answersAsUsual();
            assertThat(trusting.fetch(provider.issuer() + Imposter.KEYS)).isPresent();
            trusting.close();
        }
    }

    @Test
    void sixty_four_kilobytes_are_read_and_not_one_byte_more() {
        try (var provider = Imposter.open()) {
            var trusting = trusting("localhost");
            for (var request : bothWays(provider.issuer() + Imposter.KEYS)) {
                for (int length : new int[] {0, 1, 64 * 1024 - 1, 64 * 1024}) {
                    provider.answersAt(Imposter.KEYS, Imposter.says("x".repeat(length)));
                    assertThat(trusting.send(request))
                            .hasValueSatisfying(
                                    response -> assertThat(response.body()).hasSize(length));
                }
                for (int length : new int[] {64 * 1024 + 1, 3 * 1024 * 1024}) {
                    provider.answersAt(Imposter.KEYS, Imposter.says("x".repeat(length)));
                    assertThat(trusting.send(request)).isEmpty();
                }
            }
            trusting.close();
        }
    }

    /** All at once, since each of them takes its seconds. The largest body fits into no socket's buffers. */
    @Test
    void who_answers_in_drops_or_not_at_all_or_does_not_even_listen_is_given_a_few_seconds() throws IOException {
        try (var provider = Imposter.open();
                var silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                var deaf = new ServerSocket()) {
            deaf.setReceiveBufferSize(4 * 1024);
            deaf.bind(new InetSocketAddress("127.0.0.1", 0));
            provider.answersAt(Imposter.KEYS, Imposter.drops());
            var trusting = trusting("localhost");
            var requests = Stream.concat(
                    Stream.of(provider.issuer() + Imposter.KEYS, at(silent)).flatMap(each -> bothWays(each).stream()),
                    Stream.of(OutboundRequest.post(at(deaf), Map.of(), new byte[OutboundRequest.LARGEST_BODY])));

            long begun = System.nanoTime();
            var answers = requests.map(
                            request -> CompletableFuture.supplyAsync(() -> trusting.send(request), EACH_BY_ITSELF))
                    .toList();

            assertThat(answers)
                    .hasSize(5)
                    .allSatisfy(answer -> assertThat(answer.join()).isEmpty());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            trusting.close();
        }
    }

    private static String at(ServerSocket server) {
        return "http://localhost:" + server.getLocalPort() + "/";
    }

    @Test
    void a_body_and_its_headers_arrive_byte_for_byte_and_the_answer_is_told_whatever_its_status() {
        try (var provider = Imposter.open()) {
            var trusting = trusting("localhost");
            var body = new byte[OutboundRequest.LARGEST_BODY];
            new Random(9).nextBytes(body);
            var heard = new AtomicReference<byte[]>();
            var signature = new AtomicReference<String>();
            provider.answersAt(Imposter.KEYS, exchange -> {
                heard.set(exchange.getRequestBody().readAllBytes());
                signature.set(exchange.getRequestMethod() + " "
                        + exchange.getRequestHeaders().getFirst("X-Signature"));
                exchange.sendResponseHeaders(503, 3);
                exchange.getResponseBody().write("not".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });

            var response = trusting.send(
                    OutboundRequest.post(provider.issuer() + Imposter.KEYS, Map.of("X-Signature", "sha256=abc"), body));

            assertThat(heard.get()).isEqualTo(body);
            assertThat(signature).hasValue("POST sha256=abc");
            assertThat(response).hasValueSatisfying(answer -> {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.text()).isEqualTo("not");
            });
            trusting.close();
        }
    }

    @Test
    void a_request_is_not_made_that_is_too_large_or_whose_headers_would_be_another_request() {
        var address = "https://public.example/";
        for (var header :
                List.of("Host", "content-length", "Transfer-Encoding", "Proxy-Authorization", "X Y", "", "X:")) {
            assertThatThrownBy(() -> OutboundRequest.post(address, Map.of(header, "1"), new byte[1]))
                    .as(header)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> OutboundRequest.get(address, Map.of("X-A", "1\r\nHost: inside.example")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutboundRequest.post(address, Map.of(), new byte[OutboundRequest.LARGEST_BODY + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_name_server_is_asked_once_and_what_it_said_is_called() {
        try (var provider = Imposter.open()) {
            var trusting = trusting("here.example");
            var address = provider.issuer().replace("localhost", "here.example") + Imposter.KEYS;

            for (var request : bothWays(address)) {
                questions.set(0);
                assertThat(trusting.send(request))
                        .as("known to our name server alone")
                        .isPresent();
                assertThat(questions).hasValue(1);
            }
            trusting.close();
        }
    }

    @Test
    void a_name_that_means_another_address_after_it_was_checked_leads_nowhere() {
        try (var sentinel = Sentinel.open()) {
            assertThat(door.leadsOutside("https://rebinding.example:8443/")).isTrue();
            for (var request : bothWays("https://rebinding.example:8443/")) {
                assertThat(door.send(request)).isEmpty();
            }
            assertThat(door.leadsOutside("https://rebinding.example:8443/")).isFalse();
            assertThat(sentinel.calls()).isZero();
        }
    }

    private static List<OutboundRequest> bothWays(String address) {
        return List.of(OutboundRequest.get(address, Map.of()), OutboundRequest.post(address, Map.of(), new byte[] {1}));
    }

    private OutboundDoor trusting(String... hosts) {
        return new OutboundDoor(() -> vertx, new AllowedAddresses(Set.of(hosts), this::asked), new HttpClientOptions());
    }

    /** Says of one name that it is outside when first asked, and inside ever after. */
    private InetAddress[] asked(String host) throws UnknownHostException {
        int before = questions.getAndIncrement();
        return host.equals("rebinding.example")
                ? new InetAddress[] {InetAddress.getByName(before == 0 ? "93.184.215.14" : Sentinel.HOST)}
                : resolve(host);
    }

    private static void waitFor(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("both.example")) {
            return new InetAddress[] {resolve("public.example")[0], resolve("private.example")[0]};
        }
        if (host.equals("localhost") || host.equals(Sentinel.HOST)) {
            return new InetAddress[] {InetAddress.getByName(host.equals("localhost") ? "127.0.0.1" : host)};
        }
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(NAMES.get(host))};
    }
}
