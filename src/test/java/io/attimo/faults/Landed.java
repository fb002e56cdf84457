package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Packaged;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What landed at an earlier commit, in a folder of its own that goes with it. */
record Landed(Path folder) implements AutoCloseable {

    private static final int MINUTES = 15;

    /** Where the history is cut short, it is not. */
    static boolean isKnown(String commit) throws IOException {
        return ended(new File("."), List.of("git", "cat-file", "-e", commit + "^{commit}")) == 0;
    }

    static Landed at(String commit, Path folder) throws IOException {
        var made = ended(new File("."), List.of("git", "worktree", "add", "--detach", folder.toString(), commit));
        assertThat(made).isZero();
        return new Landed(folder);
    }

    Packaged built() throws IOException {
        var build = List.of("./mvnw", "-q", "-B", "-ntp", "package", "-DskipTests");
        assertThat(ended(folder.toFile(), build)).as("built by its own build").isZero();
        return new Packaged(folder.resolve("target/quarkus-app"));
    }

    private static int ended(File where, List<String> command) throws IOException {
        var log = Files.createTempFile("landed", ".log");
        var process = new ProcessBuilder(command)
                .directory(where)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.onExit().completeOnTimeout(null, MINUTES, TimeUnit.MINUTES).join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
        if (process.exitValue() != 0) {
            System.out.println(Files.readString(log));
        }
        Files.delete(log);
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        ended(new File("."), List.of("git", "worktree", "remove", "--force", folder.toString()));
    }
}
