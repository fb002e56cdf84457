package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.DemoSecrets;
import io.attimo.support.Loader;
import io.attimo.support.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is killed twenty times in the middle of an import, at seeded points. */
@Tag("long")
class ImportKillTest {

    private static final int KILLS = 20;
    private static final int ROWS = 200_000;
    private static final Duration READY = Duration.ofMinutes(3);

    @Test
    void twenty_kills_leave_every_row_of_the_file_once(@TempDir Path folder)
            throws IOException, InterruptedException, SQLException {
        var file = Files.writeString(folder.resolve("survey.csv"), Survey.rows(ROWS, 20));
        var demo = Packaged.by("killed", "-DskipTests");
        var settings = Map.of(
                "QUARKUS_PROFILE",
                "demo",
                "ATTIMO_DATA_DIR",
                folder.resolve("data").toString());
        var app = demo.starts(settings);
        try {
            app.isReadyWithin(READY);
            var loader = new Loader(app.address(), "demo-shop-key");
            var id = loader.sends(file, Survey.mapping("Killed"));
            var points = new Random(1).ints(KILLS, 1_000, ROWS - 5_000).sorted().toArray();
            for (int point : points) {
                reach(loader, id, point);
                app.process().destroyForcibly().waitFor();
                app = demo.starts(settings);
                app.isReadyWithin(READY);
                loader = new Loader(app.address(), "demo-shop-key");
            }
            var done = reach(loader, id, Long.MAX_VALUE);

            assertThat(done).isEqualTo(new Loader.Standing("done", ROWS, ROWS));
            assertThat(stored(folder.resolve("data"))).isEqualTo(expected());
        } finally {
            app.close();
        }
    }

    private static Loader.Standing reach(Loader loader, String id, long rows) throws IOException, InterruptedException {
        var standing = loader.asks(id);
        while (standing.isRunning() && standing.done() < rows) {
            TimeUnit.MILLISECONDS.sleep(10);
            standing = loader.asks(id);
        }
        return standing;
    }

    private static List<String> expected() {
        return Survey.rows(ROWS, 20)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[1] + " {" + (cells[2].equals("0") ? "NaN" : cells[2]) + ","
                        + cells[3] + "," + cells[4] + "} {" + cells[5] + "}")
                .toList();
    }

    private static List<String> stored(Path dataFolder) throws IOException, SQLException {
        var lines = new ArrayList<String>();
        int port = Integer.parseInt(Files.readAllLines(dataFolder.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip());
        var password = DemoSecrets.in(dataFolder).secret("database-app");
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/attimo", "attimo_app", password);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', 'shop', false)");
            try (var rows = statement.executeQuery("""
                    select r.respondent || ' ' || r.answered_on || ' ' || r.marks::text || ' ' || r.places::text
                    from responses r join journeys j on j.id = r.journey_id where j.name = 'Killed' order by r.respondent
                    """)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }
}
