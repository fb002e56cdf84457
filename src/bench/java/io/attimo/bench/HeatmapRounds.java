package io.attimo.bench;

import io.attimo.identity.Members;
import io.attimo.insight.Importances;
import io.attimo.insight.Looks;
import io.attimo.insight.MapPage;
import io.attimo.insight.View;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Kind;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Tenants;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rounds of the page, of its bare SQL and of its HTML, in turn. Started by {@link HeatmapBench}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HeatmapRounds {

    private static final int ROUNDS = 9;
    private static final int WARM = 10;
    private static final int EACH = 20;
    private static final int WARM_HTML = 150;
    private static final int TOUCHPOINTS = 20;
    private static final int IN_VIEW = 10_000;
    private static final int OTHERS = 20_000;
    private static final double ALLOWANCE = 10;
    private static final double MOST_AT_P95 = 100;
    private static final double MOST_FOR_HTML = .6;
    private static final String FILL =
            """
            insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on,
              marks, places, created_at, version)
            select :tenant, gen_random_uuid(), :journey, 'bench', 'r' || i, hashint8extended(i, 7),
              date '2026-01-05' + (i % 200)::int,
              array(select least(5, floor(1 + 4 * mood.level + 2 * random()))::float8
                from generate_series(1, :measures) m where m + i > 0),
              array[1 + i % 3]::smallint[], now(), 0
            from generate_series(1, cast(:rows as int)) i, lateral (select random() as level where i > 0) mood
            """;
    private static final String BARE =
            "select respondent_hash, answered_on - date '1970-01-01', marks, places from responses"
                    + " where tenant_id = :tenant and journey_id = ?";

    @Inject
    Cast cast;

    @Inject
    Journeys journeys;

    @Inject
    TenantSql sql;

    @Inject
    Looks looks;

    @Inject
    Importances importances;

    @Inject
    Members members;

    @Inject
    Tenants tenants;

    @Inject
    @Location("insight/map")
    Template map;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Journey journey;
    private HttpRequest page;

    @Test
    void rounds() throws Exception {
        fill();
        page = HttpRequest.newBuilder(URI.create(Cast.address() + "/t/" + Cast.STUDIO + "/journeys/" + journey.id()))
                .header("Cookie", cookies(cast.bob().cookies()))
                .build();
        waitForIntervals();
        var first = new double[ROUNDS * EACH];
        var bare = new double[ROUNDS * EACH];
        var html = new double[ROUNDS * EACH];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < EACH; i++) {
                int at = Math.max(0, round) * EACH + i;
                first[at] = firstByte();
                bare[at] = cast.at(Cast.STUDIO, this::bareSql);
            }
            var rendered = cast.at(Cast.STUDIO, this::rendering);
            System.arraycopy(rendered, 0, html, Math.max(0, round) * EACH, EACH);
        }
        report(first, bare, html);
    }

    private void fill() {
        journey = cast.at(Cast.STUDIO, () -> fresh("In view"));
        cast.at(Cast.STUDIO, () -> answered(journey, IN_VIEW));
        for (int i = 0; i < 2; i++) {
            var name = "Neighbour " + i;
            cast.at(Cast.SHOP, () -> answered(fresh(name), OTHERS));
        }
    }

    private Journey fresh(String name) {
        var fresh = new Journey(name, Kind.B2C);
        for (int i = 0; i < TOUCHPOINTS; i++) {
            var stage = i % 4 == 0
                    ? fresh.addStage("Stage " + (i / 4 + 1), null)
                    : fresh.stages().get(i / 4);
            var traits = new Touchpoint.Traits(
                    MomentType.values()[i % 6], i % 2 == 0 ? "web" : "in person", null, null, Set.of());
            stage.addTouchpoint("Touchpoint " + (i + 1), Scale.ONE_TO_FIVE).become(traits);
        }
        fresh.addOutcome("Overall", Scale.ONE_TO_FIVE);
        var segment = fresh.addSegment("Language");
        Set.of("English", "Italian", "German").forEach(segment::place);
        journeys.persist(fresh);
        return fresh;
    }

    private int answered(Journey journey, int rows) {
        journeys.flush();
        return sql.update(FILL, Map.of("journey", journey.id(), "measures", journey.measures(), "rows", rows));
    }

    private static String cookies(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
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
                bytes += rows.getBytes(3).length;
            }
            return bytes;
        });
        return (System.nanoTime() - start) / 1e6;
    }

    /** CPU time of the HTML alone, figures and all else being there, in ms. */
    private double[] rendering() {
        var view = View.of(journeys.get(journey.id()));
        var reading = looks.at(view);
        var drivers = importances.of(reading);
        var times = new double[EACH];
        for (int i = -WARM_HTML; i < EACH; i++) {
            var shown = MapPage.of(reading, drivers);
            var instance = map.data("page", shown)
                    .data("me", members.byName().get(0))
                    .data("account", tenants.current());
            long start = cpu();
            instance.render();
            times[Math.max(0, i)] = (cpu() - start) / 1e6;
        }
        return times;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void report(double[] first, double[] bare, double[] html) {
        System.out.printf("%-42s %10s %10s %8s%n", "heatmap, 200k scores in view of 1M", "ours, ms", "limit, ms", "ratio");
        line("P4 first byte, median (bare SQL + 10)", at(first, .5), at(bare, .5) + ALLOWANCE);
        line("P4 first byte, p95", at(first, .95), MOST_AT_P95);
        line("P5 HTML without SQL, CPU, median", at(html, .5), MOST_FOR_HTML);
    }

    private static void line(String name, double ours, double limit) {
        System.out.printf("%-42s %10.2f %10.2f %8.3f%n", name, ours, limit, ours / limit);
    }

    private static double at(double[] times, double share) {
        var sorted = Arrays.stream(times).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
