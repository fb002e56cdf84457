package io.attimo.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files made for a test. */
public final class FileOf {

    private FileOf() {}

    public static Path text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    public static Path text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    public static Path bytes(byte[] bytes) {
        try {
            var file = Files.createTempFile("attimo-test", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<TableRow> rows(Path file) {
        try (var tableReader = CsvFile.open(file).table()) {
            var rows = new ArrayList<TableRow>();
            tableReader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UnreadableFile refusal(Path file) {
        try {
            rows(file);
        } catch (UnreadableFile bad) {
            return bad;
        }
        throw new AssertionError("the file was read");
    }
}
