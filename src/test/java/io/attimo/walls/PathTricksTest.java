package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.support.Cast;
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
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each address written in many ways that two readers could understand differently; sent byte by byte as it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PathTricksTest {

    private static final Set<String> REFUSED = Set.of("400", "404");
    private static final Set<String> NO_PAGE = Set.of("400", "401", "403", "404", "405");

    /** What must not be understood at all. */
    private static final List<UnaryOperator<String>> TRICKS = List.of(
            path -> path + ";x",
            path -> path + ";jsessionid=1",
            path -> path + "%3Bx",
            path -> path + "%3bx=1",
            path -> path + "%2F",
            path -> path + "%2f..",
            path -> path + "%5C",
            path -> path + "\\",
            path -> path + "%00",
            path -> path + "/..;/",
            path -> path + "/.",
            path -> path + "/%2e",
            path -> path + "/%2e%2e/",
            path -> "/" + path,
            path -> path.replaceFirst("/(?=[^/]+$)", "//"),
            path -> path.replaceFirst("/(?=[^/]+$)", "/./"),
            path -> path.replaceFirst("/(?=[^/]+$)", "/x/../"),
            path -> path.replaceFirst("/(?=[^/]+$)", "%2F"),
            path -> path.replaceFirst("/(?=[^/]+$)", "/;/"),
            path -> path.replaceFirst("/(?=[^/]+$)", "%5c"));

    /** What may be understood as the page itself, as long as it stays closed. */
    private static final List<UnaryOperator<String>> VARIANTS = List.of(
            path -> path + "/",
            path -> path + ".json",
            path -> path + "?_method=DELETE",
            path -> path + "%20",
            path -> path + "%252F",
            path -> path.toUpperCase(Locale.ROOT),
            path -> path + "?x=/../;%3B",
            path -> path + "%c0%af",
            path -> path + "/%E2%80%8B",
            path -> path.replace("/t/", "/%74/"));

    @Inject
    Twins twins;

    @Inject
    Things things;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void no_way_to_write_an_address_opens_a_page_to_who_may_not_see_it() {
        assertThat(TRICKS.size() + VARIANTS.size()).isGreaterThanOrEqualTo(25);
        int visited = 0;
        for (var route : Routes.all()) {
            if (route.door() != Door.OPEN) {
                var path = (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
                probe(route, path, "nobody", Map.of());
                if (route.door() == Door.PAGE && route.role() != Role.VIEWER) {
                    probe(route, path, "a viewer", twins.browserOf(Twins.OURS, Role.VIEWER));
                }
                visited++;
            }
        }

        assertThat(complaints).isEmpty();
        assertThat(visited).isGreaterThan(30);
    }

    private void probe(Route route, String path, String who, Map<String, String> headers) {
        for (var trick : TRICKS) {
            check(route, who, trick.apply(path), headers, REFUSED);
        }
        for (var variant : VARIANTS) {
            check(route, who, variant.apply(path), headers, NO_PAGE);
        }
    }

    private void check(Route route, String who, String path, Map<String, String> headers, Set<String> allowed) {
        var answer = send(route.method(), path, headers);
        boolean leadsToSignIn = answer.startsWith("302") && answer.contains("/demo-sign-in/");
        if (!allowed.contains(answer.substring(0, 3)) && !(allowed == NO_PAGE && leadsToSignIn)) {
            complaints.add(route + ": " + who + " at " + path + " gets " + answer);
        }
    }

    /** The status, and where it leads. */
    private static String send(String method, String path, Map<String, String> headers) {
        var address = URI.create(Cast.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var request =
                    new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
            headers.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            request.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var status = String.valueOf(answer.readLine()).replaceFirst("HTTP/1.1 ", "");
            for (var line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                    return status + line;
                }
            }
            return status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
