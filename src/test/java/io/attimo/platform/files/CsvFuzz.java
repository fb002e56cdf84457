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
            try (var table = file.table()) {
                reads(table);
            }
        } catch (BadFile bad) {
            if (bad.line() < 0) {
                throw new AssertionError(bad);
            }
        }
    }

    static void reads(Table table) {
        long line = 0;
        for (var row : table) {
            if (row.line() <= line || row.cells().isEmpty()) {
                throw new AssertionError(row + " after line " + line);
            }
            line = row.line();
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
