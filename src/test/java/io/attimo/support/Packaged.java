package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package built by itself in a copy of the sources, to be listed and to be run. */
public record Packaged(Path application) {

    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final Duration COMMAND = Duration.ofMinutes(2);

    public static Packaged by(String name, String option) throws IOException, InterruptedException {
        var copy = Path.of("target", "package", name).toAbsolutePath();
        clear(copy.resolve("src"));
        for (var source : List.of("src/main", ".mvn", "pom.xml", "mvnw")) {
            copy(Path.of(source), copy.resolve(source));
        }
        var log = copy.resolve("build.log");
        var build = new ProcessBuilder("./mvnw", "-q", "-B", "-ntp", "clean", "package", option)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(ended(build, BUILD)).as(() -> text(log)).isZero();
        return new Packaged(copy.resolve("target/quarkus-app"));
    }

    /** What was copied before and is no source any more must not be built in. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The demo of the classes at hand, put together in this process and without Maven, which is a matter of seconds. */
    public static Packaged ofTheseClasses() throws BootstrapException {
        var build = new Properties();
        build.setProperty("quarkus.profile", "demo");
        QuarkusBootstrap.builder()
                .setApplicationRoot(Path.of("target", "classes"))
                .setProjectRoot(Path.of("").toAbsolutePath())
                .setTargetDirectory(Path.of("target", "package", "these").toAbsolutePath())
                .setBaseName("attimo")
                .setBuildSystemProperties(build)
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setLocalProjectDiscovery(true)
                .setIsolateDeployment(true)
                .build()
                .bootstrap()
                .createAugmentor()
                .createProductionApplication();
        return new Packaged(Path.of("target", "package", "these", "quarkus-app").toAbsolutePath());
    }

    /** Every file of the package, and every entry of its jars. */
    public List<String> names() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(application)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                names.add(application.relativize(file).toString());
                if (file.toString().endsWith(".jar")) {
                    try (var jar = new ZipFile(file.toFile())) {
                        jar.stream().map(ZipEntry::getName).forEach(names::add);
                    }
                }
            }
        }
        return names;
    }

    /** Runs a command to its good end, and answers what it printed. */
    public String does(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        return ends(0, settings, arguments);
    }

    /** Runs a command that ends with 1 and a sentence, not with a trace of the program's insides. */
    public String refuses(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        var said = ends(1, settings, arguments);
        assertThat(said).doesNotContain("\tat ", "Exception");
        return said;
    }

    private String ends(int code, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var log = Files.createTempFile(application.getParent(), "command", ".log");
        assertThat(ended(start(settings, log, arguments), COMMAND))
                .as(() -> text(log))
                .isEqualTo(code);
        return text(log);
    }

    public Running starts(Map<String, String> settings) throws IOException {
        return starts(settings, Ports.free());
    }

    /** At the address of an earlier one, say. */
    public Running starts(Map<String, String> settings, int port) throws IOException {
        var log = Files.createTempFile(application.getParent(), "serving", ".log");
        var all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new Running(start(all, log), "http://localhost:" + port, log);
    }

    private Process start(Map<String, String> settings, Path log, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(Stream.of(java, "-Xmx512m", "-jar", "quarkus-run.jar"), Stream.of(arguments));
        var builder = new ProcessBuilder(command.toList())
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("ATTIMO_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** A process that serves until it is closed. */
    public record Running(Process process, String address, Path log) implements AutoCloseable {

        public void isReadyWithin(Duration patience) throws IOException, InterruptedException {
            var end = Instant.now().plus(patience);
            while (!isReady()) {
                assertThat(process.isAlive() && Instant.now().isBefore(end))
                        .as(this::said)
                        .isTrue();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        private boolean isReady() throws IOException {
            var connection = (HttpURLConnection)
                    URI.create(address + "/q/health/ready").toURL().openConnection();
            try {
                return connection.getResponseCode() == 200;
            } catch (IOException notYet) {
                return false;
            } finally {
                connection.disconnect();
            }
        }

        public String said() {
            return text(log);
        }

        @Override
        public void close() {
            process.destroy();
            try {
                ended(process, COMMAND);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static int ended(Process process, Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
