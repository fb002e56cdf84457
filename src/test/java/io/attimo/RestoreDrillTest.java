package io.attimo;

import static io.attimo.support.Schema.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Backups;
import io.attimo.support.Contents;
import io.attimo.support.DebianDatabase;
import io.attimo.support.Loader;
import io.attimo.support.Packaged;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What k8s/README.md tells of backups, done: in its own words, and by the script of the job that makes them. */
@Tag("long")
class RestoreDrillTest {

    private static final int ROWS = 60_000;
    private static final Duration START = Duration.ofMinutes(3);

    private static final String MAPPING = """
            {"journey": {"name": "Drill", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"},
             "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}]}
            """;

    private static final String DRILLED = """
            select count(*) || ' ' || md5(string_agg(concat_ws(' ', r.respondent, r.answered_on, r.marks, r.places), ','
              order by r.respondent))
            from responses r join journeys j on j.tenant_id = r.tenant_id and j.id = r.journey_id where j.name = 'Drill'
            """;

    @TempDir
    private static Path folder;

    private static DebianDatabase first;
    private static DebianDatabase second;
    private static Packaged application;

    @BeforeAll
    static void open() throws Exception {
        first = DebianDatabase.start("owners", "apps");
        second = DebianDatabase.start("owners", "apps");
        for (var database : List.of(first, second)) {
            Backups.allowedOn(database);
        }
        application = Packaged.ofTheseClasses();
    }

    @AfterAll
    static void close() throws Exception {
        for (var database : new DebianDatabase[] {first, second}) {
            if (database != null) {
                database.stop();
            }
        }
    }

    @Test
    void what_was_dumped_while_an_import_ran_is_back_on_another_cluster_and_the_import_goes_on_there()
            throws Exception {
        var backups = new Backups(Files.createDirectory(folder.resolve("backups")));
        var taken = takenWhileAnImportRuns(backups);
        long start = System.nanoTime();
        backups.restoredOn(second, taken.dump(), "owners");
        tell("restored", start);
        isTheSame(taken.contents());
        goesOn(taken.importing());
        assertThat(drilled(second)).isEqualTo(drilled(first)).startsWith(ROWS + " ");
    }

    private record Taken(Path dump, Contents contents, String importing) {}

    private static Taken takenWhileAnImportRuns(Backups backups) throws Exception {
        try (var serving = application.starts(settings(first, "first"))) {
            serving.isReadyWithin(START);
            Visitor.at(serving.address(), Persona.VERA);
            var loader = new Loader(serving.address(), "demo-shop-key");
            var id = loader.sends(file(), MAPPING);
            until(() -> loader.asks(id).done() > ROWS / 6);
            var taken = taken(backups, id);
            assertThat(loader.asks(id).isRunning()).isTrue();
            until(() -> !loader.asks(id).isRunning());
            return taken;
        }
    }

    private static Taken taken(Backups backups, String importing) throws Exception {
        try (var seeing = snapshot()) {
            long start = System.nanoTime();
            var snapshot = ask(seeing, "select pg_export_snapshot()").get(0);
            var dump = backups.takenAt(snapshot, first);
            tell("dumped " + (Files.size(dump) >> 10) + " kB", start);
            assertThat(ask(seeing, "select state from imports where id = '" + importing + "'"))
                    .containsExactly("RUNNING");
            return new Taken(dump, Contents.of(seeing), importing);
        }
    }

    /** Sees what everybody saw at one moment, whatever happens meanwhile; a dump can be told to see the same. */
    private static Connection snapshot() throws SQLException {
        var seeing = first.connects("attimo", "postgres", "");
        seeing.setAutoCommit(false);
        seeing.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return seeing;
    }

    /** Every row of every table, who may do what with them, and nobody signed in. */
    private static void isTheSame(Contents then) throws Exception {
        try (var seeing = second.connects("attimo", "postgres", "")) {
            var now = Contents.of(seeing);
            assertThat(then.rows("sessions")).isPositive();
            assertThat(then.rows("deeds")).isPositive();
            assertThat(now).isEqualTo(then.without("sessions"));
            System.out.printf(
                    Locale.ROOT,
                    "R34: %d rows of %d tables are the same, %d lines of the audit log among them%n",
                    now.rows(),
                    now.tables().size(),
                    now.rows("deeds"));
        }
        assertThat(shape(second)).isEqualTo(shape(first)).contains("CREATE POLICY", "GRANT SELECT");
    }

    /** Without the line that is another one in each dump. */
    private static String shape(DebianDatabase database) throws IOException, InterruptedException {
        return database.shell().with(Backups.access()).ends(true, "pg_dump --schema-only | grep -v restrict");
    }

    private static void goesOn(String id) throws Exception {
        try (var serving = application.starts(settings(second, "second"))) {
            long start = System.nanoTime();
            serving.isReadyWithin(START);
            tell("ready on the other cluster", start);
            assertThat(Visitor.at(serving.address(), Persona.CHARLIE)
                            .visits("/home")
                            .status())
                    .isEqualTo(200);
            var loader = new Loader(serving.address(), "demo-shop-key");
            until(() -> !loader.asks(id).isRunning());
            assertThat(loader.asks(id)).isEqualTo(new Loader.Standing("done", ROWS, ROWS));
        }
    }

    private static String drilled(DebianDatabase database) throws SQLException {
        try (var seeing = database.connects("attimo", "postgres", "")) {
            return ask(seeing, DRILLED).get(0);
        }
    }

    private static Path file() throws IOException {
        var random = new Random(34);
        var rows = new StringBuilder("id,day,food,all\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("r%05d,2026-%02d-%02d,%d,%d%n"
                    .formatted(
                            i,
                            1 + random.nextInt(10),
                            1 + random.nextInt(28),
                            1 + random.nextInt(5),
                            random.nextInt(11)));
        }
        return Files.writeString(folder.resolve("drill.csv"), rows);
    }

    /** Of the demo's package the profile of development alone takes a database from outside. */
    private static Map<String, String> settings(DebianDatabase database, String data) {
        return Map.of(
                "QUARKUS_PROFILE",
                "dev",
                "QUARKUS_DATASOURCE_JDBC_URL",
                url(database),
                "QUARKUS_DATASOURCE_PASSWORD",
                "apps",
                "QUARKUS_FLYWAY_JDBC_URL",
                url(database),
                "QUARKUS_FLYWAY_USERNAME",
                "attimo_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                "owners",
                "ATTIMO_DATA_DIR",
                folder.resolve(data).toString(),
                "ATTIMO_SECRET",
                "A".repeat(43) + "=");
    }

    private static String url(DebianDatabase database) {
        return "jdbc:postgresql://" + database.address() + "/attimo";
    }

    private static void until(Callable<Boolean> isTrue) throws Exception {
        for (int i = 0; i < 6_000 && !isTrue.call(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(isTrue.call()).isTrue();
    }

    private static void tell(String what, long start) {
        System.out.printf(Locale.ROOT, "R34: %s in %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }
}
