package io.attimo.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Any bytes are a sheet or are refused in words. What begins like an archive is taken as a whole file, all else as the
 * markup of parts of one, each after the sign {@code U+001E}: the sheet, its texts, its formats, the workbook, the
 * relations.
 */
public final class WorkbookFuzz {

    private static final String[] PARTS = {
        BookOf.SHEET, BookOf.TEXTS, BookOf.STYLES, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    };
    private static final Path FILE = CsvFuzz.file();

    private WorkbookFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        boolean isWhole = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        Files.write(FILE, isWhole ? bytes : packed(bytes));
        try {
            var file = WorkbookSheetFile.open(FILE, null);
            for (var sheet : file.sheets()) {
                try (var tableReader = new WorkbookSheetFile(FILE, sheet, file.sheets()).table()) {
                    tableReader.forEach(tableRow -> {
                        if (tableRow.line() < 1 || tableRow.cells().isEmpty()) {
                            throw new AssertionError(tableRow);
                        }
                    });
                }
            }
        } catch (UnreadableFile bad) {
            if (bad.line() < 0) {
                throw new AssertionError(bad);
            }
        }
    }

    private static byte[] packed(byte[] bytes) {
        var book = BookOf.rows("id");
        var texts = new String(bytes, StandardCharsets.ISO_8859_1).split("\u001E", PARTS.length);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                var part = texts[i].getBytes(StandardCharsets.ISO_8859_1);
                book.with(PARTS[i], out -> out.write(part));
            }
        }
        return book.bytes();
    }
}
