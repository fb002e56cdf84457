package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookSheetFileTest {

    private static final Path FILES = Path.of("src/test/resources/io/attimo/platform/files");

    @Test
    void a_workbook_of_openpyxl_reads_as_a_person_sees_it() throws IOException {
        var file = (WorkbookSheetFile) TableFile.open(FILES.resolve("from-openpyxl.xlsx"), null);

        assertThat(file.sheet()).isEqualTo("Survey 2026");
        assertThat(file.sheets()).containsExactly("Notes", "Survey 2026", "Later");
        try (var tableReader = file.table()) {
            assertThat(tableReader.header()).containsExactly("id", "day", "when", "food", "overall", "ok", "words");
            assertThat(tableReader)
                    .containsExactly(
                            row(2, "r1", "2026-05-13", "2026-05-13 14:35:46", "4", "9.5", "TRUE", "perché no? <b>&"),
                            row(3, "r2", "2026-05-14", "2026-05-14 00:00:00", "5", "10", "FALSE", "two\nlines"),
                            row(5, "r3", "1900-01-01", "", "0.3", "=D2+1", "", "  kept  "));
        }
    }

    @Test
    void a_workbook_of_xlsxwriter_reads_as_a_person_sees_it() throws IOException {
        try (var tableReader =
                TableFile.open(FILES.resolve("from-xlsxwriter.xlsx"), "Survey").table()) {
            assertThat(tableReader)
                    .containsExactly(
                            row(2, "a", "2017-05-13", "5", "1.5", "10", "very good!", "-1234.5"),
                            row(3, "b", "2017-05-14", "3", "", "#DIV/0!", "tab\there \u0001 end", "1E+20"));
        }
    }

    @Test
    void days_counted_from_1904_are_the_days_they_are() throws IOException {
        try (var tableReader =
                TableFile.open(FILES.resolve("from-1904.xlsx"), null).table()) {
            assertThat(tableReader.iterator().next().cells()).containsExactly("a", "2017-05-13");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "42868,yyyy-mm-dd,2017-05-13",
        "42868.99,d/m/yy,2017-05-13",
        "42868.5,yyyy-mm-dd hh:mm,2017-05-13 12:00:00",
        "42868.999999,d/m h:mm,2017-05-14 00:00:00",
        "0.75,h:mm AM/PM,18:00:00",
        "0.999999999,h:mm,0.999999999",
        "59,d mmm,1900-02-28",
        "60,d mmm,1900-02-29",
        "61,d mmm,1900-03-01",
        "0,yyyy,0",
        "-1,yyyy,-1",
        "2958465,yyyy,9999-12-31",
        "2958466,yyyy,2958466",
        "4.0,General,4",
        "4,0.00,4",
        "0.1,\"day \"0.0,0.1",
        "42868,[$-410]dddd,2017-05-13",
        "1.5,[h]:mm,1.5",
        "7,[Red]0,7",
        "1E3,0,1000",
        "1E-3,0,0.001",
        "0.30000000000000004,General,0.3",
        "00012,General,12",
        "-0,0,0",
        "1e999,General,1e999",
        "abc,yyyy,abc",
        "5,mm:ss,5",
        "42868,\\d0,42868"
    })
    void numbers_are_what_their_format_makes_of_them(String raw, String format, String shown) {
        var kind = CellFormats.kind(format);

        assertThat(new CellFormats(false).text(raw, kind)).isEqualTo(shown);
    }

    @Test
    void cells_and_rows_without_an_address_stand_where_they_come() {
        var rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c r=\"B5\"><v>7</v></c></row>"
                + "<row><c t=\"str\"><v>x</v></c></row>";

        assertThat(read(BookOf.sheets(Map.of("S", rows))))
                .containsExactly(row(1, "1", "", "3"), row(5, "", "7"), row(6, "x"));
    }

    @Test
    void shared_texts_are_joined_from_their_runs_without_the_reading_help() {
        var rows = "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>";
        var texts = "<sst><si><r><t>one </t></r><r><rPr><b/></rPr><t>two</t></r><rPh><t>wan</t></rPh></si>"
                + "<si><t>_x0041_ _x005F_x0041_ _x0000_ _xD800_ &lt;&#233;&#x1F600;</t></si></sst>";

        assertThat(read(BookOf.sheets(Map.of("S", rows)).with(BookOf.TEXTS, texts)))
                .containsExactly(row(1, "A _x0041_ _x0000_ _xD800_ <é😀", "one two"));
    }

    @Test
    void a_row_wider_than_the_header_stays_wider_unless_it_is_blank_there() throws IOException {
        var book = BookOf.rows("a,b", "1,2,3", "4", "5,6, ");

        try (var tableReader = TableFile.open(book.file(), null).table()) {
            assertThat(tableReader).containsExactly(row(2, "1", "2", "3"), row(3, "4", ""), row(4, "5", "6"));
        }
    }

    @Test
    void title_rows_above_the_heading_do_not_make_the_table_narrow() throws IOException {
        var book = BookOf.rows("Survey of September", "a,b,c", "1,2");

        try (var tableReader = TableFile.open(book.file(), null).table(new HeadingRows(2, 1, 2))) {
            assertThat(tableReader.header()).containsExactly("a", "b", "c");
            assertThat(tableReader).containsExactly(row(3, "1", "2", ""));
        }
    }

    /** As of notes about the survey that stand on a page of their own. */
    @Test
    void a_first_sheet_with_a_title_alone_is_passed_over() throws IOException {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("Notes", BookOf.rowsOf("Survey of 2026"));
        sheets.put("Answers", BookOf.rowsOf("a", "1"));

        assertThat(((WorkbookSheetFile) TableFile.open(BookOf.sheets(sheets).file(), null)).sheet())
                .isEqualTo("Answers");
        sheets.remove("Answers");
        assertThat(((WorkbookSheetFile) TableFile.open(BookOf.sheets(sheets).file(), null)).sheet())
                .isEqualTo("Notes");
    }

    @Test
    void a_sheet_that_is_not_there_is_refused_by_those_that_are() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("One", "");
        sheets.put("Two", BookOf.rowsOf("a", "1"));

        var refused = refusal(BookOf.sheets(sheets).file(), "Three");

        assertThat(refused.fault()).isEqualTo(UnreadableFile.Fault.NO_SUCH_SHEET);
        assertThat(refused.detail()).isEqualTo("One, Two");
    }

    @Test
    void a_fault_of_a_sheet_names_its_line() {
        var rows = BookOf.rowsOf("a", "1") + "<row r=\"7\"><c t=\"s\"><v>99</v></c></row>";

        var refused = refusal(BookOf.sheets(Map.of("S", rows)).file(), null);

        assertThat(refused.fault()).isEqualTo(UnreadableFile.Fault.BROKEN_PART);
        assertThat(refused.line()).isEqualTo(7);
    }

    @Test
    void every_bound_is_kept() {
        var book = BookOf.rows("a", "1", "2").file();
        var usual = WorkbookLimits.USUAL;

        assertThat(fault(book, new WorkbookLimits(100, 99, 9_999_999, 99, 9, 9_999, usual.time())))
                .isEqualTo(UnreadableFile.Fault.TOO_LARGE);
        assertThat(fault(book, new WorkbookLimits(99_999, 3, 9_999_999, 99, 9, 9_999, usual.time())))
                .isEqualTo(UnreadableFile.Fault.TOO_MANY_PARTS);
        assertThat(fault(book, new WorkbookLimits(99_999, 99, 500, 99, 9, 9_999, usual.time())))
                .isEqualTo(UnreadableFile.Fault.TOO_LARGE_INSIDE);
        assertThat(fault(book, new WorkbookLimits(99_999, 99, 9_999_999, 99, 0, 9_999, usual.time())))
                .isEqualTo(UnreadableFile.Fault.TOO_MANY_SHEETS);
        assertThat(fault(book, new WorkbookLimits(99_999, 99, 9_999_999, 99, 9, 9_999, Duration.ZERO)))
                .isEqualTo(UnreadableFile.Fault.TOO_SLOW);
        assertThat(fault(book, usual)).isNull();
    }

    private static UnreadableFile.Fault fault(Path file, WorkbookLimits workbookLimits) {
        try (var workbook = Workbook.open(file, workbookLimits)) {
            workbook.rows(workbook.firstWithRows()).forEachRemaining(tableRow -> {});
            return null;
        } catch (UnreadableFile bad) {
            return bad.fault();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<TableRow> read(BookOf book) {
        try (var workbook = Workbook.open(book.file(), WorkbookLimits.USUAL)) {
            var rows = new java.util.ArrayList<TableRow>();
            workbook.rows(workbook.firstWithRows()).forEachRemaining(rows::add);
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static UnreadableFile refusal(Path file, String sheet) {
        var thrown = new java.util.concurrent.atomic.AtomicReference<UnreadableFile>();
        assertThatThrownBy(() -> {
                    try (var tableReader = TableFile.open(file, sheet).table()) {
                        tableReader.forEach(tableRow -> {});
                    }
                })
                .isInstanceOfSatisfying(UnreadableFile.class, thrown::set);
        return thrown.get();
    }

    /** All that look like dates are dates there. */
    private static TableRow row(long line, String... cells) {
        var dates = IntStream.range(0, cells.length)
                .filter(i -> cells[i].matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .boxed()
                .collect(Collectors.toSet());
        return new TableRow(line, List.of(cells), dates);
    }
}
