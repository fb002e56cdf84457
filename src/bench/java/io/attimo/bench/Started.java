package io.attimo.bench;

import io.attimo.support.Image;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A packaged application that is ready, and what it has cost until then.
 *
 * @param cpu of user and system in seconds, with that of the PostgreSQL in its folder
 */
record Started(Process process, String address, double cpu) implements AutoCloseable {

    private static final String MEMORY = "-XX:MaxRAM=1g";
    private static final String ARCHIVE = "start.jsa";

    /** As nobody thought about it: in as much memory, with the JVM's own choices. */
    static Started plainly(Path application, Path folder, Duration patience) throws IOException, InterruptedException {
        return of(application, folder, patience, List.of("-XX:MaxRAMPercentage=50"));
    }

    /** As the image starts it, once {@link #rehearsing} has run. */
    static Started of(Path application, Path folder, Duration patience) throws IOException, InterruptedException {
        var options = Image.ofTheDockerfile().command().stream()
                .filter(word -> word.startsWith("-X"))
                .map(word -> word.replace("/app/" + ARCHIVE, folder.resolve(ARCHIVE).toString()))
                .toList();
        return of(application, folder, patience, options);
    }

    /** Lets the JVM write down, when it ends, what a start loads. */
    static Started rehearsing(Path application, Path folder, Duration patience)
            throws IOException, InterruptedException {
        var archive = "-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE);
        return of(application, folder, patience, List.of(archive, "-XX:+UseSerialGC", "-Xlog:cds=off"));
    }

    private static Started of(Path application, Path folder, Duration patience, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        var log = folder.resolve("started.log").toFile();
        var builder = new ProcessBuilder(command(options))
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(StartBench.settings(folder));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var process = builder.start();
        var address = "http://localhost:" + port;
        long end = System.nanoTime() + patience.toNanos();
        while (!isReady(address)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(Files.readString(log.toPath()));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Started(process, address, cpu(process.toHandle()) + postgres(folder));
    }

    private static List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(MEMORY);
        command.addAll(options);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    private static double postgres(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder + "/data/postgres/data"))
                .mapToDouble(main -> cpu(main) + main.children().mapToDouble(Started::cpu).sum())
                .sum();
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static boolean isReady(String address) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + "/q/health/ready").toURL().openConnection();
        try {
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    double rss() throws IOException {
        return ofStatus("VmRSS:");
    }

    double mostRss() throws IOException {
        return ofStatus("VmHWM:");
    }

    /** In MB, as Linux tells it. */
    private double ofStatus(String line) throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var found = status.filter(each -> each.startsWith(line)).findFirst().orElseThrow();
            return Double.parseDouble(found.replaceAll("\\D", "")) / 1024;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
