package io.attimo.bench;

import io.attimo.support.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the benchmarks start. With {@code -Dbench.reuse=true} what was built the last time is taken again. */
final class Packages {

    private static final String CLASS = """
            @jakarta.ws.rs.Path("/hello")
            public class Hello {
                @jakarta.ws.rs.GET
                public String hello() {
                    return "Hello, world";
                }
            }
            """;
    private static final String SETTINGS = """
            quarkus.datasource.db-kind=postgresql
            quarkus.devservices.enabled=false
            quarkus.oidc.tenant-enabled=false
            """;

    private Packages() {}

    static Path demo() throws IOException, InterruptedException {
        var built = built("bench");
        return isTakenAgain(built) ? built : Packaged.by("bench", "-DskipTests").application();
    }

    /** The smallest application with our extensions: our own build file over one class that says hello. */
    static Path hello() throws IOException, InterruptedException {
        var built = built("hello");
        return isTakenAgain(built) ? built : build(built.getParent().getParent());
    }

    private static Path built(String name) {
        return Path.of("target", "package", name, "target", "quarkus-app").toAbsolutePath();
    }

    private static boolean isTakenAgain(Path built) {
        return Boolean.getBoolean("bench.reuse") && Files.exists(built);
    }

    private static Path build(Path home) throws IOException, InterruptedException {
        var resources = Files.createDirectories(home.resolve("src/main/resources"));
        var sources = Files.createDirectories(home.resolve("src/main/java"));
        for (var file : List.of("pom.xml", "mvnw", ".mvn/wrapper/maven-wrapper.properties")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(
                    Path.of(file),
                    home.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.writeString(sources.resolve("Hello.java"), CLASS);
        Files.writeString(resources.resolve("application.properties"), SETTINGS);
        var log = home.resolve("build.log").toFile();
        var build = new ProcessBuilder("./mvnw", "-q", "-B", "-ntp", "clean", "package", "-DskipTests")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (build.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log.toPath()));
        }
        return home.resolve("target/quarkus-app");
    }
}
