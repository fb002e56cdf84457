package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A main class of the tests in a process of its own, which ends at once when its memory does not suffice. */
public record Child(Class<?> main, int megabytes) {

    private static final long PATIENCE = 120;

    public static Child of(Class<?> main) {
        return new Child(main, 256);
    }

    public Child withHeapOf(int megabytes) {
        return new Child(main, megabytes);
    }

    /** The lines it said up to its good end. */
    public List<String> says(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-cp", classes(), main.getName()));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile("attimo", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            process.destroyForcibly();
            var said = Files.readString(log);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(ended).as(said).isTrue();
            return said.lines().toList();
        } finally {
            Files.delete(log);
        }
    }

    /** As surefire tells them, which starts its own process by a jar that only names them. */
    private static String classes() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
