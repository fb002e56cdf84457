package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.walls.Line;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BodyLimitsTest {

    private static final byte[] BIG = new byte[(int) BodyLimits.MOST + 1];

    @Inject
    UploadMinimumSpeed pace;

    @Test
    void a_form_takes_a_megabyte_and_not_a_byte_more() throws Exception {
        var most = Arrays.copyOf(BIG, (int) BodyLimits.MOST);

        assertThat(post("/sign-in", BodyPublishers.ofByteArray(most))).isNotEqualTo(413);
        assertThat(post("/sign-in", BodyPublishers.ofByteArray(BIG))).isEqualTo(413);
    }

    @Test
    void what_does_not_say_how_long_it_is_is_not_read() throws Exception {
        assertThat(post("/sign-in", BodyPublishers.ofByteArrays(List.of(BIG)))).isEqualTo(411);
    }

    @Test
    void files_may_be_larger() throws Exception {
        assertThat(post("/api/v1/imports", BodyPublishers.ofByteArray(BIG))).isNotIn(411, 413);
    }

    /** By its head alone: nothing of it is waited for. */
    @Test
    void a_file_that_says_it_is_too_large_is_refused_in_words_and_its_connection_ends() throws IOException {
        for (var path : List.of("/api/v1/imports", "/t/studio/imports")) {
            try (var line = Line.open()) {
                var heard = line.says("POST " + path + " HTTP/1.1\r\nHost: " + Line.host()
                                + "\r\nContent-Type: multipart/form-data; boundary=xx\r\nContent-Length: "
                                + (pace.most() + 1) + "\r\n\r\n--xx\r\n")
                        .hears(20_000);

                assertThat(heard)
                        .as(path)
                        .startsWith("HTTP/1.1 413 ")
                        .containsIgnoringCase("connection: close")
                        .contains("What brings a file may have 210 MB, and this has more.")
                        .contains(path.startsWith("/api/") ? "application/problem+json" : "text/html;charset=UTF-8");
            }
        }
    }

    private static int post(String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Cast.address() + path))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
