package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where two readers would disagree about where a request ends, it is refused and is the last one of its connection. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmuggledRequestsTest {

    private static final String TRUSTED_PROXY = "127.0.0.9";
    private static final List<String> LENGTHS = List.of(
            "Content-Length: 5\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Transfer-Encoding: identity\r\nContent-Length: 5",
            "Transfer-Encoding: xchunked\r\nContent-Length: 5",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding:\r\n xchunked",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding:",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 5, 6",
            "Content-Length: 5\r\n 6",
            "Content-Length: 0x5",
            "Content-Length: 5\nX-Odd: 1");

    private static final List<String> ROUTES = List.of(
            "GET /sign-in",
            "HEAD /sign-in",
            "OPTIONS /sign-in",
            "POST /sign-in",
            "GET /t/studio/home",
            "POST /t/studio/imports",
            "GET /t/studio/imports",
            "POST /api/v1/imports",
            "PUT /api/v1/imports",
            "GET /api/v1/journeys",
            "GET /favicon.svg",
            "GET /q/health",
            "GET /nowhere",
            "GET /a//b");

    private static final List<String> HOSTS = List.of(
            "Host: {ours}\r\nHost: {ours}",
            "Host: {ours}\r\nHost: evil.example",
            "Host: evil.example\r\nHost: {ours}",
            "host: {ours}\r\nX-Between: 1\r\nHOST: {ours}",
            "Host: {ours}\r\nhOsT: {ours}\r\nHost: {ours}",
            "Host: {ours}\r\nHost:",
            "Host:\r\nHost: {ours}",
            "Host: {ours}, evil.example",
            "Host: {ours},{ours}",
            "HOST: evil.example , {ours}");

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    static Stream<String> routes() {
        return ROUTES.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void it_is_so_on_every_route(String route) throws IOException {
        for (var lengths : LENGTHS) {
            var answers = answers(route, lengths + "\r\n");

            assertThat(answers).as(route + " " + lengths).hasSizeLessThan(2).allMatch(status -> status.startsWith("4"));
        }
    }

    @Test
    void so_it_is_for_who_is_let_in() throws IOException {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Smuggler", Actor.named("Alice")));
        for (var lengths : LENGTHS) {
            var answers = answers("POST /api/v1/imports", lengths + "\r\nAuthorization: Bearer " + key + "\r\n");

            assertThat(answers).as(lengths).hasSizeLessThan(2).allMatch(status -> status.startsWith("4"));
        }
    }

    /** Nobody reads what follows a file of which only its own pieces tell where it ends. */
    @Test
    void a_file_that_comes_in_pieces_is_the_last_of_its_connection() throws IOException {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Pieces", Actor.named("Alice")));
        var piece = "--xx\r\nContent-Disposition: form-data; name=\"sheet\"\r\n\r\none\r\n--xx--\r\n";
        var request = "POST /api/v1/imports HTTP/1.1\r\nHost: " + Line.host() + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n0\r\n\r\n";
        try (var line = Line.open()) {
            assertThat(line.says(request + "GET /sign-in?hidden HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n")
                            .answers())
                    .containsExactly("422");
        }
    }

    @Test
    void what_is_sent_in_pieces_elsewhere_is_not_read() throws IOException {
        for (var method : List.of("GET", "OPTIONS", "POST")) {
            assertThat(answers(method + " /sign-in", "Transfer-Encoding: chunked\r\n"))
                    .as(method)
                    .containsExactly("411");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in HTTP/1.0\r\n\r\n",
                "GET /t/studio/home HTTP/1.0\r\n\r\n",
                "POST /sign-in HTTP/1.0\r\nContent-Length: 0\r\n\r\n",
                "GET /t/studio/home HTTP/1.1\r\n\r\n",
                "GET /api/v1/journeys HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: a b\r\n\r\n"
            })
    void what_names_no_host_is_refused_in_words(String request) throws IOException {
        try (var line = Line.open()) {
            var heard = line.says(request).hears(2_000);

            assertThat(Line.statuses(heard)).as(heard).first().isIn("400", "421");
            assertThat(heard).as(request).contains("Content-Security-Policy").doesNotContain("Exception");
            if (heard.contains(" 400 ")) {
                assertThat(heard).contains("It does not say which site it is meant for.");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_names_more_than_one_host_is_refused_and_its_connection_ends(String route) throws IOException {
        for (var hosts : HOSTS) {
            for (var from : List.of("127.0.0.1", TRUSTED_PROXY)) {
                assertThat(Line.statuses(asks(from, route, hosts)))
                        .as(route + " " + hosts + " from " + from)
                        .containsExactly("400");
            }
        }
    }

    @Test
    void it_is_refused_in_words() throws IOException {
        var twice = "Host: {ours}\r\nHost: {ours}";

        assertThat(asks("127.0.0.1", "GET /t/studio/home", twice))
                .contains("It says in more than one way which site it is meant for.", "\r\nConnection: close\r\n");
        assertThat(asks("127.0.0.1", "GET /sign-in", twice + "\r\nAccept-Language: it"))
                .contains("Dice in più di un modo a quale sito è destinato.");
        assertThat(asks("127.0.0.1", "GET /api/v1/journeys", twice))
                .contains("application/problem+json", "It says in more than one way which site it is meant for.");
    }

    /** All that is answered to it and to what hides behind it. */
    private static String asks(String from, String route, String hosts) throws IOException {
        var hidden = "GET /sign-in?hidden HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n";
        try (var line = Line.from(from)) {
            return line.says(route + " HTTP/1.1\r\n" + hosts.replace("{ours}", Line.host())
                            + "\r\nX-Forwarded-Proto: https\r\nContent-Length: 0\r\n\r\n" + hidden)
                    .hears(5_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/3.0",
                "GET /sign-in HTTP/2.0",
                "GET /q/health HTTP/1.2",
                "POST /api/v1/imports HTTP/0.9",
                "PRI * HTTP/2.0"
            })
    void another_version_is_refused_and_its_connection_ends(String request) throws IOException {
        var hidden = "SM\r\n\r\nGET /sign-in?hidden HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n";
        try (var log = Logbook.open();
                var line = Line.open()) {
            var heard = line.says(request + "\r\nHost: " + Line.host() + "\r\n\r\n" + hidden)
                    .hears(5_000);

            assertThat(heard.lines().filter(said -> said.startsWith("HTTP/")))
                    .as(heard)
                    .hasSizeLessThan(2)
                    .allMatch(said -> said.matches("HTTP/\\d\\.\\d (400|404|501|505) .*"));
            assertThat(log.lines())
                    .extracting(said -> said.at("/level").asText())
                    .doesNotContain("ERROR");
        }
    }

    @Test
    void another_version_is_refused_in_words() throws IOException {
        try (var line = Line.open()) {
            assertThat(line.says("GET /sign-in HTTP/3.0\r\nHost: " + Line.host() + "\r\n\r\n")
                            .hears(5_000))
                    .contains(" 505 ", "It is written in another version of HTTP than 1.0 or 1.1.");
        }
    }

    @Test
    void so_it_is_in_italian() throws IOException {
        try (var line = Line.open()) {
            assertThat(line.says("GET /sign-in HTTP/1.0\r\nAccept-Language: it\r\n\r\n")
                            .hears(2_000))
                    .contains(" 400 ", "Non dice a quale sito è destinato.");
        }
    }

    @Test
    void a_probe_of_the_machine_needs_no_host() throws IOException {
        try (var line = Line.open()) {
            assertThat(line.says("GET /q/health HTTP/1.0\r\n\r\n").answers()).containsExactly("200");
        }
    }

    /** What was no request at all is told so as well, by version 1.0 and without a word. */
    private static List<String> answers(String route, String fields) throws IOException {
        var hidden = "0\r\n\r\nGET /sign-in?hidden HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n";
        try (var line = Line.open()) {
            line.says(route + " HTTP/1.1\r\nHost: " + Line.host() + "\r\n" + fields + "\r\n" + hidden);
            return Line.statuses(line.hears(5_000).replaceAll("(?m)^HTTP/1.0 400 .*$", ""));
        }
    }
}
