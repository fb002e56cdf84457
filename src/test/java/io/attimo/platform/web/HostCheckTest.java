package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing stands in front of us: what a request says of its host is read by Vert.x alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostCheckTest {

    @Inject
    Vertx vertx;

    @Inject
    EarlyRefusal door;

    @Inject
    ConnectionClosing end;

    private FilterServer server;

    @BeforeEach
    void listen() {
        var known = new HostCheck(Optional.empty(), door, end);
        server = new FilterServer(vertx, (filters, router) -> {
            new SecurityHeaders().standAtTheFront(filters);
            known.standAtTheFront(filters);
            known.standBehind(router);
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: ours\r\nHost: ours\r\n",
                "Host: ours\r\nHost: evil.example\r\n",
                "Host: ours\r\nHost:\r\n",
                "Host:\r\nHost: ours\r\n",
                "Host: ours,evil.example\r\n",
                "Host: ours, evil.example\r\n",
                "Host: ,evil.example\r\n"
            })
    void more_than_one_is_refused_and_the_connection_ends(String hosts) throws IOException {
        assertThat(answers(hosts))
                .startsWith("HTTP/1.1 400")
                .contains("It says in more than one way which site it is meant for.")
                .doesNotContain("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: a b\r\n", "Host: [\r\n"})
    void none_and_what_is_none_are_refused_in_words_with_the_headers_of_every_page(String hosts) throws IOException {
        assertThat(answers(hosts).split("HTTP/1.1 200")[0])
                .startsWith("HTTP/1.1 400")
                .contains("It does not say which site it is meant for.", SecurityHeaders.POLICY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: ours\r\n", "Host: ours:8080\r\n", "hOST: [::1]:8080\r\n"})
    void one_is_answered(String host) throws IOException {
        assertThat(answers(host)).startsWith("HTTP/1.1 200").contains("here");
    }

    /** To one that says this of its host, and to another behind it. */
    private String answers(String hosts) throws IOException {
        try (var line = server.line()) {
            return line.says("GET /sign-in HTTP/1.1\r\n" + hosts
                            + "\r\nGET /sign-in HTTP/1.1\r\nHost: ours\r\nConnection: close\r\n\r\n")
                    .hears(2_000);
        }
    }
}
