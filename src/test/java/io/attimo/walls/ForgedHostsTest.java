package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.support.Cast;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a request says of the address it was sent to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgedHostsTest {

    private static final String EVIL = "evil.example";
    private static final List<Map<String, String>> FORGERIES = List.of(
            Map.of("X-Forwarded-Host", EVIL, "X-Forwarded-Proto", "https", "X-Forwarded-Port", "444"),
            Map.of("X-Forwarded-Server", EVIL, "X-Forwarded-Prefix", "/" + EVIL, "X-Forwarded-For", EVIL),
            Map.of("Forwarded", "for=1.2.3.4;host=" + EVIL + ";proto=https"),
            Map.of(
                    "X-Host",
                    EVIL,
                    "X-Original-URL",
                    "//" + EVIL,
                    "X-Rewrite-URL",
                    "/" + EVIL,
                    "X-HTTP-Host-Override",
                    EVIL));

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Test
    void a_host_that_is_not_ours_is_answered_by_nothing_on_any_route() throws IOException {
        int refused = 0;
        for (var route : Routes.all()) {
            for (var host : List.of(EVIL, "localhost." + EVIL, "localhost@" + EVIL, EVIL + ":80")) {
                assertThat(asks(route.method(), path(route), host))
                        .as(route + " for " + host)
                        .isIn("421", "400");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void what_a_proxy_is_said_to_have_seen_is_in_no_answer() {
        for (var route : Routes.all()) {
            if (route.isRead()) {
                for (var forgery : FORGERIES) {
                    var headers = new HashMap<>(twins.browserOf(Twins.OURS, Role.ADMIN));
                    headers.putAll(forgery);
                    if (route.door() == Door.API) {
                        headers.put("Authorization", "Bearer " + things.openKey(Twins.OURS));
                    }
                    var answer = Raw.gets(path(route), headers);
                    assertThat(answer.headers().map() + answer.body())
                            .as(route + " with " + forgery)
                            .doesNotContain(EVIL)
                            .doesNotContainPattern(":444\\b");
                }
            }
        }
    }

    private String path(Route route) {
        return (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
    }

    /** The status. */
    private static String asks(String method, String path, String host) throws IOException {
        var address = URI.create(Cast.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var request = "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return reader.readLine().split(" ")[1];
        }
    }
}
