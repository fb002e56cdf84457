package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.attimo.mark.RatingDirections;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposals;
import io.attimo.platform.files.Characters;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.files.WorkbookSheetFile;
import io.attimo.platform.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The first look at an uploaded file, shown before its columns are mapped. It is stored as text, which is bounded whatever
 * the file is: names, five rows and a few facts of each column.
 *
 * @param rows the first five as they stand in the file, each cell shortened
 * @param characters how they are stored; null of a workbook, as is the separator
 * @param sheet that was read; null where the file is text
 * @param sheets the names of all of them
 * @param beginning where the names stand; null where the version before looked at the file
 */
public record FilePreview(
        List<ColumnSummary> columns,
        List<List<String>> rows,
        String characters,
        String separator,
        String sheet,
        List<String> sheets,
        FileBeginning beginning) {

    static final int ROWS = 5;

    private static final int LOOKED_AT = 200;
    /** Of a wide file fewer rows tell as much, and no more has to be held of it. */
    private static final int MOST_CELLS = 100_000;

    private static final int LONGEST_CELL = 40;

    /** A version to come may store more than this one knows. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws UnreadableFile where it is no table */
    public static FilePreview of(Path file, TableLayout layout) throws IOException {
        return of(TableFile.open(file, layout.sheet(), layout.encoding()), layout);
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

    private static FilePreview of(TableFile file, TableLayout layout) throws IOException {
        try (var records = file.records()) {
            var first = records.first(HeadingRowsGuess.LOOKED_AT);
            var beginning = new FileBeginning.Count(first);
            var heading = layout.header() == null ? HeadingRowsGuess.of(first) : layout.header();
            var tableReader = records.below(heading);
            var rows = new ArrayList<List<String>>();
            var columns =
                    tableReader.header().stream().map(ColumnSummary.Count::new).toList();
            var directions = new RatingDirections(tableReader.header());
            int seen = 0;
            for (var tableRow : tableReader) {
                if (rows.size() < ROWS) {
                    rows.add(shown(tableRow.cells(), Math.min(columns.size(), FileBeginning.WIDEST)));
                }
                for (int i = 0; i < columns.size() && i < tableRow.cells().size(); i++) {
                    columns.get(i).take(tableRow.cells().get(i), tableRow.isDate(i));
                    beginning.take(tableRow.cells().get(i));
                }
                directions.take(tableRow.cells());
                if (++seen == Math.max(ROWS, Math.min(LOOKED_AT, MOST_CELLS / columns.size()))) {
                    break;
                }
            }
            if (seen == 0) {
                throw new UnreadableFile(UnreadableFile.Fault.NO_ROWS, 0, "");
            }
            var titles = ColumnTitles.of(tableReader.header(), tableReader.heading(), heading.place());
            var against = directions.against();
            var summaries = IntStream.range(0, columns.size())
                    .mapToObj(i -> columns.get(i).result(against[i]))
                    .toList();
            return of(file, summaries, rows, beginning.result(heading, layout.encoding(), titles));
        }
    }

    private static FilePreview of(
            TableFile file, List<ColumnSummary> columns, List<List<String>> rows, FileBeginning beginning) {
        if (file instanceof WorkbookSheetFile book) {
            return new FilePreview(columns, rows, null, null, book.sheet(), book.sheets(), beginning);
        }
        var text = (CsvFile) file;
        var separator = text.separator() == '\t' ? "tab" : String.valueOf(text.separator());
        return new FilePreview(columns, rows, text.characters(), separator, null, List.of(), beginning);
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

    List<ScaleProposal> scales() {
        return ScaleProposals.of(IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).marks(title(i)))
                .toList());
    }

    public List<String> header() {
        return columns.stream().map(ColumnSummary::name).toList();
    }

    /** Where the names were taken from. */
    @JsonIgnore
    public HeadingRows headingRows() {
        return beginning == null ? HeadingRows.USUAL : beginning.header();
    }

    /** What people read of a column. */
    public String title(int column) {
        return beginning == null
                ? columns.get(column).name()
                : beginning.titles().get(column);
    }

    /** What Qualtrics calls a column for itself, in any language; blank where the export is another's, or the column far off. */
    String codeOfQualtrics(int column) {
        if (headingRows().rows() != HeadingRowsGuess.OF_QUALTRICS
                || headingRows().first() > beginning.records().size()) {
            return "";
        }
        var codes = beginning.records().get(headingRows().first() - 1);
        return column < codes.size() ? codes.get(column).strip() : "";
    }

    /** What the first columns are called, as many as are shown in rows. */
    @JsonIgnore
    public List<String> shownTitles() {
        return IntStream.range(0, Math.min(columns.size(), FileBeginning.WIDEST))
                .mapToObj(i -> shortened(title(i)))
                .toList();
    }

    /** What a text may be read as. */
    @JsonIgnore
    public List<String> encodings() {
        return Characters.ALL;
    }

    /** Some words by which a person sees whether the characters are right; null where there are none. */
    @JsonIgnore
    public String lettersHint() {
        return beginning == null || beginning.letters().isEmpty()
                ? null
                : Messages.here(ColumnMessages.class).letters(String.join(", ", beginning.letters()));
    }

    /** How it was read, as far as somebody chose that or it is not as in most files. */
    @JsonIgnore
    public TableLayout layout() {
        return new TableLayout(null, headingRows(), beginning == null ? null : beginning.encoding());
    }

    /** Whether it was read as a mapping of this file says. */
    public boolean isReadFor(Mapping mapping) {
        return mapping.headingRows().equals(headingRows()) && Objects.equals(mapping.encoding(), layout().encoding());
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
