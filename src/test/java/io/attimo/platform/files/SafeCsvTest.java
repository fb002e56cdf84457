package io.attimo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", "  =1+1", "\n=1"})
    void a_formula_opens_as_text(String cell) throws IOException {
        assertThat(SafeCsv.safe(cell)).isEqualTo("'" + cell);
        assertThat(written("x", cell)).startsWith("\uFEFFx,").contains("'" + cell.replace("\"", "\"\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "1+1", "a=b", "perché", "'quoted"})
    void other_text_stays_as_it_is(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo(cell);
    }

    @Test
    void separators_and_quotes_cannot_start_a_new_cell() throws IOException {
        assertThat(written("a,=1", "b\"=1", "c\nd")).isEqualTo("\uFEFF\"a,=1\",\"b\"\"=1\",\"c\nd\"\r\n");
    }

    private static String written(String... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new SafeCsv(out)) {
            csv.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
