package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.attimo.intake.Desk;
import io.attimo.platform.web.PageActivity;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.attimo.support.Threads;
import io.attimo.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Members who have a long list sent to them and do not take it: each may, so many at once, and nobody else is kept waiting.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowDownloadsTest {

    private static final int MANY = 100;

    /** Some 13 MB: more than waits within the network. */
    private static final int ROWS = 200_000;

    /** On a quiet machine it takes a tenth of a second; with a thread for each of them it would never come. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    PageActivity pageActivity;

    @ConfigProperty(name = "attimo.downloads.at-once.reader")
    int eachAtOnce;

    @Test
    void two_hundred_who_never_read_hold_no_thread_and_keep_nobody_waiting() throws IOException, InterruptedException {
        cast.sam().visits("/journeys");
        var list = refused();
        var lines = new ArrayList<Line>();
        try (var log = Logbook.open()) {
            for (int i = 0; i < MANY; i++) {
                lines.add(asks("GET", cast.elena(), list));
                lines.add(asks("GET", cast.alice(), list));
            }
            var answers = Line.answers(lines, lines.size());

            long longest = 0;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                assertThat(cast.sam().visits("/journeys").status()).isEqualTo(200);
                longest = Math.max(longest, System.nanoTime() - start);
            }
            System.out.println("another tenant's page with 200 who do not read: "
                    + TimeUnit.NANOSECONDS.toMillis(longest) + " ms at most");
            assertThat(Duration.ofNanos(longest)).isLessThan(SOON);
            assertThat(Threads.in("VertxOutputStream")).isEmpty();
            assertThat(answers).hasSize(2 * MANY);
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 200"))
                    .hasSize(2 * eachAtOnce);
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                    .hasSize(2 * MANY - 2 * eachAtOnce)
                    .allMatch(answer -> answer.contains("Too many files are being downloaded at the moment."))
                    .allMatch(answer -> answer.matches("(?is).*retry-after: 10.*"));
            for (var line : lines) {
                line.close();
            }
            assertThat(wholeOnceThereIsAPlace(list)).isEqualTo(ROWS + 1);
            assertThat(log.lines())
                    .extracting(line -> line.at("/level").asText())
                    .isNotEmpty()
                    .doesNotContain("ERROR", "WARN");
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    /** Vert.x fails on such a request, and tells nobody of those who went. */
    @Test
    void who_breaks_off_in_the_middle_of_their_next_request_leaves_their_place()
            throws IOException, InterruptedException {
        var list = refused();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < eachAtOnce; i++) {
            lines.add(asks("GET", cast.elena(), list).says("GET /sign-in HTTP/1.1\r\nHos"));
        }
        assertThat(Line.answers(lines, lines.size()))
                .hasSize(eachAtOnce)
                .allMatch(answer -> answer.startsWith("HTTP/1.1 200"));

        for (var line : lines) {
            line.breaksOff();
        }

        assertThat(wholeOnceThereIsAPlace(list)).isEqualTo(ROWS + 1);
    }

    /** Jobs make way for people who look at pages, and this may last for an hour. */
    @Test
    void who_takes_a_file_looks_at_no_page() throws IOException, InterruptedException {
        try (var line = asks("GET", cast.elena(), refused())) {
            assertThat(Line.answers(List.of(line), 1)).singleElement(STRING).startsWith("HTTP/1.1 200");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (pageActivity.isThere() && System.nanoTime() < end) {
                Thread.sleep(50);
            }

            assertThat(pageActivity.isThere()).isFalse();
            assertThat(line.hearsSoFar()).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void of_a_long_list_its_head_alone_is_told_to_who_asks_for_that() throws IOException {
        try (var line = asks("HEAD", cast.elena(), refused())) {
            assertThat(line.hears(1_000))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("content-disposition: attachment; filename=\"findings.csv\"")
                    .containsIgnoringCase("content-type: text/csv;charset=UTF-8")
                    .endsWith("\r\n\r\n\n");
        }
    }

    @Test
    void of_a_short_one_everybody_is_told_how_long_it_is() throws IOException {
        var list = "/t/studio/imports/" + desk.refuses(Cast.STUDIO, 1) + "/findings";
        var length = "content-length: 106\r\n";
        try (var whole = asks("GET", cast.elena(), list);
                var head = asks("HEAD", cast.elena(), list)) {
            assertThat(whole.hears(1_000)).startsWith("HTTP/1.1 200").containsIgnoringCase(length);
            assertThat(head.hears(1_000)).startsWith("HTTP/1.1 200").containsIgnoringCase(length);
        }
    }

    private String refused() {
        return "/t/studio/imports/" + desk.refuses(Cast.STUDIO, ROWS) + "/findings";
    }

    private static Line asks(String method, Visitor visitor, String path) throws IOException {
        return Line.narrow()
                .says(method + " " + path + " HTTP/1.1\r\nHost: " + Line.host() + "\r\nAccept-Language: en\r\nCookie: "
                        + visitor.cookieHeader() + "\r\n\r\n");
    }

    private long wholeOnceThereIsAPlace(String list) throws InterruptedException {
        var path = list.replace("/t/studio", "");
        var answer = cast.elena().visits(path);
        for (int i = 0; i < 60 && answer.status() == 429; i++) {
            Thread.sleep(500);
            answer = cast.elena().visits(path);
        }
        return answer.body().lines().count();
    }
}
