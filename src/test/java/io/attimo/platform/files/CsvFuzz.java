package io.attimo.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any bytes are a table or are refused in words; nothing else may come of them. */
public final class CsvFuzz {

    private static final Path FILE = file();

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            var file = CsvFile.open(FILE);
            try (var tableReader = file.table()) {
                reads(tableReader);
            }
        } catch (UnreadableFile bad) {
            if (bad.line() < 0) {
                throw new AssertionError(bad);
            }
        }
    }

    static void reads(TableReader tableReader) {
        long line = 0;
        for (var tableRow : tableReader) {
            if (tableRow.line() <= line || tableRow.cells().isEmpty()) {
                throw new AssertionError(tableRow + " after line " + line);
            }
            line = tableRow.line();
        }
    }

    static Path file() {
        try {
            var file = Files.createTempFile("attimo-fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
