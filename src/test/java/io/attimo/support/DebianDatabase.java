package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A PostgreSQL of the system's packages with a cluster of its own, prepared by nothing but the README's statements. */
public final class DebianDatabase {

    private static final Path SERVERS = Path.of("/usr/lib/postgresql");
    private static final Pattern STATEMENTS = Pattern.compile("(?s)```sql\n(.*?)```");

    private final Path programs;
    private final Path folder;
    private final int port;

    private DebianDatabase(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    public static DebianDatabase start(String ownersPassword, String appsPassword) throws Exception {
        var programs = programs();
        Needs.orSkip(programs != null, "no PostgreSQL in " + SERVERS + ", so production is not started on one");
        var database = new DebianDatabase(programs, Files.createTempDirectory("attimo-postgres"), Ports.free());
        database.make();
        database.prepare(ownersPassword, appsPassword);
        return database;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Where somebody types who has this server's programs at hand, and means this server. */
    public Shell shell() {
        return new Shell(programs, Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port)));
    }

    public Connection connects(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + address() + "/" + database, role, password);
    }

    public void executes(String database, String... statements) throws SQLException {
        try (var connection = connects(database, "postgres", "");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private void make() throws IOException, InterruptedException {
        if (isRoot()) {
            run("chown", "postgres", folder.toString());
        }
        var data = folder.resolve("data").toString();
        asServer("initdb", "--pgdata", data, "--username", "postgres", "--auth-local", "trust", "--auth-host", "trust");
        Files.writeString(
                folder.resolve("data/pg_hba.conf"),
                "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        var options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        asServer("pg_ctl", "--pgdata", data, "--wait", "--log", data + "/server.log", "--options", options, "start");
    }

    private void prepare(String ownersPassword, String appsPassword) throws IOException, SQLException {
        var readme = STATEMENTS.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        var statements = readme.group(1)
                .replaceFirst("password '…'", "password '" + ownersPassword + "'")
                .replaceFirst("password '…'", "password '" + appsPassword + "'");
        assertThat(statements).doesNotContain("…");
        executes("postgres", statements.strip().split(";\\s*"));
    }

    public void stop() throws Exception {
        asServer("pg_ctl", "--pgdata", folder.resolve("data").toString(), "--mode", "immediate", "stop");
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** PostgreSQL refuses to be root. */
    private void asServer(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException, InterruptedException {
        var log = Files.createTempFile("attimo-postgres", ".log");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        Files.delete(log);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path programs() throws IOException {
        if (!Files.isDirectory(SERVERS)) {
            return null;
        }
        try (var versions = Files.list(SERVERS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
