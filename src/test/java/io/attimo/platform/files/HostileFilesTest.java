package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: those in the folder are called by what they must be refused for, or READ. */
class HostileFilesTest {

    private static final Path CORPUS = Path.of("src/test/resources/io/attimo/platform/files/hostile");
    private static final int LONGEST_MILLIS = 2_000;

    @Test
    void every_hostile_file_is_refused_within_two_seconds_in_a_small_memory(@TempDir Path large) throws Exception {
        made(large);

        var outcomes = readInASmallMemory(CORPUS, large);

        assertThat(outcomes).hasSizeGreaterThan(75);
        assertThat(outcomes.stream().filter(line -> !isAsItsNameSays(line))).isEmpty();
        assertThat(outcomes.stream().filter(line -> millis(line) > LONGEST_MILLIS))
                .isEmpty();
    }

    @Test
    void the_shared_texts_are_not_kept_beyond_their_bound(@TempDir Path folder) throws Exception {
        var random = new SplittableRandom(7);
        var sheet = "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>999999</v></c></row>";
        write(
                folder,
                "TOO_MUCH_TEXT.a-million.xlsx",
                BookOf.sheets(java.util.Map.of("S", sheet)).with(BookOf.TEXTS, out -> {
                    print(out, "<sst>");
                    for (int i = 0; i < 1_000_000; i++) {
                        print(out, "<si><t>" + Integer.toHexString(random.nextInt()) + "</t></si>");
                    }
                    print(out, "</sst>");
                }));

        var outcomes = readInASmallMemory(folder);

        assertThat(outcomes)
                .singleElement()
                .satisfies(line -> assertThat(isAsItsNameSays(line)).as(line).isTrue());
    }

    @Test
    void what_is_refused_shows_nothing_of_the_file_it_asked_for() throws IOException {
        try (var files = Files.list(CORPUS)) {
            for (var file : files.toList()) {
                try (var tableReader = TableFile.open(file, null).table()) {
                    tableReader.forEach(
                            tableRow -> assertThat(tableRow.toString()).doesNotContain("root:"));
                } catch (UnreadableFile bad) {
                    assertThat(bad.detail()).doesNotContain("root:", "\n", "\0");
                }
            }
        }
    }

    /** What is too large to lie in the folder. */
    private static void made(Path folder) throws IOException {
        var random = new SplittableRandom(9);
        write(folder, "TOO_LARGE.eleven-megabytes.xlsx", BookOf.rows("a", "1").with("x", out -> {
            var bytes = new byte[11 << 20];
            random.nextBytes(bytes);
            out.write(bytes);
        }));
        write(folder, "TOO_MANY_SHEETS.a-million.xlsx", BookOf.rows("a", "1").with("xl/workbook.xml", out -> {
            print(out, "<workbook><sheets>");
            for (int i = 0; i < 1_000_000; i++) {
                print(out, "<sheet name=\"" + Long.toHexString(random.nextLong()) + "\" r:id=\"r1\"/>");
                if (i > 400_000) {
                    i += 5;
                }
            }
            print(out, "</sheets></workbook>");
        }));
        write(
                folder,
                "TOO_LARGE_INSIDE.four-hundred-megabytes.xlsx",
                BookOf.rows("a", "1").with(BookOf.SHEET, out -> repeat(out, "<row><c><v>1</v></c></row>", 400 << 20)));
        write(
                folder,
                "TOO_LARGE_INSIDE.two-hundred-and-forty-megabytes-not-too-dense.xlsx",
                BookOf.rows("a", "1")
                        .with("xl/media/image1.png", out -> thin(out, random, 120 << 20))
                        .with("xl/media/image2.png", out -> thin(out, random, 120 << 20)));
    }

    /** Bytes that pack to some thirtieth. */
    private static void thin(OutputStream out, SplittableRandom random, int size) throws IOException {
        var block = new byte[1 << 10];
        for (int written = 0; written < size; written += block.length) {
            for (int i = 0; i < 30; i++) {
                block[i] = (byte) random.nextInt(256);
            }
            out.write(block);
        }
    }

    private static void repeat(OutputStream out, String text, int size) throws IOException {
        var block = text.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < size; written += block.length) {
            out.write(block);
        }
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path folder, String name, BookOf book) throws IOException {
        Files.write(folder.resolve(name), book.bytes());
    }

    private static List<String> readInASmallMemory(Path... folders) throws IOException, InterruptedException {
        return Child.of(ReadsFiles.class)
                .withHeapOf(128)
                .says(Stream.of(folders).map(Path::toString).toArray(String[]::new));
    }

    private static boolean isAsItsNameSays(String line) {
        var words = line.split(" ");
        return words.length == 3 && words[1].equals(line.substring(0, line.indexOf('.')));
    }

    private static int millis(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }
}
