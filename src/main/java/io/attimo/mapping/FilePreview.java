package io.attimo.mapping;

import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.files.WorkbookSheetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first look at an uploaded file, shown before its columns are mapped: its header, first rows and sample values.
 *
 * @param rows the first five as they stand in the file
 * @param values some different values of each column
 */
public record FilePreview(TableFile file, List<String> header, List<List<String>> rows, List<Set<String>> values) {

    static final int ROWS = 5;

    private static final int LOOKED_AT = 200;
    private static final int VALUES = 60;
    /** What is longer is no label, and a cell may hold a million characters. */
    private static final int LONGEST_VALUE = 200;
    /**
     * @param sheet of a workbook; null for the first that has rows
     * @throws UnreadableFile where it is no table
     */
    public static FilePreview of(Path file, String sheet) throws IOException {
        return of(TableFile.open(file, sheet));
    }

    private static FilePreview of(TableFile file) throws IOException {
        try (var tableReader = file.table()) {
            var rows = new ArrayList<List<String>>();
            var values = new ArrayList<Set<String>>();
            tableReader.header().forEach(name -> values.add(new LinkedHashSet<>()));
            int seen = 0;
            for (var tableRow : tableReader) {
                if (rows.size() < ROWS) {
                    rows.add(shown(tableRow.cells(), tableReader.header().size()));
                }
                for (int i = 0; i < values.size() && i < tableRow.cells().size(); i++) {
                    collect(tableRow.cells().get(i), values.get(i));
                }
                if (++seen == LOOKED_AT) {
                    break;
                }
            }
            if (seen == 0) {
                throw new UnreadableFile(UnreadableFile.Fault.NO_ROWS, 0, "");
            }
            return new FilePreview(file, tableReader.header(), rows, values);
        }
    }

    private static void collect(String cell, Set<String> values) {
        if (values.size() < VALUES && cell.length() <= LONGEST_VALUE) {
            values.add(cell.strip());
        }
    }

    /** Some values of a column, for a person to recognise it by. */
    String sample(int column) {
        return String.join(
                ", ",
                values.get(column).stream()
                        .filter(value -> !value.isEmpty())
                        .limit(ROWS)
                        .map(FilePreview::shortened)
                        .toList());
    }

    private static List<String> shown(List<String> cells, int columns) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
            shown.add(i < cells.size() ? shortened(cells.get(i)) : "");
        }
        return shown;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > 40
                ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…"
                : text;
    }

    /** Empty unless the file is text. */
    public Optional<CsvFile> text() {
        return file instanceof CsvFile text ? Optional.of(text) : Optional.empty();
    }

    /** Empty unless the file is a workbook. */
    public Optional<WorkbookSheetFile> book() {
        return file instanceof WorkbookSheetFile book ? Optional.of(book) : Optional.empty();
    }

    /** Of a workbook that has several. */
    public List<String> sheets() {
        return book().map(WorkbookSheetFile::sheets)
                .filter(names -> names.size() > 1)
                .orElse(List.of());
    }

    public String separator() {
        return text().map(CsvFile::separator)
                .map(separator -> separator == '\t' ? "tab" : String.valueOf(separator))
                .orElse("");
    }
}
