package io.attimo.intake;

import io.attimo.platform.files.BadFile;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.SheetFile;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person is shown of a file before anything is decided.
 *
 * @param rows the first five as they stand in the file
 * @param values some different values of each column
 */
public record Preview(TableFile file, List<String> header, List<List<String>> rows, List<Set<String>> values) {

    static final int ROWS = 5;

    private static final int LOOKED_AT = 200;
    private static final int VALUES = 60;
    /** What is longer is no label, and a cell may hold a million characters. */
    private static final int LONGEST_VALUE = 200;
    /**
     * @param sheet of a workbook; null for the first that has rows
     * @throws BadFile where it is no table
     */
    static Preview of(Path file, String sheet) throws IOException {
        return of(TableFile.open(file, sheet));
    }

    private static Preview of(TableFile file) throws IOException {
        try (var table = file.table()) {
            var rows = new ArrayList<List<String>>();
            var values = new ArrayList<Set<String>>();
            table.header().forEach(name -> values.add(new LinkedHashSet<>()));
            int seen = 0;
            for (var row : table) {
                if (rows.size() < ROWS) {
                    rows.add(shown(row.cells(), table.header().size()));
                }
                for (int i = 0; i < values.size() && i < row.cells().size(); i++) {
                    collect(row.cells().get(i), values.get(i));
                }
                if (++seen == LOOKED_AT) {
                    break;
                }
            }
            if (seen == 0) {
                throw new BadFile(BadFile.Fault.NO_ROWS, 0, "");
            }
            return new Preview(file, table.header(), rows, values);
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
                        .map(Preview::shortened)
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
    public Optional<SheetFile> book() {
        return file instanceof SheetFile book ? Optional.of(book) : Optional.empty();
    }

    /** Of a workbook that has several. */
    public List<String> sheets() {
        return book().map(SheetFile::sheets).filter(names -> names.size() > 1).orElse(List.of());
    }

    public String separator() {
        return text().map(CsvFile::separator)
                .map(separator -> separator == '\t' ? "tab" : String.valueOf(separator))
                .orElse("");
    }
}
