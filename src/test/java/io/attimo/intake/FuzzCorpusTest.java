package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.day.DatePattern;
import io.attimo.day.DatePatternFuzz;
import io.attimo.mapping.MappingFuzz;
import io.attimo.platform.files.CsvFuzz;
import io.attimo.platform.files.WorkbookFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code bin/fuzz} began with and what it found, once again: each ever found stays found. */
class FuzzCorpusTest {

    private static final Path CORPORA = Path.of("src/test/resources/fuzz");

    private interface Target {
        void takes(byte[] bytes) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> files_of_any_bytes_are_tables_or_refused_in_words() throws IOException {
        return replayed("csv", CsvFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> workbooks_of_any_bytes_are_tables_or_refused_in_words() throws IOException {
        return replayed("workbook", WorkbookFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> mappings_of_any_text_are_read_or_refused_in_words() throws IOException {
        return replayed("mapping", MappingFuzz::fuzzerTestOneInput);
    }

    @TestFactory
    Stream<DynamicTest> date_patterns_of_any_text_are_patterns_or_none() throws IOException {
        return replayed("datepattern", DatePatternFuzz::fuzzerTestOneInput);
    }

    @Test
    void a_pattern_of_more_digits_than_java_prints_is_no_pattern() {
        assertThat(DatePattern.of("y".repeat(15) + "-MM-dd")).isEmpty();
    }

    private static Stream<DynamicTest> replayed(String name, Target target) throws IOException {
        try (var files = Files.list(CORPORA.resolve(name))) {
            var inputs = files.sorted().toList();
            assertThat(inputs).isNotEmpty();
            return inputs.stream()
                    .map(input -> DynamicTest.dynamicTest(
                            input.getFileName().toString(), () -> target.takes(Files.readAllBytes(input))));
        }
    }
}
