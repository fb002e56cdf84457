package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.support.Threads;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Members and programs who send a file slowly: each may, so many at once, and nobody else is kept waiting. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowUploadsTest {

    private static final int MANY = 100;

    /** On a quiet machine it takes a tenth of a second; with a thread for each of them it would never come. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String FILE =
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + "a,b\r\n1,2\r\n";
    private static final String END = "\r\n--xx--\r\n";

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @ConfigProperty(name = "attimo.uploads.at-once.sender")
    int eachAtOnce;

    @Test
    void two_hundred_of_them_hold_no_thread_and_keep_nobody_waiting() throws IOException, InterruptedException {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Slow", Actor.named("Alice")));
        var bySession = "POST /t/studio/imports HTTP/1.1\r\nCookie: "
                + cast.elena().cookieHeader() + "\r\nSec-Fetch-Site: same-origin\r\n";
        var byKey = "POST /api/v1/imports HTTP/1.1\r\nAuthorization: Bearer " + key + "\r\n";
        cast.sam().visits("/journeys");
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < MANY; i++) {
                lines.add(begins(bySession));
                lines.add(begins(byKey));
            }
            var refused = Line.answers(lines, lines.size() - 2 * eachAtOnce);

            long longest = 0;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                assertThat(cast.sam().visits("/journeys").status()).isEqualTo(200);
                longest = Math.max(longest, System.nanoTime() - start);
            }
            System.out.println("another tenant's page with 200 slow uploads: " + TimeUnit.NANOSECONDS.toMillis(longest)
                    + " ms at most");
            assertThat(Duration.ofNanos(longest)).isLessThan(SOON);
            assertThat(Threads.in("VertxInputStream")).isEmpty();
            assertThat(refused).hasSize(2 * MANY - 2 * eachAtOnce).allSatisfy(answer -> {
                assertThat(answer).startsWith("HTTP/1.1 429").containsPattern("(?i)retry-after: 10");
                assertThat(answer).contains("Too many files are being sent at the moment.");
            });
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
        assertThat(finishedOnceThereIsAPlace(byKey)).startsWith("HTTP/1.1 422").contains("mapping");
    }

    @Test
    void whoever_is_let_in_may_take_their_time() throws IOException, InterruptedException {
        var key = cast.at(Cast.STUDIO, () -> keys.make("Slow", Actor.named("Alice")));
        try (var line = begins("POST /api/v1/imports HTTP/1.1\r\nAuthorization: Bearer " + key + "\r\n")) {
            for (var letter : FILE.split("(?<=\n)")) {
                Thread.sleep(200);
                line.says(letter);
            }
            assertThat(line.says(END).hears(10_000)).startsWith("HTTP/1.1 422").contains("mapping");
        }
    }

    @Test
    void whoever_is_not_let_in_is_told_so_at_once() throws IOException {
        try (var unknown = begins("POST /api/v1/imports HTTP/1.1\r\nAuthorization: Bearer none\r\n");
                var viewer = begins("POST /t/studio/imports HTTP/1.1\r\nCookie: "
                        + cast.bob().cookieHeader() + "\r\nSec-Fetch-Site: same-origin\r\n");
                var nobody = begins("POST /t/studio/imports HTTP/1.1\r\n")) {
            assertThat(unknown.hears(3_000)).startsWith("HTTP/1.1 401");
            assertThat(viewer.hears(3_000)).startsWith("HTTP/1.1 403");
            assertThat(nobody.hears(3_000)).startsWith("HTTP/1.1 401");
        }
    }

    /** Without a file it is a form like any other, and read before anybody waits for it. */
    @Test
    void a_slow_form_where_files_are_brought_holds_no_thread_either() throws IOException {
        try (var line = Line.open()
                .says("POST /t/studio/imports HTTP/1.1\r\nHost: " + Line.host()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nform=")) {
            assertThat(line.hears(2_000).strip()).isEmpty();
            assertThat(Threads.in("VertxInputStream")).isEmpty();
        }
    }

    private Line begins(String head) throws IOException {
        return Line.open()
                .says(head + "Host: " + Line.host() + "\r\nAccept-Language: en\r\n"
                        + "Content-Type: multipart/form-data; boundary=xx\r\nContent-Length: "
                        + (FILE + END).length() + "\r\n\r\n");
    }

    private String finishedOnceThereIsAPlace(String head) throws IOException, InterruptedException {
        var answer = "HTTP/1.1 429";
        for (int i = 0; i < 60 && answer.startsWith("HTTP/1.1 429"); i++) {
            Thread.sleep(500);
            try (var line = begins(head)) {
                answer = line.says(FILE + END).hears(2_000);
            }
        }
        return answer;
    }
}
