package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "windows-1252,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''"})
    void characters_are_read_whatever_they_were_stored_as(String charset, String mark) throws IOException {
        var text = mark + "key,città\n1,perché no\n2,crème brûlée and more of it to read\n";

        var file = CsvFile.open(FileOf.text(text, Charset.forName(charset)));

        try (var tableReader = file.table()) {
            assertThat(tableReader.header()).containsExactly("key", "città");
            assertThat(tableReader.iterator().next().cells()).containsExactly("1", "perché no");
        }
        assertThat(file.characters()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found(String separator) throws IOException {
        var text = "key,a,b\n1,\"one, two; three\",2\n2,x,3\n".replace(",", separator);

        assertThat(CsvFile.open(FileOf.text(text)).separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void commas_in_text_do_not_hide_the_semicolon() throws IOException {
        var text = "key;note\n1;a, b, c, d\n2;e, f\n3;g\n";

        assertThat(CsvFile.open(FileOf.text(text)).separator()).isEqualTo(';');
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ","})
    void a_first_line_may_name_the_separator(String separator) throws IOException {
        var file = CsvFile.open(FileOf.text("sep=" + separator + "\r\na" + separator + "b\r\n1" + separator + "2\r\n"));

        try (var tableReader = file.table()) {
            assertThat(tableReader.header()).containsExactly("a", "b");
            assertThat(tableReader.iterator().next()).isEqualTo(new TableRow(3, List.of("1", "2")));
        }
    }

    @Test
    void a_title_above_and_decimal_commas_below_do_not_hide_the_semicolon() throws IOException {
        var text = "Results, September\nkey;a\n1;2,5\n2;3,5\n3;4,5\n";

        assertThat(CsvFile.open(FileOf.text(text)).separator()).isEqualTo(';');
    }

    @Test
    void line_breaks_in_quotes_belong_to_the_cell_and_count_as_lines() {
        var rows = FileOf.rows(FileOf.text("key,note\r\n1,\"first\r\nsecond\"\r\n2,\"say \"\"hi\"\"\"\r\n"));

        assertThat(rows)
                .containsExactly(
                        new TableRow(2, List.of("1", "first\r\nsecond")), new TableRow(4, List.of("2", "say \"hi\"")));
    }

    @Test
    void rows_with_too_few_or_too_many_cells_are_still_rows() {
        assertThat(FileOf.rows(FileOf.text("a,b\n1\n1,2,3\n\n4,5")))
                .containsExactly(
                        new TableRow(2, List.of("1")),
                        new TableRow(3, List.of("1", "2", "3")),
                        new TableRow(5, List.of("4", "5")));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(FileOf.refusal(FileOf.text("")).fault()).isEqualTo(UnreadableFile.Fault.EMPTY);
        assertThat(FileOf.refusal(FileOf.text("\uFEFF")).fault()).isEqualTo(UnreadableFile.Fault.EMPTY);
        assertThat(FileOf.refusal(FileOf.text("\n\n\n")).fault()).isEqualTo(UnreadableFile.Fault.EMPTY);
    }

    @Test
    void three_thousand_columns_are_as_good_as_three() throws IOException {
        var header = IntStream.range(0, 3_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

        assertThat(header(header + "\n1\n", HeadingRows.USUAL)).hasSize(3_000);
    }

    @Test
    void a_column_without_a_name_is_called_by_its_place_and_a_repeated_name_is_numbered() throws IOException {
        assertThat(header("a,,Other, a ,Other,Other (2),#9\n1,2,3,4,5,6,7\n", HeadingRows.USUAL))
                .containsExactly("a", "#2", "Other", "a (2)", "Other (3)", "Other (2)", "#7");
    }

    @Test
    void the_heading_may_be_several_records_below_a_title() throws IOException {
        var text = "Survey of September\n\nQ1,Q2\n\"How\nwas it?\",Why?\n5,fine\n";

        assertThat(header(text, new HeadingRows(2, 2, 3))).containsExactly("How\nwas it?", "Why?");
        assertThat(header(text, new HeadingRows(2, 2, 1))).containsExactly("Q1", "Q2");
        try (var tableReader = CsvFile.open(FileOf.text(text)).table(new HeadingRows(2, 2, 2))) {
            assertThat(tableReader.iterator().next()).isEqualTo(new TableRow(6, List.of("5", "fine")));
        }
    }

    @Test
    void blank_rows_are_passed_over_and_blank_ends_of_rows_count_for_nothing() {
        assertThat(FileOf.rows(FileOf.text("a,b,\n1,2\n3,4,,,\n,,,\n5,6,7\n")))
                .containsExactly(
                        new TableRow(2, List.of("1", "2", "")),
                        new TableRow(3, List.of("3", "4", "")),
                        new TableRow(5, List.of("5", "6", "7")));
    }

    @Test
    void a_heading_beyond_the_end_of_the_file_is_none() {
        assertThatThrownBy(() -> header("a,b\n1,2\n", new HeadingRows(3, 1, 3)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, bad -> assertThat(bad.fault()).isEqualTo(UnreadableFile.Fault.NO_ROWS));
    }

    private static List<String> header(String text, HeadingRows headingRows) throws IOException {
        try (var tableReader = CsvFile.open(FileOf.text(text)).table(headingRows)) {
            return tableReader.header();
        }
    }

    @Test
    void a_nul_is_refused_with_its_line() {
        var refusal = FileOf.refusal(FileOf.text("a,b\n1,2\n3,\0\n4,5\n"));

        assertThat(refusal.fault()).isEqualTo(UnreadableFile.Fault.NUL);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void a_quote_without_end_is_refused_with_the_line_it_began_on() {
        var refusal = FileOf.refusal(FileOf.text("a,b\n1,2\n3,\"open\n4,5\n6,7\n"));

        assertThat(refusal.fault()).isEqualTo(UnreadableFile.Fault.QUOTE_NOT_CLOSED);
        assertThat(refusal.line()).isEqualTo(3);
    }

    @Test
    void a_line_without_end_is_refused_before_it_fills_the_memory() throws IOException {
        var file = FileOf.text("a,b\n1,2\n3,");
        try (var out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 32; i++) {
                out.write(block);
            }
        }
        try {
            var refusal = FileOf.refusal(file);

            assertThat(refusal.fault()).isEqualTo(UnreadableFile.Fault.LINE_TOO_LONG);
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.detail()).isEqualTo("1000000");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void many_short_cells_without_a_line_break_are_refused_too() {
        var refusal = FileOf.refusal(FileOf.text("a,b\n" + "1,".repeat(20_000)));

        assertThat(refusal.fault()).isEqualTo(UnreadableFile.Fault.LINE_TOO_LONG);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var picture = new byte[] {'a', ',', 'b', '\n', (byte) 0x89, (byte) 0x81, ',', '1', '\n'};

        assertThat(FileOf.refusal(FileOf.bytes(picture)).fault()).isEqualTo(UnreadableFile.Fault.NOT_TEXT);
    }
}
