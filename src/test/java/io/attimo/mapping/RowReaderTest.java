package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.day.DateColumn;
import io.attimo.day.DayReader;
import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.TableRow;
import io.attimo.platform.files.UnreadableFile;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final List<String> HEADER = List.of("id", "day", "food", "lang", "purpose", "words");

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Mapping MAPPING = MappingText.read("""
            {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5", "missing": ["0", "6", "Blank"]}]}]},
             "key": "id",
             "date": {"column": "day", "prefix": "2017-05-", "pattern": "yyyy-MM-d"},
             "segments": [
               {"name": "Language", "column": "lang", "labels": {"1": "English", "4": "Japanese"}, "missing": ["0"]},
               {"name": "Purpose", "column": "purpose", "labels": {"1": "Business"}, "other": "Other"}],
             "comments": [{"column": "words"}]}
            """);

    private final RowReader reader = new RowReader(MAPPING, HEADER, ROME);

    @Test
    void a_workbooks_dates_need_no_pattern_nor_do_texts_among_them_that_are_written_alike() {
        var mapping = MappingText.read("""
                {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
                   {"name": "Food", "column": "food", "scale": "1-5"}]}]},
                 "key": "id", "date": {"column": "day"}}
                """);
        var reader = new RowReader(mapping, List.of("id", "day", "food"), ZoneOffset.UTC, "", true);

        var date = reader.read(new TableRow(2, List.of("1", "2026-05-13 14:30:00", "4"), Set.of(1)));
        var text = reader.read(new TableRow(3, List.of("2", "2026-05-14", "4")));
        var other = reader.read(new TableRow(4, List.of("3", "5/14/26", "4")));

        assertThat(date.answer().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(text.answer().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(reasons(other)).containsExactly("DATE_UNREADABLE yyyy-MM-dd[ HH:mm:ss]");
        assertThatThrownBy(() -> new RowReader(mapping, List.of("id", "day", "food"), ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(
                                        new InvalidMapping.Problem("date.pattern", InvalidMapping.Fault.MISSING, "")));
    }

    @Test
    void a_good_row_is_read() {
        var parsedRow = read("7", "13", "4", "4", "9", " fine ").answer().orElseThrow();

        assertThat(parsedRow.respondent()).isEqualTo("7");
        assertThat(parsedRow.day()).isEqualTo(LocalDate.of(2017, 5, 13));
        assertThat(parsedRow.marks()).containsExactly(4);
        assertThat(parsedRow.labels()).containsExactly("Japanese", "Other");
        assertThat(parsedRow.remarks()).containsExactly("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "6", "Blank"})
    void codes_that_mean_missing_are_no_answer(String cell) {
        var rowResult = read("7", "13", cell, "", "", "");

        assertThat(rowResult.answer().orElseThrow().marks()).containsExactly(Double.NaN);
        assertThat(rowResult.answer().orElseThrow().labels()).containsExactly(null, null);
        assertThat(rowResult.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7,OFF_SCALE",
        "-1,OFF_SCALE",
        "5.1,OFF_SCALE",
        "four,NOT_A_NUMBER",
        "NaN,NOT_A_NUMBER",
        "1e0,NOT_A_NUMBER",
        "٤,NOT_A_NUMBER",
        "0x4,NOT_A_NUMBER",
        "4d,NOT_A_NUMBER"
    })
    void a_rating_that_is_none_costs_its_cell_alone(String cell, Reason reason) {
        var rowResult = read("7", "13", cell, "1", "1", "fine");

        assertThat(rowResult.answer().orElseThrow().marks()).containsExactly(Double.NaN);
        assertThat(rowResult.answer().orElseThrow().remarks()).containsExactly("fine");
        assertThat(rowResult.cellsRefused()).isEqualTo(1);
        assertThat(rowResult.unreadMarks()).containsExactly(0);
        assertThat(rowResult.findings()).containsExactly(new Finding(2, "food", cell, reason, "1-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "0", "2017-05-13", "13.5", "thirteenth"})
    void a_date_is_never_guessed(String cell) {
        var rowResult = read("7", cell, "4", "1", "1", "");

        assertThat(rowResult.isRefused()).isTrue();
        assertThat(rowResult.findings())
                .containsExactly(new Finding(2, "day", cell, Reason.DATE_UNREADABLE, "yyyy-MM-d"));
    }

    @Test
    void of_a_blank_date_no_pattern_is_told() {
        assertThat(reasons(read("7", " ", "4", "1", "1", ""))).containsExactly("DATE_UNREADABLE ");
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy,03/04/2005,2005-04-03",
        "MM/dd/yyyy,03/04/2005,2005-03-04",
        "yy/MM/dd,03/04/05,2003-04-05",
        "d MMM yyyy,3 Apr 2005,2005-04-03",
        "dd/MM/yyyy HH:mm,03/04/2005 23:59,2005-04-03",
        "dd/MM/yyyy,30/02/2005,",
        "dd/MM/yyyy,29/02/2004,2004-02-29",
        "dd/MM/yyyy,03/04/0205,"
    })
    void the_chosen_pattern_decides_strictly(String pattern, String cell, LocalDate day) {
        var read = new DayReader(new DateColumn("day", pattern, null, null), ROME).read(cell);

        assertThat(read.orElse(null)).isEqualTo(day);
    }

    @Test
    void an_empty_key_refuses_the_row() {
        assertThat(read(" ", "13", "4", "1", "1", "").findings())
                .containsExactly(new Finding(2, "id", " ", Reason.KEY_EMPTY, ""));
    }

    @Test
    void a_ragged_row_is_refused_alone() {
        assertThat(read("7", "13").findings()).containsExactly(new Finding(2, "", "", Reason.RAGGED, "2 / 6"));
        assertThat(read("7", "13", "4", "1", "1", "").isRefused()).isFalse();
    }

    @Test
    void an_unknown_code_becomes_its_own_label_with_a_warning() {
        var rowResult = read("7", "13", "4", "5", "1", "");

        assertThat(rowResult.answer().orElseThrow().labels()).containsExactly("5", "Business");
        assertThat(rowResult.isWarned()).isTrue();
        assertThat(rowResult.findings()).containsExactly(new Finding(2, "lang", "5", Reason.LABEL_UNKNOWN, "Language"));
    }

    @Test
    void too_long_texts_cost_their_cell_and_a_key_its_row() {
        var longest = "x".repeat(10_000);

        assertThat(read("7", "13", "4", "1", "1", longest).findings()).isEmpty();
        assertThat(read("7", "13", "4", "1", "1", longest + "x")
                        .answer()
                        .orElseThrow()
                        .remarks())
                .containsExactly((String) null);
        assertThat(read("7", "13", "4", "y".repeat(121), "1", "")
                        .answer()
                        .orElseThrow()
                        .labels())
                .containsExactly(null, "Business");
        assertThat(read("k".repeat(201), "13", "4", "1", "1", "").isRefused()).isTrue();
        assertThat(reasons(read("7", "13", "4", "1", "1", longest + "x"))).containsExactly("COMMENT_TOO_LONG 10000");
        assertThat(reasons(read("k".repeat(201), "13", "4", "1", "1", ""))).containsExactly("KEY_TOO_LONG 200");
        assertThat(reasons(read("7", "13", "4", "y".repeat(121), "1", "")))
                .containsExactly("LABEL_UNKNOWN Language", "LABEL_TOO_LONG 120");
    }

    @Test
    void a_column_of_many_values_is_no_segment() {
        UnreadableFile bad = null;
        try {
            for (int i = 0; i < 300; i++) {
                read("k" + i, "13", "4", "code" + i, "1", "");
            }
        } catch (UnreadableFile refused) {
            bad = refused;
        }
        assertThat(bad).isNotNull();
        assertThat(bad.fault()).isEqualTo(UnreadableFile.Fault.TOO_MANY_LABELS);
        assertThat(bad.detail()).isEqualTo("lang: 200");
    }

    @Test
    void a_comma_that_may_part_thousands_is_told_and_costs_nothing() {
        var open = read("7", "13", "1,234", "", "", "");

        assertThat(open.findings()).containsExactly(new Finding(2, "food", "1,234", Reason.COMMA_OPEN, "1.234"));
        assertThat(open.answer().orElseThrow().marks()[0]).isEqualTo(1.234);
        assertThat(open.cellsRefused()).isZero();
        assertThat(read("7", "13", "1,25", "", "", "").findings()).isEmpty();
        assertThat(read("7", "13", "1.234", "", "", "").findings()).isEmpty();
    }

    @Test
    void every_bad_cell_of_a_row_is_told() {
        assertThat(reasons(read("", "40", "9", "1", "1", "")))
                .containsExactly("KEY_EMPTY ", "DATE_UNREADABLE yyyy-MM-d", "OFF_SCALE 1-5");
    }

    private RowResult read(String... cells) {
        return reader.read(row(cells));
    }

    private static TableRow row(String... cells) {
        return new TableRow(2, Arrays.asList(cells));
    }

    private static List<String> reasons(RowResult rowResult) {
        var reasons = new ArrayList<String>();
        rowResult.findings().forEach(finding -> reasons.add(finding.reason() + " " + finding.detail()));
        return reasons;
    }
}
