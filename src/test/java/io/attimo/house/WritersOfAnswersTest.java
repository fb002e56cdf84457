package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers are remembered until somebody says that they change: so whoever writes them must. */
class WritersOfAnswersTest {

    private static final Path ROOMS = Path.of("src/main/java/io/attimo");
    private static final Pattern WRITES =
            Pattern.compile("(insert\\s+into|update|delete\\s+from|copy|truncate)\\s+responses\\b");
    private static final Pattern SAYS = Pattern.compile("responses(\\.|::)(change|remove)\\b");
    private static final Pattern SAYS_THAT_SOME_GO = Pattern.compile("responses(\\.|::)remove\\b");
    private static final Pattern WRITTEN = Pattern.compile("(update|insert\\s+into)\\s+responses\\b[^;]*;");

    /** By each class with such a statement, those that say so before the statement runs. */
    private static final Map<String, List<String>> WHO_SAYS_SO = Map.of(
            "score/DependentResponses.java",
            List.of("score/DependentResponses.java"),
            "score/ResponseRows.java",
            List.of("intake/ResponseWriter.java", "intake/ImportUndo.java", "intake/ImportReturn.java"));

    @Test
    void whoever_writes_answers_is_known_here() throws IOException {
        try (var sources = Files.walk(ROOMS)) {
            var writers = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> WRITES.matcher(text(file)).find())
                    .map(file -> ROOMS.relativize(file).toString())
                    .collect(Collectors.toSet());

            assertThat(writers).isEqualTo(WHO_SAYS_SO.keySet());
        }
    }

    @Test
    void and_says_so() {
        assertThat(WHO_SAYS_SO.values().stream().flatMap(List::stream))
                .allMatch(file -> SAYS.matcher(text(ROOMS.resolve(file))).find());
    }

    @Test
    void who_deletes_some_says_that_too() {
        assertThat(List.of("score/DependentResponses.java", "intake/ImportUndo.java"))
                .allMatch(file ->
                        SAYS_THAT_SOME_GO.matcher(text(ROOMS.resolve(file))).find());
    }

    /** What the version before writes has none, so the table itself does not ask for it. */
    @Test
    void rows_that_are_written_get_the_number_of_the_change() {
        assertThat(WHO_SAYS_SO.keySet().stream()
                        .flatMap(file ->
                                WRITTEN.matcher(text(ROOMS.resolve(file))).results()))
                .hasSize(4)
                .allMatch(written ->
                        written.group().contains("revision") && written.group().contains("Responses.REVISION"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
