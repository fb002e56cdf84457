package io.attimo.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person is shown of a file before anything is decided.
 *
 * @param rows the first five as they stand in the file
 * @param values some different values of each column
 */
public record Preview(
        String characters, String separator, List<String> header, List<List<String>> rows, List<Set<String>> values) {

    static final int ROWS = 5;

    private static final int LOOKED_AT = 200;
    private static final int VALUES = 60;

    static Preview of(CsvFile file) throws IOException {
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
                    if (values.get(i).size() < VALUES) {
                        values.get(i).add(row.cells().get(i).strip());
                    }
                }
                if (++seen == LOOKED_AT) {
                    break;
                }
            }
            if (seen == 0) {
                throw new BadFile(BadFile.Fault.NO_ROWS, 0, "");
            }
            return new Preview(file.characters(), separator(file.separator()), table.header(), rows, values);
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

    private static String separator(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }
}
