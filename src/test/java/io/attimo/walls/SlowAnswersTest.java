package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.api.ApiKeys;
import io.attimo.demo.Persona;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.transfer.UnsentResponses;
import io.attimo.support.Cast;
import io.attimo.support.Logbook;
import io.attimo.support.TestDatabase;
import io.attimo.support.Threads;
import io.attimo.tenant.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Programs that ask for much and do not take it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlowAnswersTest {

    /** A megabyte: more than waits within the network. */
    private static final int TOUCHPOINTS = 1_000;

    private static final int LETTERS = 1_000;
    private static final int PROGRAMS = 8;
    private static final int ASKED_AT_ONCE = 6;

    @Inject
    Cast cast;

    @Inject
    Tenancy tenancy;

    @Inject
    ApiKeys keys;

    @Inject
    Journeys journeys;

    @Inject
    UnsentResponses untaken;

    @Test
    void they_hold_no_thread_and_what_they_go_without_is_forgotten() throws IOException, InterruptedException {
        var key = longList();
        var ask = "GET /api/v1/journeys HTTP/1.1\r\nHost: " + Line.host() + "\r\nAuthorization: Bearer " + key
                + "\r\n\r\n";
        var lines = new ArrayList<Line>();
        try (var log = Logbook.open()) {
            for (int i = 0; i < PROGRAMS; i++) {
                lines.add(Line.narrow().says(ask.repeat(ASKED_AT_ONCE)));
            }
            assertThat(Line.answers(lines, lines.size()))
                    .hasSize(PROGRAMS)
                    .allMatch(each -> each.startsWith("HTTP/1.1 200"));
            assertThat(Threads.in("VertxOutputStream")).isEmpty();
            waitUntil(() -> untaken.count() >= PROGRAMS);
            for (var line : lines) {
                line.close();
            }
            waitUntil(() -> untaken.count() == 0);
            assertThat(Threads.in("VertxOutputStream")).isEmpty();
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

    /** Each takes a connection to the database; without turns there would soon be none for others. */
    @Test
    void hundreds_of_them_at_once_leave_connections_to_the_database_for_all_others()
            throws IOException, InterruptedException {
        var key = longList();
        var ask = "GET /api/v1/journeys HTTP/1.1\r\nHost: " + Line.host() + "\r\nAuthorization: Bearer " + key
                + "\r\n\r\n";
        cast.sam().visits("/journeys");
        var lines = new ArrayList<Line>();
        try {
            for (int i = 0; i < 100; i++) {
                lines.add(Line.narrow().says(ask));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(cast.sam().visits("/journeys").status()).isEqualTo(200);
            }
            var answers = Line.answers(lines, lines.size());
            assertThat(answers).hasSize(100).allMatch(each -> each.startsWith("HTTP/1.1 200"));
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    private static void waitUntil(BooleanSupplier isTrue) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!isTrue.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(isTrue.getAsBoolean()).isTrue();
    }

    private String longList() {
        var company = "many-journeys-" + UUID.randomUUID().toString().substring(0, 8);
        cast.opens(company, Persona.ALICE);
        return tenancy.within(
                company,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var journey = new Journey("Long", CustomerKind.B2C);
                    var stage = journey.addStage("All", null);
                    for (int i = 0; i < TOUCHPOINTS; i++) {
                        stage.addTouchpoint("x".repeat(LETTERS) + i, Scale.NPS);
                    }
                    journeys.add(journey);
                    return keys.make("Slow", Actor.named("Alice"));
                }));
    }
}
