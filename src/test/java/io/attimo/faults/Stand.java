package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.support.Pace;
import io.attimo.support.Packaged;
import io.attimo.support.Ports;
import io.attimo.support.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The application as a process of its own, its PostgreSQL, and the wire between them. */
final class Stand {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final Packaged application;
    private final Cluster cluster;
    private final Wire wire;
    private final int port = Ports.free();
    private Packaged.Running running;

    private Stand(Path folder, Packaged application, Cluster cluster, Wire wire) {
        this.folder = folder;
        this.application = application;
        this.cluster = cluster;
        this.wire = wire;
    }

    static Stand in(Path folder) throws Exception {
        var cluster = Cluster.in(folder);
        var stand = new Stand(folder, Packaged.ofTheseClasses(), cluster, new Wire(cluster.port()));
        stand.starts();
        return stand;
    }

    Cluster cluster() {
        return cluster;
    }

    Wire wire() {
        return wire;
    }

    String address() {
        return running.address();
    }

    String said() {
        return running.said();
    }

    /** @return the seconds until it was ready */
    double starts() throws IOException, InterruptedException {
        long start = System.nanoTime();
        running = application.starts(settings(), port);
        running.isReadyWithin(START);
        return Caller.since(start);
    }

    /** Another process of the same application, on the same database and the same folder. */
    Packaged.Running another() throws IOException, InterruptedException {
        var other = application.starts(settings());
        other.isReadyWithin(START);
        return other;
    }

    void kill() throws InterruptedException {
        running.process().destroyForcibly().waitFor();
    }

    /** As while its machine is too busy for it, or moved. */
    void sleeps() throws IOException, InterruptedException {
        Cluster.signal("-STOP", Stream.of(process().toHandle()));
    }

    void wakes() throws IOException, InterruptedException {
        Cluster.signal("-CONT", Stream.of(process().toHandle()));
    }

    Process process() {
        return running.process();
    }

    Visitor signsIn(Persona persona) {
        return Visitor.at(address(), persona);
    }

    int threads() {
        return Path.of("/proc", Long.toString(running.process().pid()), "task")
                .toFile()
                .list()
                .length;
    }

    /** Connections of the application that are doing something or hold a transaction open. */
    long busyConnections() {
        return connections("state <> 'idle'");
    }

    long connectionsWaitingForLocks() {
        return connections("wait_event_type = 'Lock'");
    }

    private long connections(String condition) {
        try {
            var count = "select count(*) from pg_stat_activity where usename = 'attimo_app'"
                    + " and application_name <> 'test' and " + condition;
            return Long.parseLong(cluster.asks(count).get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the seconds it took to come true */
    static double until(Duration most, BooleanSupplier isTrue) throws InterruptedException {
        long start = System.nanoTime();
        while (!isTrue.getAsBoolean()) {
            double since = Caller.since(start);
            if (since >= most.toSeconds()) {
                assertThat(since).isLessThan(Pace.stretched((double) most.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Caller.since(start);
    }

    private Map<String, String> settings() {
        var direct = "jdbc:postgresql://localhost:" + cluster.port() + "/attimo";
        var settings = new HashMap<>(Map.of(
                // Of the demo's package this profile alone takes a database from outside.
                "QUARKUS_PROFILE",
                "dev",
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + wire.port() + "/attimo",
                "QUARKUS_DATASOURCE_USERNAME",
                "attimo_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                cluster.appPassword(),
                "QUARKUS_FLYWAY_JDBC_URL",
                direct,
                "QUARKUS_FLYWAY_USERNAME",
                "attimo_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                cluster.ownerPassword(),
                "ATTIMO_DATA_DIR",
                folder.toString(),
                "ATTIMO_SECRET",
                "A".repeat(43) + "="));
        // here one member alone may take up all connections
        settings.put("ATTIMO_REQUESTS_AT_ONCE_SENDER", "100");
        settings.put("ATTIMO_REQUESTS_AT_ONCE_TENANT", "100");
        for (var who : List.of("SENDER", "TENANT", "ADDRESS")) {
            settings.put("ATTIMO_API_A_MINUTE_" + who, "100000");
        }
        return settings;
    }

    void close() throws IOException, InterruptedException {
        running.close();
        wire.close();
        cluster.close();
    }
}
