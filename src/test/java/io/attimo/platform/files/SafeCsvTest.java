package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "  =1+1",
                "\n=1",
                "\u00A0=1",
                "\u202F\u00A0+1",
                "\u3000＝1",
                "\u200B@x",
                "\uFEFF=1",
                "\u2028=1",
                "\u0000=1",
                "\"=1",
                "﹣1",
                "﹢1",
                "﹦1",
                "﹫x",
                "\tx"
            })
    void a_formula_opens_as_text(String cell) throws IOException {
        assertThat(SafeCsv.safe(cell)).isEqualTo("'" + cell);
        assertThat(written("x", cell)).startsWith("\uFEFF\"x\",").contains("'" + cell.replace("\"", "\"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "1+1", "a=b", "perché", "'quoted"})
    void other_text_stays_as_it_is(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo(cell);
    }

    /** Where the spreadsheet parts cells at semicolons, what comes after one is a cell of its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            quoteCharacter = '~',
            value = {
                "a;=1/a;'=1",
                "a;;=1/a;;'=1",
                "a; =1/a;' =1",
                "a;\u00A0=1/a;'\u00A0=1",
                "a;\"=1/a;'\"=1",
                "a|+1/a|'+1",
                "=1;=2;b;-3/'=1;'=2;b;'-3",
                "a;＝1/a;'＝1",
                "a;b=1/a;b=1",
                "a;'=1/a;'=1"
            })
    void so_does_one_within_a_cell(String cell, String safe) {
        assertThat(SafeCsv.safe(cell)).isEqualTo(safe);
    }

    @Test
    void so_does_one_after_a_break_within_a_cell() {
        assertThat(SafeCsv.safe("a\n=1")).isEqualTo("a\n'=1");
        assertThat(SafeCsv.safe("a\r\n\t+1")).isEqualTo("a\r\n\t'+1");
    }

    /** Read as a spreadsheet would that parts cells at this character and takes quotes off where a cell begins. */
    @Test
    void whatever_is_typed_no_spreadsheet_of_any_country_finds_a_formula() throws IOException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var letters = "=+-@＝;;;|\"'\u00A0 a1\u200B";
        for (int i = 0; i < 20_000; i++) {
            var typed = random.ints(1 + random.nextInt(8), 0, letters.length())
                    .mapToObj(at -> String.valueOf(letters.charAt(at)))
                    .collect(Collectors.joining());
            var line = written("x", typed, "y").substring(1);
            for (var parting : new String[] {";", "|"}) {
                for (var cell : line.strip().split(Pattern.quote(parting), -1)) {
                    var shown = cell.replaceAll("^[\\s\"\u00A0\u200B]+", "");
                    assertThat(shown.isEmpty() || "=+-@＝".indexOf(shown.charAt(0)) < 0)
                            .as("seed %d: %s read as %s", seed, typed, cell)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_cell_is_quoted() throws IOException {
        assertThat(written("a", "", "1")).isEqualTo("\uFEFF\"a\",\"\",\"1\"\r\n");
    }

    @Test
    void a_long_text_of_breaks_takes_no_time() {
        assertThat(SafeCsv.safe("\n;".repeat(500_000))).hasSize(1_000_001);
    }

    @Test
    void separators_and_quotes_cannot_start_a_new_cell() throws IOException {
        assertThat(written("a,=1", "b\"=1", "c\nd")).isEqualTo("\uFEFF\"a,=1\",\"b\"\"=1\",\"c\nd\"\r\n");
    }

    private static String written(String... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new SafeCsv(out);
        csv.row(cells);
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
