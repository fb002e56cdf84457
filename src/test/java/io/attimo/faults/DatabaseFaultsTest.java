package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Needs;
import io.attimo.support.Pace;
import io.attimo.support.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away in every way there is. Seconds are printed; only what is far beyond the promise fails. */
class DatabaseFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Promised are five seconds; the sixth is for a machine that has other things to do. */
    private static final double TOLD = 6;

    /** As many as application.properties says. */
    private static final int CONNECTIONS = 16;

    private static final String JOURNEYS = "/t/studio/journeys";

    private static Stand stand;
    private static Visitor elena;
    private static Caller editor;
    private static Caller program;
    private static Caller anybody;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Needs.orSkip(Files.isDirectory(Path.of("/proc/self/task")), "Linux, to freeze processes and count threads");
        long start = System.nanoTime();
        stand = Stand.in(folder);
        elena = stand.signsIn(Persona.ELENA).speaking("en");
        elena.posts("/preferences", Map.of("language", "it"));
        editor = Caller.signedIn(elena);
        program = Caller.program(stand.address(), "demo-shop-key");
        anybody = Caller.anybody(stand.address());
        System.out.printf("the stand stood after %.1f s%n", Caller.since(start));
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void a_database_killed_under_load_is_back_without_a_restart_and_nothing_acknowledged_is_lost() throws Exception {
        isKilledUnderLoad();
    }

    @Test
    @Tag("long")
    void it_may_be_killed_five_times_in_a_row() throws Exception {
        for (int i = 0; i < 5; i++) {
            isKilledUnderLoad();
        }
    }

    private static void isKilledUnderLoad() throws Exception {
        var ledger = new Ledger(stand, editor, 4);
        TimeUnit.SECONDS.sleep(2);
        stand.cluster().kill();
        TimeUnit.SECONDS.sleep(1);
        stand.cluster().start();
        System.out.printf("R03: killed, served again %.1f s after it was back%n", isServedAgain());
        TimeUnit.SECONDS.sleep(1);
        ledger.balances();

        assertThat(ledger.answers())
                .extracting(Caller.Answer::status)
                .contains(503)
                .isSubsetOf(303, 422, 503);
    }

    @Test
    void a_form_sent_while_the_database_restarts_comes_back_with_its_text_and_nothing_is_half_saved() throws Exception {
        var ledger = new Ledger(stand, editor, 2);
        var stage = newStage();
        for (var mode : List.of("fast", "immediate")) {
            var words = "Arrivare senza fretta, " + UUID.randomUUID();
            var form = elena.visits(stage).fills("goal", words);
            stand.cluster().stop(mode);
            var notSaved = form.presses("Salva");
            isKept(notSaved.status(), notSaved.document(), stage, words);
            stand.cluster().start();
            double back = isServedAgain();

            assertThat(elena.visits(stage)
                            .document()
                            .select("textarea[name=goal]")
                            .val())
                    .doesNotContain(words);
            assertThat(notSaved.presses("Invia di nuovo").status()).isEqualTo(200);
            assertThat(elena.visits(stage)
                            .document()
                            .select("textarea[name=goal]")
                            .val())
                    .isEqualTo(words);
            System.out.printf("R04: restarted (%s), served again %.1f s after it was back%n", mode, back);
        }
        ledger.balances();
    }

    /** @return the path of its form */
    private static String newStage() {
        var seal = editor.seal(JOURNEYS);
        var made = editor.posts(
                JOURNEYS,
                Map.of("name", "Restarted " + UUID.randomUUID(), "kind", "B2C", "start", "empty", "form", seal));
        var journey =
                made.header("Location").replaceFirst(".*(?=/journeys/)", "").replaceFirst("/edit$", "");
        editor.posts("/t/studio" + journey + "/stages", Map.of("stage", "Arrivo", "phase", "", "form", seal));
        return elena.visits(journey + "/edit")
                .document()
                .select("a[href*=/stages/]")
                .attr("href")
                .replaceFirst("^/t/studio", "");
    }

    @Test
    void a_frozen_database_is_told_within_seconds_and_threads_do_not_pile_up() throws Exception {
        isSilent("R05: frozen", Duration.ofSeconds(6), stand.cluster()::freeze, stand.cluster()::thaw);
    }

    @Test
    void a_network_that_went_silent_is_as_a_frozen_database() throws Exception {
        isSilent("R44: cut off", Duration.ofSeconds(6), stand.wire()::cut, stand.wire()::mend);
    }

    @Test
    @Tag("long")
    void a_whole_minute_of_silence_is_as_a_few_seconds() throws Exception {
        isSilent("R05: frozen for a minute", MINUTE, stand.cluster()::freeze, stand.cluster()::thaw);
        isSilent("R44: cut off for a minute", MINUTE, stand.wire()::cut, stand.wire()::mend);
    }

    private interface Fault {
        void happens() throws Exception;
    }

    /** A crowd looks at pages all the time; somebody writes, a program asks, and the probes of the platform look in. */
    private static void isSilent(String fault, Duration lasts, Fault begins, Fault ends) throws Exception {
        var ledger = new Ledger(stand, editor, 2);
        var crowd = new Crowd(editor, JOURNEYS, 10);
        var words = "Arrivare senza fretta, " + UUID.randomUUID();
        var stage = newStage();
        var form = elena.visits(stage).fills("goal", words);
        TimeUnit.SECONDS.sleep(1);
        int threads = stand.threads();
        long end = System.nanoTime() + lasts.toNanos();
        crowd.meetsAFault();
        begins.happens();
        int most;
        try {
            var asked = later(() -> program.gets("/api/v1/journeys"));
            var saving = later(() -> form.presses("Salva"));
            var live = later(() -> anybody.gets("/q/health/live"));
            var ready = later(() -> anybody.gets("/q/health/ready"));

            assertThat(live.join().status()).isEqualTo(200);
            assertThat(live.join().seconds()).isLessThan(Pace.stretched(1.0));
            assertThat(ready.join().status()).isEqualTo(503);
            isToldLater(asked.join());
            var notSaved = saving.join();
            isKept(notSaved.status(), notSaved.document(), stage, words);
            while (System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            most = stand.threads();
        } finally {
            ends.happens();
        }
        double back = isServedAgain();
        crowd.goes();
        double calm = Stand.until(SOON, () -> stand.threads() <= threads + 2);
        ledger.balances();

        assertThat(crowd.answers()).extracting(Caller.Answer::status).contains(200, 503);
        assertThat(crowd.answers())
                .filteredOn(answer -> answer.status() != 200 && answer.status() != 503)
                .isEmpty();
        assertThat(crowd.slowest()).isLessThan(Pace.stretched(TOLD));
        System.out.printf(
                "%s: slowest answer %.1f s, threads %d, then %d, served again after %.1f s, calm after %.1f s%n",
                fault, crowd.slowest(), threads, most, back, calm);
    }

    private static void isToldLater(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.seconds()).isLessThan(Pace.stretched(TOLD));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void what_was_cut_off_in_the_middle_of_saving_is_not_called_unsaved() throws Exception {
        var words = "Slow " + UUID.randomUUID();
        try (var superuser = stand.cluster().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create function tarry() returns trigger language plpgsql as"
                    + " 'begin perform pg_sleep(2); return null; end'");
            statement.execute("create constraint trigger tarry after insert on journeys deferrable initially deferred"
                    + " for each row when (new.name like 'Slow %') execute function tarry()");
            var form = Map.of("name", words, "kind", "B2C", "start", "empty", "form", editor.seal(JOURNEYS));
            var saving = later(() -> editor.posts(JOURNEYS, form));
            TimeUnit.SECONDS.sleep(1);
            stand.wire().cut();
            var page = Jsoup.parse(saving.join().body());
            stand.wire().mend();
            statement.execute("drop trigger tarry on journeys");
            statement.execute("drop function tarry");

            assertThat(saving.join().status()).isEqualTo(503);
            assertThat(saving.join().seconds()).isLessThan(Pace.stretched(TOLD));
            assertThat(page.select("h1").text()).isEqualTo("Forse non salvato");
            assertThat(page.select("textarea").eachText()).contains(words);
            assertThat(stand.cluster().asks("select name from journeys where name like 'Slow %'"))
                    .containsExactly(words);
        }
        isServedAgain();
    }

    @Test
    void without_a_free_connection_one_waits_two_seconds_at_most_and_others_are_served_once_one_is_free()
            throws Exception {
        try (var holder = stand.cluster().superuser()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table journeys in access exclusive mode");
            var crowd = new Crowd(editor, JOURNEYS, CONNECTIONS + 4);
            Stand.until(SOON, () -> stand.connectionsWaitingForLocks() >= CONNECTIONS - 1);
            var turnedAway = program.gets("/api/v1/journeys");
            holder.rollback();
            var served = program.gets("/api/v1/journeys");
            crowd.goes();

            assertThat(turnedAway.status()).isEqualTo(503);
            assertThat(turnedAway.seconds()).isLessThan(Pace.stretched(4.0));
            assertThat(served.status()).isEqualTo(200);
            assertThat(crowd.answers())
                    .extracting(Caller.Answer::status)
                    .contains(200)
                    .isSubsetOf(200, 503);
            assertThat(crowd.answers()).noneMatch(answer -> answer.body().isEmpty());
            System.out.printf(
                    "R06: turned away after %.1f s, served %.2f s after the first was free%n",
                    turnedAway.seconds(), served.seconds());
        }
    }

    @Test
    void a_server_that_takes_no_more_connections_is_told_at_once() throws Exception {
        try (var superuser = stand.cluster().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("alter role attimo_app connection limit 6");
            var held = new ArrayList<Connection>();
            try {
                for (int i = 0; i < 3; i++) {
                    statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where usename = 'attimo_app' and application_name <> 'test'");
                    holdAll(held);
                }
                var told = editor.gets(JOURNEYS);
                assertThat(told.status()).isEqualTo(503);
                assertThat(told.seconds()).isLessThan(Pace.stretched(4.0));
                assertThat(told.body()).contains("Non disponibile in questo momento");
            } finally {
                for (var connection : held) {
                    connection.close();
                }
                statement.execute("alter role attimo_app connection limit -1");
            }
        }
        System.out.printf("R06: connections are free, served again after %.1f s%n", isServedAgain());
    }

    private static void holdAll(ArrayList<Connection> held) {
        try {
            while (true) {
                held.add(stand.cluster().app());
            }
        } catch (SQLException full) {
            // There are no more.
        }
    }

    private static void isKept(int status, Document page, String path, String words) {
        assertThat(status).isEqualTo(503);
        assertThat(page.select("html").attr("lang")).isEqualTo("it");
        assertThat(page.select("h1").text()).isEqualTo("Non salvato");
        assertThat(page.select("[role=alert]").text()).startsWith("Non salvato, il suo testo è conservato");
        assertThat(page.select("textarea").eachText()).contains(words);
        assertThat(page.select("form").attr("action")).isEqualTo("/t/studio" + path);
        assertThat(page.select(".error__id").text()).matches("Richiesta [0-9a-f-]{36}");
    }

    private static <T> CompletableFuture<T> later(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        new Thread(() -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error failure) {
                        done.completeExceptionally(failure);
                    }
                })
                .start();
        return done;
    }

    private static double isServedAgain() throws InterruptedException {
        return Stand.until(SOON, () -> editor.gets(JOURNEYS).status() == 200);
    }
}
