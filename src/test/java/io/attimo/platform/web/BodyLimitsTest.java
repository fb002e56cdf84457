package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
