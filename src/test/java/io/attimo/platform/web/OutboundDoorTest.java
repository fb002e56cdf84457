package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboundDoorTest {

    /** A name server of our own. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("public.example", "93.184.215.14"),
            Map.entry("public6.example", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
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

    private final OutboundDoor door = new OutboundDoor(Set.of(), OutboundDoorTest::resolve);

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
    void nothing_inside_is_ever_called() throws IOException {
        try (var sentinel = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            sentinel.setSoTimeout(200);
            for (var host :
                    new String[] {"127.0.0.1", "localhost", "loopback.example", "2130706433", "[::ffff:127.0.0.1]"}) {
                for (var scheme : new String[] {"http", "https"}) {
                    assertThat(door.fetch(scheme + "://" + host + ":" + sentinel.getLocalPort() + "/"))
                            .isEmpty();
                }
            }
            assertThat(isCalled(sentinel)).isFalse();

            var trusting = new OutboundDoor(Set.of("localhost"), OutboundDoorTest::resolve);
            var call = new Thread(() -> trusting.fetch("http://localhost:" + sentinel.getLocalPort() + "/"));
            call.start();
            sentinel.setSoTimeout(5_000);
            assertThat(isCalled(sentinel)).isTrue();
        }
    }

    private static boolean isCalled(ServerSocket sentinel) throws IOException {
        try {
            sentinel.accept().close();
            return true;
        } catch (SocketTimeoutException silence) {
            return false;
        }
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.equals("both.example")) {
            return new InetAddress[] {resolve("public.example")[0], resolve("private.example")[0]};
        }
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(NAMES.get(host))};
    }
}
