package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.TestDatabase;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConnectionClosingTest {

    private static final long LEAVE_TAKING = 200;

    @Inject
    Vertx vertx;

    @Inject
    EarlyRefusal door;

    @Inject
    UploadMinimumSpeed pace;

    private static final String ANOTHER =
            "GET /sign-in HTTP/1.1\r\nHost: " + Line.host() + "\r\nConnection: close\r\n\r\n";

    /** Its file was not looked at, as it shows no key. */
    @Test
    void who_was_refused_unheard_may_say_all_and_then_ask_for_something_else() throws IOException {
        try (var line = Line.open()) {
            line.says("POST /api/v1/imports HTTP/1.1\r\nHost: " + Line.host()
                    + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: 200000\r\n\r\n--xx\r\n");
            var refused = line.hears(1_000);
            var later = line.says("x".repeat(200_000 - "--xx\r\n".length()) + ANOTHER)
                    .hears(5_000);

            assertThat(refused).startsWith("HTTP/1.1 401");
            assertThat(later).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void what_is_too_large_is_refused_unheard_and_its_connection_ends_when_it_has_said_all() throws IOException {
        int length = (int) BodyLimits.MOST + 1;
        try (var line = Line.open()) {
            var refused = line.says("POST /sign-in HTTP/1.1\r\nHost: " + Line.host() + "\r\nContent-Length: " + length
                            + "\r\n\r\na")
                    .hears(1_000);
            var later = line.says("a".repeat(length - 1)).hears(2_000);

            assertThat(refused).startsWith("HTTP/1.1 413").endsWith("\n");
            assertThat(later).as("the end, no silence").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\n"
            })
    void what_follows_a_request_whose_end_is_not_clear_is_not_answered(String end) throws IOException {
        try (var line = Line.open()) {
            var heard = line.says("POST /sign-in HTTP/1.1\r\nHost: " + Line.host() + "\r\n" + end + ANOTHER + ANOTHER)
                    .hears(2_000);

            assertThat(heard).matches("(?s)HTTP/1.1 4\\d\\d .*").containsOnlyOnce("HTTP/1.1 ");
        }
    }

    /** A page that does not look at the file stands for one that refuses it. */
    @Test
    void who_was_refused_unheard_and_speaks_on_and_on_is_cut_off() throws IOException {
        var limits = new BodyLimits(door, new ConnectionClosing(LEAVE_TAKING), pace);
        try (var server = new FilterServer(vertx, (filters, router) -> limits.standAtTheFront(filters));
                var line = server.line()) {
            line.says("POST /api/v1/imports HTTP/1.1\r\nHost: ours\r\nContent-Length: 200000\r\n\r\n--xx\r\n");

            assertThat(line.hears(10_000))
                    .startsWith("HTTP/1.1 200")
                    .as("its end")
                    .doesNotEndWith("\n");
        }
    }

    @Test
    void whose_connection_is_ended_at_once_is_gone() throws Exception {
        try (var held = HeldRequest.of("GET /t/studio/home")) {
            assertThat(ConnectionClosing.isOver(held.context())).isFalse();

            ConnectionClosing.now(held.context());

            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!ConnectionClosing.isOver(held.context())) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(5);
            }
        }
    }
}
