package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.support.Needs;
import io.attimo.support.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While an installation is upgraded, what landed earlier and this serve side by side, on the schema of this. */
@Tag("long")
class VersionBeforeTest {

    /** The last whose rows of answers had no revision. */
    private static final String WITHOUT_REVISIONS = "e934a2d";

    /** The last that took nobody else into account. */
    private static final String ALONE = "53b2f8a";

    /** The last that numbered every answer of a journey by one counter. */
    private static final String ONE_COUNTER = "9531667";

    private static final Duration START = Duration.ofMinutes(3);
    private static final String HEATMAP = "/api/v1/journeys/Upgrade/heatmap";
    private static final String MAPPING = """
            {"journey": {"name": "Upgrade", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}, {"name": "Wi-Fi", "column": "wifi", "scale": "1-5"}]}]},
             "key": "id", "date": {"day": "2026-05-15"}, "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void one_without_revisions_and_this_write_and_read_the_same() throws Exception {
        serveSideBySide(WITHOUT_REVISIONS);
    }

    @Test
    void one_that_took_nobody_else_into_account_and_this_write_and_read_the_same() throws Exception {
        serveSideBySide(ALONE);
    }

    @Test
    void one_that_numbered_all_answers_by_one_counter_and_this_write_and_read_the_same() throws Exception {
        serveSideBySide(ONE_COUNTER);
    }

    private void serveSideBySide(String commit) throws Exception {
        Needs.orSkip(Landed.isKnown(commit), "the whole history (git fetch --unshallow), to build what landed earlier");
        var cluster = Cluster.in(Files.createDirectory(folder.resolve("database")));
        try (var landed = Landed.at(commit, folder.resolve("landed"));
                var now = Packaged.ofTheseClasses().starts(settings(cluster, true))) {
            now.isReadyWithin(START);
            try (var before = landed.built().starts(settings(cluster, false))) {
                before.isReadyWithin(START);
                takeTurns(program(now), program(before));
            }
        } finally {
            cluster.close();
        }
        System.out.printf("R32: %s and this wrote in turns, and read the same%n", commit);
    }

    private static void takeTurns(Caller now, Caller before) throws Exception {
        brings(now, 0, 60);
        var first = bothSee(now, before, 60);
        brings(before, 20, 80);
        var corrected = bothSee(now, before, 80);
        brings(now, 40, 100);
        var again = bothSee(now, before, 100);
        brings(before, 0, 120);
        brings(now, 10, 30);
        bothSee(now, before, 120);

        assertThat(corrected).isNotEqualTo(first);
        assertThat(again).isNotEqualTo(corrected);
    }

    private static JsonNode bothSee(Caller now, Caller before, int people) throws IOException {
        var theirs = json(before.gets(HEATMAP));
        var seen = alike(json(now.gets(HEATMAP)), theirs);
        assertThat(seen.equals(VersionBeforeTest::compare, theirs))
                .as("%s and %s", seen, theirs)
                .isTrue();
        assertThat(seen.path("respondents").asInt()).isEqualTo(people);
        return seen;
    }

    /** Without the fields of cells that came later. */
    private static JsonNode alike(JsonNode seen, JsonNode theirs) {
        for (int i = 0; i < seen.path("cells").size(); i++) {
            var known = new ArrayList<String>();
            theirs.path("cells").path(i).fieldNames().forEachRemaining(known::add);
            ((ObjectNode) seen.path("cells").path(i)).retain(known);
        }
        return seen;
    }

    /** The version before knew Student's t to fewer places. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean isSame = one.isNumber() && other.isNumber()
                ? Math.abs(one.asDouble() - other.asDouble()) < 1e-6
                : one.equals(other);
        return isSame ? 0 : 1;
    }

    /** Those from the one to the other answer; whoever answered in another file says something else now. */
    private static void brings(Caller program, int from, int to) throws Exception {
        var rows = new StringBuilder("id,food,wifi,all\n");
        for (int i = from; i < to; i++) {
            rows.append("r%d,%d,%d,%d%n".formatted(i, 1 + (i + from) % 5, 1 + (i * 3 + to) % 5, (i * 7 + from) % 11));
        }
        var brought = "/api/v1/imports/"
                + json(program.sendsFile("/api/v1/imports", "survey.csv", rows.toString(), MAPPING))
                        .path("id")
                        .asText();
        Stand.until(START, () -> !state(program, brought).equals("running"));
        assertThat(state(program, brought)).as(program.gets(brought).body()).isEqualTo("done");
    }

    private static String state(Caller program, String brought) {
        try {
            return json(program.gets(brought)).path("state").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(Caller.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return new ObjectMapper().readTree(answer.body());
    }

    private static Caller program(Packaged.Running running) {
        return Caller.program(running.address(), "demo-shop-key");
    }

    /** Each does the jobs that it was given itself: a file lies where the other might not look for it. */
    private Map<String, String> settings(Cluster cluster, boolean migrates) {
        var address = "jdbc:postgresql://localhost:" + cluster.port() + "/attimo";
        return new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "dev"),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", address),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "attimo_app"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", cluster.appPassword()),
                Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", Boolean.toString(migrates)),
                Map.entry("QUARKUS_FLYWAY_JDBC_URL", address),
                Map.entry("QUARKUS_FLYWAY_USERNAME", "attimo_owner"),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", cluster.ownerPassword()),
                Map.entry("QUARKUS_SCHEDULER_ENABLED", "false"),
                Map.entry("ATTIMO_DATA_DIR", folder.toString()),
                Map.entry("ATTIMO_SECRET", "A".repeat(43) + "=")));
    }
}
