package io.attimo.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;

/** A real PostgreSQL of the application's own, to try it out and to test it: on loopback only, at a free port. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER_KEY = "database-superuser";
    private static final String LOCAL = "host all all 127.0.0.1/32 %1$s%nhost all all ::1/128 %1$s%n";

    private final EmbeddedPostgres postgres;
    private final String ownerPassword;
    private final String appPassword;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String ownerPassword, String appPassword) {
        this.postgres = postgres;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /** Keeps its data in the folder {@code postgres} of the data folder, and loses nothing when it is killed. */
    public static EmbeddedDatabase keptIn(Path dataFolder) {
        var demoSecrets = DemoSecrets.in(dataFolder);
        var home = dataFolder.toAbsolutePath().resolve("postgres");
        var data = home.resolve("data");
        var started = home.resolve("started");
        try {
            OrphanedDatabase.in(data).end();
            if (!Files.exists(started)) {
                forgetHalfMade(data);
            }
            if (!demoSecrets.has(SUPERUSER_KEY) && Files.exists(started)) {
                admit(data, "trust");
            }
            Files.createDirectories(home);
            var superuser = demoSecrets.secret(SUPERUSER_KEY);
            var postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setConnectConfig("password", superuser)
                    .start();
            var database = new EmbeddedDatabase(
                    postgres, demoSecrets.secret("database-owner"), demoSecrets.secret("database-app"));
            database.closeOnFailure(() -> {
                database.execute("alter role postgres password '" + superuser + "'");
                admit(data, "scram-sha-256");
                database.execute("select pg_reload_conf()");
                Files.writeString(started, "");
            });
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lives in a temporary folder, and would rather be quick than safe. */
    public static EmbeddedDatabase passing() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("full_page_writes", "off")
                    .start();
            var database = new EmbeddedDatabase(postgres, DemoSecrets.random(), DemoSecrets.random());
            database.closeOnFailure(() -> {});
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:%d/attimo".formatted(postgres.getPort());
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String appPassword() {
        return appPassword;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private interface Step {
        void take() throws IOException, SQLException;
    }

    private void closeOnFailure(Step last) throws IOException {
        try {
            makeRoles();
            last.take();
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("the embedded database could not be prepared", e);
        }
    }

    private void makeRoles() throws SQLException {
        makeRole("attimo_owner", ownerPassword);
        makeRole("attimo_app", appPassword);
        if (lacks("select from pg_database where datname = 'attimo'")) {
            execute("create database attimo owner attimo_owner");
        }
        try (var connection = postgres.getDatabase("postgres", "attimo").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter schema public owner to attimo_owner");
        }
    }

    private void makeRole(String name, String password) throws SQLException {
        if (lacks("select from pg_roles where rolname = '%s'".formatted(name))) {
            execute("create role " + name);
        }
        execute("alter role %s login nosuperuser nobypassrls password '%s'".formatted(name, password));
    }

    private boolean lacks(String lookup) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(lookup)) {
            return !rows.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void admit(Path data, String method) throws IOException {
        Files.writeString(data.resolve("pg_hba.conf"), LOCAL.formatted(method));
    }

    // A process killed in the middle of making the database leaves one that never starts.
    private static void forgetHalfMade(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
