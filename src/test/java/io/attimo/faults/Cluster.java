package io.attimo.faults;

import io.attimo.demo.DemoSecrets;
import io.attimo.demo.EmbeddedDatabase;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of these tests' own, as durable as a real one: to be killed, frozen and started again. */
final class Cluster {

    private final EmbeddedDatabase database;
    private final Path folder;
    private final Path data;

    private Cluster(EmbeddedDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.data = folder.resolve("postgres/data");
    }

    static Cluster in(Path folder) {
        return new Cluster(EmbeddedDatabase.keptIn(folder), folder);
    }

    int port() {
        return Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
    }

    String ownerPassword() {
        return database.ownerPassword();
    }

    String appPassword() {
        return database.appPassword();
    }

    /** kill -9 of the postmaster; its children end when they notice. */
    void kill() throws IOException {
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    void start() throws IOException, InterruptedException {
        // As root it wants to be nobody, and is made so as the embedded one was.
        var nobody = LinuxUtils.isUnshareAvailable() ? "unshare -U " : "";
        var line = Files.readString(data.resolve("postmaster.opts")).strip();
        var log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        // What the killed one left in shared memory is in use until its last child is gone; until then it does not
        // start.
        Process started = null;
        while (!takesConnections()) {
            if (started == null || !started.isAlive()) {
                started = new ProcessBuilder("sh", "-c", "exec " + nobody + line)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean takesConnections() {
        try (var connection = superuser()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** As {@code pg_ctl stop -m fast} or {@code -m immediate} does. */
    void stop(String mode) throws IOException, InterruptedException {
        var postmaster = postmaster();
        signal(mode.equals("fast") ? "-INT" : "-QUIT", Stream.of(postmaster));
        postmaster.onExit().join();
    }

    /** The postmaster first, so that it makes no further child meanwhile. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP", Stream.of(postmaster()));
        signal("-STOP", all());
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT", all());
    }

    Connection superuser() throws SQLException {
        return connect("postgres", DemoSecrets.in(folder).secret("database-superuser"));
    }

    Connection app() throws SQLException {
        return connect("attimo_app", appPassword());
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port() + "/attimo?ApplicationName=test", user, password);
    }

    /** What a query answers, as text, one line a row; asked over the walls. */
    List<String> asks(String query) throws SQLException {
        try (var connection = superuser();
                var rows = connection.createStatement().executeQuery(query)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Stream<ProcessHandle> all() throws IOException {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    // What kill says of a child that ended meanwhile is nobody's mistake.
    static void signal(String signal, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    void close() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop("fast");
        }
        database.close();
    }
}
