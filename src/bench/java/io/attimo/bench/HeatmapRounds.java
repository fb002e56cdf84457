package io.attimo.bench;

import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.response.SaidChanges;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rounds of the page and of its bare SQL in turn. Started by {@link HeatmapBench}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeatmapRounds {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int WARM = 5;
    /** Before anything is measured: for so long the compiler is at work. */
    private static final int WARM_PAGES = 1_500;
    private static final int EACH = Integer.getInteger("bench.each", 20);
    private static final int NEIGHBOURS = 49;
    private static final int FEW_NEIGHBOURS = 5;
    private static final double ALLOWANCE = 10;
    private static final double MOST_AT_P95 = 100;
    private static final double MOST_GROWTH = 1.2;
    private static final String BARE =
            "select id, respondent_hash, answered_on - date '1970-01-01', marks, places from responses"
                    + " where tenant_id = :tenant and journey_id = ?";
    private static final String CORRECT = """
            update responses set marks[1] = 6 - marks[1], revision = :revision
            where tenant_id = :tenant and journey_id = :journey and source = 'bench' and respondent = 'r1'
            """;
    /** Work for the database that has nothing to do with our tables: how fast the machine is just now. */
    private static final String PACE = "select sum(sqrt(i)) from generate_series(1, 50000) i where :tenant <> ''";

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    Journeys journeys;

    @Inject
    TenantSql sql;

    @Inject
    SaidChanges changes;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Journey journey;
    private HttpRequest page;

    @Test
    void rounds() throws Exception {
        journey = crowd.inView();
        crowd.growTo(FEW_NEIGHBOURS);
        page = page();
        waitForIntervals();
        newAnswers();
        waitForIntervals();
        warm();
        Rounds.title("heatmap, 200k scores in view of 10M, 50 tenants", "ms");
        var few = pages(this::removal, this::pace);
        crowd.growTo(NEIGHBOURS);
        var many = pages(this::removal, this::pace);
        double pace = many.limit(.5) / few.limit(.5);
        Rounds.line("P6 growth from 1.2M, at the machine's pace", many.ours(.5), MOST_GROWTH * pace * few.ours(.5));
        held("first look", pages(this::removal, this::bareSql));
        held("after new answers", pages(this::newAnswers, this::bareSql));
        held("seen again", pages(() -> {}, this::bareSql));
    }

    private void warm() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_PAGES; i++) {
            removal();
            firstByte();
            newAnswers();
            firstByte();
        }
    }

    private static void held(String when, Rounds rounds) {
        Rounds.line("P4 first byte, median, " + when, rounds.ours(.5), rounds.limit(.5) + ALLOWANCE);
        Rounds.line("P4 first byte, p95, " + when, rounds.ours(.95), MOST_AT_P95);
        System.out.printf("   rounds dropped: %d of %d%n", rounds.dropped(), ROUNDS);
    }

    private interface Clocked {
        double run();
    }

    private Rounds pages(Runnable before, Clocked limit) throws IOException, InterruptedException {
        var rounds = new Rounds(ROUNDS, EACH);
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < EACH; i++) {
                before.run();
                rounds.add(round, i, firstByte(), cast.at(Cast.STUDIO, limit::run));
            }
        }
        return rounds;
    }

    private HttpRequest page() {
        var cookies = cast.bob().cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(Cast.address() + "/t/" + Cast.STUDIO + "/journeys/" + journey.id()))
                .header("Cookie", cookies)
                .build();
    }

    private void waitForIntervals() throws IOException, InterruptedException {
        var answer = browser.send(page, BodyHandlers.ofString());
        while (answer.body().contains("role=\"status\"")) {
            Thread.sleep(1_000);
            answer = browser.send(page, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200 || !answer.body().contains("tile__value")) {
            throw new IllegalStateException("no map, but " + answer.statusCode());
        }
    }

    /** Somebody answers anew, and the next time as before: what decides was worked out for both (P8 measures that). */
    private void newAnswers() {
        cast.at(Cast.STUDIO, () -> {
            long revision = changes.change(journey.id());
            return sql.update(CORRECT, Map.of("journey", journey.id(), "revision", revision));
        });
    }

    /** As if an answer had been removed: nothing that is remembered is of use, as for the first who looks at all. */
    private void removal() {
        cast.at(Cast.STUDIO, () -> {
            changes.removal(journey.id());
            return null;
        });
    }

    /** Until the first byte of the page is there, in ms. */
    private double firstByte() throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = browser.send(page, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            body.read();
            double time = (System.nanoTime() - start) / 1e6;
            body.readAllBytes();
            return time;
        }
    }

    /** The one statement of the page, each row fetched and none of it used, in ms. */
    private double bareSql() {
        long start = System.nanoTime();
        sql.read(BARE, statement -> statement.setObject(2, journey.id()), 4_000, rows -> {
            int bytes = 0;
            while (rows.next()) {
                bytes += rows.getBytes(4).length;
            }
            return bytes;
        });
        return (System.nanoTime() - start) / 1e6;
    }

    private double pace() {
        long start = System.nanoTime();
        sql.read(PACE, statement -> {}, 1, rows -> rows.next());
        return (System.nanoTime() - start) / 1e6;
    }
}
