package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Packaged;
import io.attimo.support.Ports;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of several processes of the application for production. Whatever it keeps on a disk, no other can read. */
final class Node {

    private static final Duration START = Duration.ofMinutes(2);

    private final Packaged application;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private Packaged.Running running;

    Node(Packaged application, Map<String, String> settings) {
        this.application = application;
        this.settings = new HashMap<>(settings);
        this.settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    }

    void starts() throws IOException, InterruptedException {
        running = application.starts(settings, port);
        long start = System.nanoTime();
        while (!isReady()) {
            assertThat(running.process().isAlive() && Caller.since(start) < START.toSeconds())
                    .as(running::said)
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    boolean isAlive() {
        return running != null && running.process().isAlive();
    }

    boolean isReady() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a cluster ends it; what it began it may end. */
    void ends() throws InterruptedException {
        running.process().destroy();
        assertThat(running.process().waitFor(60, TimeUnit.SECONDS))
                .as(running::said)
                .isTrue();
    }

    void isKilled() throws InterruptedException {
        running.process().destroyForcibly().waitFor();
    }

    void sleeps() throws IOException, InterruptedException {
        Cluster.signal("-STOP", Stream.of(running.process().toHandle()));
    }

    void wakes() throws IOException, InterruptedException {
        Cluster.signal("-CONT", Stream.of(running.process().toHandle()));
    }

    int port() {
        return port;
    }

    String address() {
        return "http://localhost:" + port;
    }

    String said() {
        return running.said();
    }

    void close() {
        if (running != null) {
            running.close();
        }
    }
}
