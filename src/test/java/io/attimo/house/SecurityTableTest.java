package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

class SecurityTableTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("\\b(?:[RA]\\d\\d|I\\d\\d?)\\b");
    private static final Pattern TEST = Pattern.compile("\\b(\\w+Test)#(\\w+)");

    @Test
    void every_promise_stands_on_one_line_and_its_test_exists() throws IOException {
        assertThat(complaints(Files.readAllLines(Path.of("SECURITY.md")))).isEmpty();
    }

    @Test
    void a_missing_a_doubled_and_an_unknown_row_are_noticed() throws IOException {
        var table = new ArrayList<>(Files.readAllLines(Path.of("SECURITY.md")));
        table.removeIf(line -> line.startsWith("| R09 "));
        table.add("| A07 | once more | open |");
        table.add("| I13 | no such row | open |");

        assertThat(complaints(table))
                .containsExactlyInAnyOrder("R09 stands on 0 lines", "A07 stands on 2 lines", "I13 is no row");
    }

    @Test
    void two_rows_on_a_line_and_a_test_that_is_not_there_are_noticed() throws IOException {
        var table = new ArrayList<>(Files.readAllLines(Path.of("SECURITY.md")));
        table.replaceAll(line -> line.startsWith("| R01 ") ? "| R01 | as I1 | open |" : line);
        table.replaceAll(line -> line.startsWith("| R02 ") ? "| R02 | kept | surely |" : line);
        table.replaceAll(line -> line.startsWith("| R03 ") ? "| R03 | back | NoSuchTest#at_all |" : line);
        table.replaceAll(line -> line.startsWith("| R04 ") ? "| R04 | back | SecurityTableTest#complaints |" : line);

        assertThat(complaints(table))
                .containsExactlyInAnyOrder(
                        "2 rows on one line: | R01 | as I1 | open |",
                        "I1 stands on 2 lines",
                        "neither a test nor open: | R02 | kept | surely |",
                        "no such test: NoSuchTest#at_all",
                        "no such test: SecurityTableTest#complaints");
    }

    private static List<String> complaints(List<String> table) {
        var rows = table.stream().filter(line -> ROW.matcher(line).find()).toList();
        var complaints = new ArrayList<String>();
        for (var row : rows) {
            var ids = found(ROW, row).map(MatchResult::group).toList();
            if (ids.size() != 1) {
                complaints.add(ids.size() + " rows on one line: " + row);
            }
            ids.stream().filter(id -> !expected().contains(id)).forEach(id -> complaints.add(id + " is no row"));
            if (!row.endsWith("| open |") && found(TEST, row).findAny().isEmpty()) {
                complaints.add("neither a test nor open: " + row);
            }
            found(TEST, row)
                    .filter(test -> !isThere(test.group(1), test.group(2)))
                    .forEach(test -> complaints.add("no such test: " + test.group()));
        }
        for (var id : expected()) {
            var lines = rows.stream()
                    .filter(row ->
                            found(ROW, row).anyMatch(found -> found.group().equals(id)))
                    .count();
            if (lines != 1) {
                complaints.add(id + " stands on " + lines + " lines");
            }
        }
        return complaints;
    }

    private static List<String> expected() {
        return Stream.of(numbered("R%02d", 44), numbered("A%02d", 29), numbered("I%d", 12))
                .flatMap(ids -> ids)
                .toList();
    }

    private static Stream<String> numbered(String pattern, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(pattern::formatted);
    }

    private static Stream<MatchResult> found(Pattern pattern, String line) {
        return pattern.matcher(line).results();
    }

    private static boolean isThere(String type, String method) {
        return source(type)
                .map(SecurityTableTest::compiled)
                .map(found -> Arrays.stream(found.getDeclaredMethods())
                        .filter(candidate -> candidate.getName().equals(method))
                        .anyMatch(candidate -> AnnotationSupport.isAnnotated(candidate, Testable.class)))
                .orElse(false);
    }

    private static Optional<Path> source(String type) {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.getFileName().toString().equals(type + ".java"))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> compiled(Path source) {
        var name =
                TESTS.relativize(source).toString().replaceAll("\\.java$", "").replace('/', '.');
        try {
            return Class.forName(name, false, SecurityTableTest.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new AssertionError(source + " was not compiled", absent);
        }
    }
}
