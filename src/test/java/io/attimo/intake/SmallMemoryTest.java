package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory go through it. */
class SmallMemoryTest {

    private static final int ROWS = 600_000;

    @Test
    void a_file_larger_than_the_memory_is_tried_and_its_findings_are_sent(@TempDir Path folder) throws Exception {
        var file = large(folder.resolve("large.csv"));

        var said = Child.of(TriesAFile.class)
                .withHeapOf(64)
                .says(file.toString(), folder.resolve("findings").toString());

        assertThat(Files.size(file)).isGreaterThan(100L << 20);
        assertThat(said).containsExactly(ROWS + " " + ROWS / 2 + " " + ROWS / 2);
    }

    @Test
    void a_process_without_memory_ends_rather_than_goes_on_half_alive() throws IOException {
        assertThat(Files.readString(Path.of("docker/Dockerfile")))
                .contains("\"-XX:+ExitOnOutOfMemoryError\"", "MALLOC_ARENA_MAX=2");
    }

    private static Path large(Path file) throws IOException {
        var random = new SplittableRandom(3);
        var words = "w".repeat(150);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(Survey.HEADER);
            for (int i = 0; i < ROWS; i++) {
                out.write(String.format(
                        Locale.ROOT,
                        "r%d,2017-05-13,%d,%d,%d,1,%s%n",
                        i,
                        i % 2 == 0 ? 9 : 4,
                        1 + random.nextInt(5),
                        random.nextInt(11),
                        words));
            }
        }
        return file;
    }
}
