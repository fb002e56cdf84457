package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.TestDatabase;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormBodyFilterTest {

    private static final int ROOM = 100_000;
    private static final int PATIENCE = 500;

    @Inject
    Vertx vertx;

    @Inject
    EarlyRefusal door;

    @Inject
    ConnectionClosing end;

    private FilterServer server;

    @BeforeEach
    void listen() {
        var reader = new FormBodyFilter(door, end, new FormMemoryLimit(ROOM, ROOM), PATIENCE);
        server = new FilterServer(vertx, (filters, router) -> reader.standAtTheFront(filters));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_form_is_handed_on_when_it_is_here_as_a_whole() throws IOException, InterruptedException {
        try (var line = server.line()) {
            says(line, "POST", 12, "goal=");
            Thread.sleep(PATIENCE / 5);
            line.says("early&a");
            assertThat(line.hears(PATIENCE * 3)).contains("HTTP/1.1 200", "here: goal=early&a");
        }
    }

    @Test
    void what_has_none_is_not_waited_for() throws IOException {
        try (var line = server.line()) {
            assertThat(says(line, "GET", 0, "").hears(PATIENCE)).contains("HTTP/1.1 200", "here: null");
        }
    }

    @Test
    void one_that_does_not_arrive_is_given_up_in_words_and_its_connection_ends() throws IOException {
        try (var line = server.line()) {
            long start = System.nanoTime();
            var heard = says(line, "POST", 10, "goal=").hears(20_000);

            assertThat(heard)
                    .startsWith("HTTP/1.1 408")
                    .contains("This did not arrive as a whole")
                    .doesNotContain("here:");
            assertThat(System.nanoTime() - start).isBetween(PATIENCE * 1_000_000L, 19_000_000_000L);
        }
    }

    @Test
    void after_one_there_is_room_for_the_next() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertSent(70_000, 200);
            assertSent(60_000, 200);
        }
    }

    @Test
    void one_too_large_for_the_room_there_is_is_refused_in_words_and_its_connection_ends() throws IOException {
        try (var line = server.line()) {
            assertThat(says(line, "POST", ROOM + 1, "a".repeat(ROOM + 1)).hears(20_000))
                    .startsWith("HTTP/1.1 429")
                    .contains("Too much at once", "Nothing of this was stored")
                    .containsIgnoringCase("connection: close")
                    .doesNotContain("here:");
        }
    }

    @Test
    void so_is_a_small_one_for_which_there_is_no_room_as_it_comes() throws IOException {
        try (var first = server.line();
                var second = server.line()) {
            says(first, "POST", 60_001, "a".repeat(60_000));
            assertThat(says(second, "POST", 60_000, "a".repeat(60_000)).hears(20_000))
                    .startsWith("HTTP/1.1 429")
                    .doesNotContain("here:");
            assertThat(first.says("a").hears(PATIENCE)).startsWith("HTTP/1.1 200");
        }
    }

    private void assertSent(int length, int status) throws IOException {
        try (var line = server.line()) {
            says(line, "POST", length, "a".repeat(length));
            assertThat(line.hears(PATIENCE)).startsWith("HTTP/1.1 " + status);
        }
    }

    private static Line says(Line line, String method, int length, String body) throws IOException {
        var head = length == 0 ? "" : "Content-Length: " + length + "\r\n";
        return line.says(method + " /t/studio/journeys HTTP/1.1\r\nHost: ours\r\n" + head + "\r\n" + body);
    }
}
