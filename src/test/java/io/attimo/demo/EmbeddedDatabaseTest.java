package io.attimo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_written_between_two_runs() throws Exception {
        Files.writeString(folder.resolve("somebody-elses.txt"), "stay");
        try (var database = EmbeddedDatabase.keptIn(folder);
                var connection = owner(database)) {
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
        try (var database = EmbeddedDatabase.keptIn(folder);
                var connection = owner(database)) {
            assertThat(answer(connection, "select answer from kept")).isEqualTo("42");
            assertThat(answer(connection, "show fsync")).isEqualTo("on");
            assertThat(answer(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(connection, "show listen_addresses")).isEqualTo("localhost");
        }
        assertThat(folder.resolve("somebody-elses.txt")).hasContent("stay");
    }

    @Test
    void gives_the_app_a_role_that_owns_nothing_and_bypasses_nothing() throws Exception {
        try (var database = EmbeddedDatabase.keptIn(folder);
                var app = as(database, "attimo_app", database.appPassword())) {
            assertThat(answer(
                            app,
                            "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles"
                                    + " where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(answer(app, "select pg_get_userbyid(datdba) from pg_database where datname = 'attimo'"))
                    .isEqualTo("attimo_owner");
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void lets_nobody_in_without_the_password() throws Exception {
        try (var database = EmbeddedDatabase.keptIn(folder)) {
            for (var role : new String[] {"postgres", "attimo_owner", "attimo_app"}) {
                assertThatThrownBy(() -> as(database, role, "guessed"))
                        .hasMessageContaining("password authentication failed");
            }
        }
        try (var keys = Files.list(folder.resolve("keys"))) {
            assertThat(keys)
                    .hasSize(3)
                    .allSatisfy(key -> assertThat(Files.getPosixFilePermissions(key))
                            .containsExactlyInAnyOrder(
                                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void starts_again_when_the_keys_were_lost() throws Exception {
        EmbeddedDatabase.keptIn(folder).close();
        for (var key : new String[] {"database-superuser", "database-owner", "database-app"}) {
            Files.delete(folder.resolve("keys").resolve(key));
        }
        try (var database = EmbeddedDatabase.keptIn(folder);
                var connection = owner(database)) {
            assertThat(answer(connection, "select current_user")).isEqualTo("attimo_owner");
        }
    }

    @Test
    void ends_what_a_killed_application_left_behind_and_loses_nothing() throws Exception {
        var left = runElsewhere();
        var postmaster = postmaster();
        left.destroyForcibly().waitFor();
        assertThat(postmaster.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.keptIn(folder);
                var connection = owner(database)) {
            assertThat(postmaster.isAlive()).isFalse();
            assertThat(answer(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void leaves_the_database_of_a_living_application_alone() throws Exception {
        var living = runElsewhere();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.keptIn(folder))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("Another Attimo is running");
            assertThat(postmaster().isAlive()).isTrue();
        } finally {
            living.destroyForcibly().waitFor();
            OrphanedDatabase.in(folder.resolve("postgres").resolve("data")).end();
        }
    }

    /** Starts the database in another process, which waits there to be killed. */
    private Process runElsewhere() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("elsewhere.log").toFile())
                .start();
        for (int i = 0; !Files.exists(folder.resolve("ready")); i++) {
            assertThat(process.isAlive() && i < 600)
                    .as(() -> read(folder.resolve("elsewhere.log")))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return process;
    }

    static class Elsewhere {
        public static void main(String... args) throws Exception {
            var folder = Path.of(args[0]);
            var database = EmbeddedDatabase.keptIn(folder);
            try (var connection = owner(database)) {
                connection.createStatement().execute("create table kept as select 42 as answer");
            }
            Files.writeString(folder.resolve("ready"), "");
            new CountDownLatch(1).await();
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var file = folder.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElseThrow();
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        return as(database, "attimo_owner", database.ownerPassword());
    }

    private static Connection as(EmbeddedDatabase database, String role, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), role, password);
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
