package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.files.WorkbookSheetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first look at an uploaded file, shown before its columns are mapped. It is stored as text, which is bounded whatever
 * the file is: names, five rows and a few facts of each column.
 *
 * @param rows the first five as they stand in the file, each cell shortened
 * @param characters how they are stored; null of a workbook, as is the separator
 * @param sheet that was read; null where the file is text
 * @param sheets the names of all of them
 */
public record FilePreview(
        List<ColumnSummary> columns,
        List<List<String>> rows,
        String characters,
        String separator,
        String sheet,
        List<String> sheets) {

    static final int ROWS = 5;

    private static final int LOOKED_AT = 200;
    private static final int LONGEST_CELL = 40;

    /** A version to come may store more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * @param sheet of a workbook; null for the first that has rows
     * @throws UnreadableFile where it is no table
     */
    public static FilePreview of(Path file, String sheet) throws IOException {
        return of(TableFile.open(file, sheet));
    }

    public static FilePreview stored(String text) {
        try {
            return JSON.readValue(text, FilePreview.class);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    public String print() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private static FilePreview of(TableFile file) throws IOException {
        try (var tableReader = file.table()) {
            var rows = new ArrayList<List<String>>();
            var columns =
                    tableReader.header().stream().map(ColumnSummary.Count::new).toList();
            int seen = 0;
            for (var tableRow : tableReader) {
                if (rows.size() < ROWS) {
                    rows.add(shown(tableRow.cells(), columns.size()));
                }
                for (int i = 0; i < columns.size() && i < tableRow.cells().size(); i++) {
                    columns.get(i).take(tableRow.cells().get(i));
                }
                if (++seen == LOOKED_AT) {
                    break;
                }
            }
            if (seen == 0) {
                throw new UnreadableFile(UnreadableFile.Fault.NO_ROWS, 0, "");
            }
            return of(file, columns.stream().map(ColumnSummary.Count::result).toList(), rows);
        }
    }

    private static FilePreview of(TableFile file, List<ColumnSummary> columns, List<List<String>> rows) {
        if (file instanceof WorkbookSheetFile book) {
            return new FilePreview(columns, rows, null, null, book.sheet(), book.sheets());
        }
        var text = (CsvFile) file;
        var separator = text.separator() == '\t' ? "tab" : String.valueOf(text.separator());
        return new FilePreview(columns, rows, text.characters(), separator, null, List.of());
    }

    private static List<String> shown(List<String> cells, int columns) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < columns; i++) {
            shown.add(i < cells.size() ? shortened(cells.get(i)) : "");
        }
        return shown;
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST_CELL
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "…"
                : text;
    }

    public List<String> header() {
        return columns.stream().map(ColumnSummary::name).toList();
    }

    @JsonIgnore
    public boolean isWorkbook() {
        return sheet != null;
    }

    /** Of a workbook that has several. */
    public List<String> choices() {
        return sheets.size() > 1 ? sheets : List.of();
    }
}
