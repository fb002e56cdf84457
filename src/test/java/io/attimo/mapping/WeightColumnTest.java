package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.TableRow;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As how many answers one counts. */
class WeightColumnTest {

    private static final List<String> HEADER = List.of("id", "food", "wgt");
    private static final String TEXT = """
            {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
               {"name": "Food", "column": "food", "scale": "1-5"}]}]},
             "key": "id", "date": {"day": "2026-05-01"}, "weight": {"column": " wgt "}}
            """;
    private static final Mapping MAPPING = MappingText.read(TEXT);

    private final RowReader reader = new RowReader(MAPPING, HEADER, ZoneOffset.UTC);

    @Test
    void a_mapping_says_which_column_it_is_and_says_so_again() {
        var again = MappingText.read(MappingText.print(MAPPING));

        assertThat(again).isEqualTo(MAPPING);
        assertThat(again.weight().column()).isEqualTo("wgt");
        assertThat(again.columns()).contains("wgt");
        for (var same : List.of(again.withoutDay(), again.from("web"), again.replacing(), again.ofEachRow())) {
            assertThat(same.weight()).isEqualTo(MAPPING.weight());
        }
        assertThat(MappingText.print(MappingText.read(TEXT.replace(", \"weight\": {\"column\": \" wgt \"}", ""))))
                .doesNotContain("weight");
    }

    @Test
    void a_column_that_the_file_has_not_is_told() {
        var bad = catchThrowableOfType(
                InvalidMapping.class, () -> new RowReader(MAPPING, List.of("id", "food", "weight"), ZoneOffset.UTC));

        assertThat(bad.problems())
                .containsExactly(
                        new InvalidMapping.Problem("weight.column", InvalidMapping.Fault.NO_SUCH_COLUMN, "wgt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                " 0.25 |.25",
                "0,873|.873",
                "1520.75|1520.75",
                "2|2",
                "+1.5|1.5",
                ".5|.5",
                ",873|.873",
                "8.1E-2|.081",
                "１．５|1.5"
            })
    void a_number_above_0_is_a_weight(String cell, double weight) {
        assertThat(read(cell).answer().orElseThrow().weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.0",
                "-1",
                "heavy",
                "NaN",
                "Infinity",
                "1/2",
                "1e99",
                "1e-99",
                "0x1",
                "1.2.3",
                "."
            })
    void by_anything_else_nobody_knows_as_how_much_the_answer_counts(String cell) {
        var result = read(cell);

        assertThat(result.isRefused()).isTrue();
        assertThat(result.findings()).containsExactly(new Finding(2, "wgt", cell, Reason.WEIGHT_UNREADABLE, ""));
    }

    @Test
    void without_such_a_column_answers_have_no_weight() {
        var plain = MappingText.read(TEXT.replace(", \"weight\": {\"column\": \" wgt \"}", ""));
        var row = new RowReader(plain, HEADER, ZoneOffset.UTC).read(new TableRow(2, List.of("7", "4", "heavy")));

        assertThat(row.findings()).isEmpty();
        assertThat(row.answer().orElseThrow().weight()).isNull();
    }

    private RowResult read(String cell) {
        return reader.read(new TableRow(2, new ArrayList<>(List.of("7", "4", cell))));
    }
}
