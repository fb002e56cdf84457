package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Pace;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser sends, byte by byte: slow ones, too large ones, and those that hide another one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OddRequestsTest {

    private static final int MANY = 200;
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    Cast cast;

    /** Where two readers would disagree about where a request ends, it is the last one of its connection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Content-Length: +5",
                "Content-Length: 5, 6",
                "Content-Length: -1",
                "Content-Length : 5",
                " Content-Length: 5"
            })
    void a_request_that_hides_another_is_refused_and_nothing_after_it_is_read(String lengths) throws IOException {
        var hidden = "0\r\n\r\nGET /sign-in?hidden HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
        var answers = answers("POST /sign-in HTTP/1.1\r\nHost: " + host() + "\r\n" + lengths + "\r\n\r\n" + hidden);

        assertThat(answers).as(lengths).hasSizeLessThan(2).allMatch(status -> status.startsWith("4"));
    }

    /** Some programs send nothing of a form before they are asked for it. */
    @Test
    void who_waits_to_be_asked_for_a_form_is_asked() throws IOException {
        try (var line = Line.open()) {
            line.says("POST /sign-in HTTP/1.1\r\nHost: " + host()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 17"
                    + "\r\nExpect: 100-continue\r\n\r\n");

            assertThat(line.hears(2_000)).startsWith("HTTP/1.1 100");
            assertThat(line.says("mail=a@b.example&").hears(2_000)).startsWith("HTTP/1.1 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Long: ", "Cookie: a=", "Accept-Language: "})
    void a_head_that_is_too_large_is_refused(String field) throws IOException {
        var head = "GET /sign-in HTTP/1.1\r\nHost: " + host() + "\r\n" + field + "x".repeat(100_000) + "\r\n\r\n";

        assertThat(answers(head)).allMatch(status -> status.equals("431")).hasSizeLessThan(2);
    }

    @Test
    void an_address_that_is_too_long_is_refused() throws IOException {
        var head = "GET /sign-in?" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";

        assertThat(answers(head)).allMatch(status -> status.equals("414")).hasSizeLessThan(2);
    }

    /** A provider's code may be long, as ADFS and Entra ID show; a head has some more room than its first line. */
    @Test
    void one_of_sixteen_thousand_letters_is_read() throws IOException {
        for (var address : List.of("/t/studio/callback?code=", "/sign-in?a=")) {
            var head = "GET " + address + "x".repeat(16_000) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";

            assertThat(answers(head)).as(address).hasSize(1).doesNotContain("414", "431");
        }
    }

    /** Each lies in memory meanwhile: of one address no more than eight megabytes. */
    @Test
    void of_large_forms_one_address_has_some_at_once_and_is_told_to_send_the_others_again()
            throws IOException, InterruptedException {
        var form = "POST /sign-in HTTP/1.1\r\nHost: " + host()
                + "\r\nAccept-Language: en\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000000\r\n\r\nemail=" + "x".repeat(900_000);
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < 40; i++) {
                lines.add(Line.from("127.0.0.5").says(form));
            }
            var refused = Line.answers(lines, 32);
            assertThat(refused)
                    .hasSize(32)
                    .allSatisfy(answer -> assertThat(answer)
                            .startsWith("HTTP/1.1 429")
                            .contains("Too much is being sent at the moment. Nothing of this was stored"));

            try (var other = Line.from("127.0.0.6").says(form + "x".repeat(1_000_000 - 900_006))) {
                assertThat(other.hears(2_000)).startsWith("HTTP/1.1 422");
            }
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    @Test
    void while_hundreds_never_finish_what_they_say_others_are_served() throws IOException {
        var elena = cast.elena();
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(says("GET /t/studio/home HTTP/1.1\r\nHo"));
                slow.add(
                        says(
                                "POST /sign-in HTTP/1.1\r\nHost: " + host()
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nemail="));
                slow.add(
                        says(
                                "POST /api/v1/imports HTTP/1.1\r\nHost: " + host()
                                        + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: 100000\r\n\r\n--xx\r\n"));
            }
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertThat(elena.visits("/journeys").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Pace.stretched(SOON));
            }
            assertThat(slow).filteredOn(socket -> !socket.isClosed()).hasSize(3 * MANY);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static String host() {
        return URI.create(Cast.address()).getAuthority();
    }

    private static Socket says(String words) throws IOException {
        var address = URI.create(Cast.address());
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** The status of each answer, until the connection ends or has no more to say. */
    private static List<String> answers(String words) throws IOException {
        var said = new StringBuilder();
        try (var socket = says(words)) {
            var bytes = socket.getInputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                said.append((char) next);
            }
        } catch (IOException endedOrSilent) {
            said.append("\r\n");
        }
        return said.toString()
                .lines()
                .filter(line -> line.startsWith("HTTP/1.1 "))
                .map(line -> line.substring(9, 12))
                .toList();
    }
}
