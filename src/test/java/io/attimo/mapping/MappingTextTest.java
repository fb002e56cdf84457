package io.attimo.mapping;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTextTest {

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("mapping.json"), bytes);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_mapping() throws IOException {
        assertThat(MappingText.of(file("\uFEFF{}".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{}");
    }

    @Test
    void a_file_that_is_no_utf_8_is_refused_in_words() throws IOException {
        var latin = file("{\"journey\": \"Città\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> MappingText.of(latin))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems().get(0).fault()).isEqualTo(InvalidMapping.Fault.NOT_JSON));
    }

    @Test
    void a_file_beyond_the_limit_is_not_even_read() throws IOException {
        var large = file(new byte[MappingText.LONGEST + 1]);

        assertThatThrownBy(() -> MappingText.of(large))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.isTooLarge()).isTrue());
    }

    @Test
    void what_cannot_stand_somewhere_is_told_with_the_place_whatever_it_is() {
        assertThat(told("{\"outcomes\": [{\"name\": {\"en\": \"Overall\"}}]}"))
                .isEqualTo(new InvalidMapping.Problem(
                        "outcomes[0].name", InvalidMapping.Fault.WRONG_VALUE, "{\"en\":\"Overall\"}"));
        assertThat(told("{\"leaveOut\": 7}"))
                .isEqualTo(new InvalidMapping.Problem("leaveOut", InvalidMapping.Fault.WRONG_VALUE, "7"));
        assertThat(told("{\"source\": [%s]}".formatted("1,".repeat(100) + "1")).detail())
                .startsWith("[1,1,")
                .endsWith("…")
                .hasSizeLessThan(70);
    }

    private static InvalidMapping.Problem told(String text) {
        try {
            MappingText.read(text);
        } catch (InvalidMapping bad) {
            return bad.problems().get(0);
        }
        throw new AssertionError("taken");
    }

    @Test
    void what_was_taken_once_can_always_be_read_again_however_long_it_is_printed() {
        var labels = IntStream.range(0, 200)
                .mapToObj(i -> "\"" + i + "\":\"Label no. " + i + "\"")
                .collect(joining(","));
        var segments = IntStream.range(0, 46)
                .mapToObj(i -> "{\"name\":\"S" + i + "\",\"column\":\"s" + i + "\",\"labels\":{" + labels + "}}")
                .collect(joining(","));
        var text = """
            {"journey":{"name":"Visit","kind":"B2C","stages":[]},"source":"s","segments":[%s]}\
            """.formatted(segments);
        assertThat(text).hasSizeBetween(180_000, MappingText.LONGEST);

        var mapping = MappingText.read(text);
        var printed = MappingText.print(mapping);

        assertThat(MappingText.stored(printed)).isEqualTo(mapping);
        assertThat(MappingText.read(printed))
                .as("taken again from where it was downloaded")
                .isEqualTo(mapping);
    }
}
