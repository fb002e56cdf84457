package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Loader;
import io.attimo.support.Needs;
import io.attimo.support.Pace;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed and started in bad company, and its database leaves it at work. */
@Tag("long")
class ProcessFaultsTest {

    private static final int ROWS = 40_000;
    private static final String JOURNEYS = "/t/studio/journeys";

    private static final String MAPPING = """
            {"journey": {"name": "%s", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"column": "day", "pattern": "yyyy-MM-dd"},
             "outcomes": [{"name": "Overall", "column": "all", "scale": "nps"}]}
            """;

    @TempDir
    private static Path folder;

    private static Stand stand;

    @BeforeAll
    static void open() throws Exception {
        Needs.orSkip(Files.isDirectory(Path.of("/proc/self/task")), "Linux, to freeze processes and count threads");
        stand = Stand.in(folder);
    }

    @BeforeEach
    void everything_runs() throws Exception {
        if (!stand.process().isAlive()) {
            stand.starts();
        }
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void one_that_was_killed_is_ready_in_seconds_and_a_dead_provider_is_felt_by_its_own_tenant_alone()
            throws Exception {
        openOneWithADeadProvider();
        stand.kill();
        double ready = stand.starts();
        var gone = Caller.anybody(stand.address()).gets("/t/gone/home");

        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.seconds()).isLessThan(Pace.stretched(7.0));
        assertThat(gone.body()).contains("Your company’s sign-in does not answer");
        for (var persona : new Persona[] {Persona.BOB, Persona.VERA}) {
            assertThat(stand.signsIn(persona).visits("/home").status()).isEqualTo(200);
        }
        assertThat(ready).isLessThan(Pace.stretched(30.0));
        System.out.printf("G7: killed, ready after %.1f s; R16: told after %.1f s%n", ready, gone.seconds());
    }

    /** As the shop, but with a provider that is not there. */
    private static void openOneWithADeadProvider() throws SQLException {
        try (var superuser = stand.cluster().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("insert into tenants (tenant_id, name, language, time_zone, created_at, version)"
                    + " values ('gone', 'Gone', 'en', 'UTC', now(), 0) on conflict do nothing");
            statement.execute("insert into sso_connections"
                    + " (tenant_id, id, issuer, client_id, client_secret, changed_at, version)"
                    + " select 'gone', id, 'http://localhost:1/realm', client_id, client_secret, now(), 0"
                    + " from sso_connections where tenant_id = 'shop' on conflict do nothing");
        }
    }

    @Test
    void an_import_goes_on_by_itself_when_the_database_was_away_and_doubles_no_row() throws Exception {
        var id = bring(stand.address(), "Away");
        Stand.until(Duration.ofSeconds(60), () -> done(id) > 0);
        stand.cluster().kill();
        TimeUnit.SECONDS.sleep(1);
        stand.cluster().start();
        long before = done(id);
        double goesOn = Stand.until(Duration.ofSeconds(40), () -> done(id) > before);
        Stand.until(Duration.ofSeconds(90), () -> state(id).equals("DONE"));

        assertThat(before).isLessThan(ROWS);
        isStoredOnce("Away");
        System.out.printf("R03: the import stood at %d rows and went on after %.1f s%n", before, goesOn);
    }

    @Test
    void one_that_is_told_to_stop_ends_what_it_began_and_leaves_its_jobs_to_the_other() throws Exception {
        try (var told = stand.another();
                var superuser = stand.cluster().superuser();
                var statement = superuser.createStatement()) {
            var editor = Caller.signedIn(Visitor.at(told.address(), Persona.ELENA));
            var ledger = new Ledger(stand, editor, 3);
            var id = whileTheOtherSleeps(() -> bring(told.address(), "Stopped"));
            var slow = takesTwoSeconds(statement);
            var seal = editor.seal(JOURNEYS);
            var form = Map.of("name", slow, "kind", "B2C", "start", "empty", "form", seal);
            var saving = CompletableFuture.supplyAsync(() -> editor.posts(JOURNEYS, form));
            TimeUnit.SECONDS.sleep(1);
            long start = System.nanoTime();
            told.process().destroy();
            assertThat(told.process().waitFor(60, TimeUnit.SECONDS))
                    .as(told::said)
                    .isTrue();
            double ended = Caller.since(start);
            long before = done(id);
            double goesOn = Stand.until(Duration.ofSeconds(40), () -> done(id) > before);
            ledger.balances();
            Stand.until(Duration.ofSeconds(90), () -> state(id).equals("DONE"));

            assertThat(saving.join().status()).isEqualTo(303);
            assertThat(one("select count(*) from journeys where name = '" + slow + "'"))
                    .isEqualTo("1");
            assertThat(ledger.answers()).extracting(Caller.Answer::status).isSubsetOf(0, 303, 422, 503);
            assertThat(told.said()).contains("import given back").doesNotContain("their leases will run out");
            assertThat(ended).isLessThan(Pace.stretched(30.0));
            assertThat(before).isLessThan(ROWS);
            isStoredOnce("Stopped");
            System.out.printf("R41: ended after %.1f s, its import went on %.1f s later%n", ended, goesOn);
        }
    }

    /** Otherwise nobody knows which of the two takes up a job. */
    private static String whileTheOtherSleeps(Callable<String> bring) throws Exception {
        stand.sleeps();
        try {
            var id = bring.call();
            Stand.until(Duration.ofSeconds(60), () -> done(id) > 0);
            return id;
        } finally {
            stand.wakes();
        }
    }

    /** @return the name of a journey whose saving takes so long */
    private static String takesTwoSeconds(Statement statement) throws SQLException {
        statement.execute("create function tarry() returns trigger language plpgsql as"
                + " 'begin perform pg_sleep(2); return null; end'");
        statement.execute("create constraint trigger tarry after insert on journeys deferrable initially deferred"
                + " for each row when (new.name like 'Slow %') execute function tarry()");
        return "Slow " + UUID.randomUUID();
    }

    private static String bring(String address, String journey) throws IOException, InterruptedException {
        var file = folder.resolve(journey + ".csv");
        Files.writeString(
                file,
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "r%05d,2017-05-13,%d,%d%n".formatted(i, 1 + i % 5, i % 11))
                        .collect(Collectors.joining("", "id,day,food,all\n", "")));
        return new Loader(address, "demo-shop-key").sends(file, MAPPING.formatted(journey));
    }

    private static void isStoredOnce(String journey) throws SQLException {
        assertThat(stand.cluster()
                        .asks("select count(*) || ' ' || count(distinct r.respondent) from responses r"
                                + " join journeys j on j.tenant_id = r.tenant_id and j.id = r.journey_id"
                                + " where j.name = '" + journey + "'"))
                .containsExactly(ROWS + " " + ROWS);
    }

    private static long done(String id) {
        return Long.parseLong(one("select done from imports where id = '" + id + "'"));
    }

    private static String state(String id) {
        return one("select state from imports where id = '" + id + "'");
    }

    private static String one(String query) {
        try {
            return stand.cluster().asks(query).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
