package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.Finding.Reason;
import io.attimo.platform.files.TableRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerKeyReaderTest {

    private static final List<String> HEADER = List.of("id", "mail", "when", "food");
    private static final String EACH_ROW = "\"answer\": \"row\"";
    private static final String BOTH_TOLD = "\"answer\": {\"column\": \"id\"}, \"customer\": {\"column\": \"mail\"}";

    @Test
    void an_answer_and_who_gave_it_are_two_things() {
        var row = one(BOTH_TOLD, "900", "Anna@Example.com", "2026-03-01 10:00", "4");

        assertThat(row.respondent()).isEqualTo("900");
        assertThat(row.customer()).isEqualTo("anna@example.com");
    }

    @Test
    void a_mere_key_means_both_and_an_address_is_folded() {
        var row = one("\"key\": \"mail\"", "900", "ANNA@example.com ", "2026-03-01 10:00", "4");

        assertThat(row.respondent()).isEqualTo("anna@example.com");
        assertThat(row.customer()).isNull();
    }

    @Test
    void without_a_customer_numbers_of_two_sources_are_two_people_and_one_address_is_one() {
        var numbered = "\"answer\": {\"column\": \"id\"}";
        var addressed = "\"answer\": {\"column\": \"mail\"}";

        assertThat(one(numbered, "7", "", "2026-03-01 10:00", "4").customer())
                .isNotEqualTo(one(numbered + ", \"source\": \"till\"", "7", "", "2026-03-01 10:00", "4")
                        .customer());
        assertThat(one(addressed, "7", "a@x.it", "2026-03-01 10:00", "4").customer())
                .isEqualTo(one(addressed + ", \"source\": \"till\"", "8", "A@x.it", "2026-03-01 10:00", "4")
                        .customer());
    }

    @Test
    void where_rows_carry_a_time_an_export_that_has_grown_has_the_same_keys_and_equal_rows_have_two() {
        var row = List.of("", "", "2026-03-01 10:00", "4");
        var other = List.of("", "", "2026-03-01 10:00", "5");

        var first = keys("may.csv", row, other, row);
        var grown = keys("june.csv", other, row, row, List.of("", "", "2026-04-01 10:00", "4"));

        assertThat(first).doesNotHaveDuplicates();
        assertThat(grown).hasSize(4).containsAll(first);
    }

    /** Weights are made so that the groups of all answers come out right: anew for each export. */
    @Test
    void a_row_that_counts_otherwise_than_before_has_the_key_that_it_had() {
        var weighted = EACH_ROW + ", \"weight\": {\"column\": \"id\"}";

        assertThat(one(weighted, "0.8", "a@x.it", "2026-03-01 10:00", "4").respondent())
                .isEqualTo(
                        one(weighted, "1.3", "a@x.it", "2026-03-01 10:00", "4").respondent());
        assertThat(one(weighted, "0.8", "a@x.it", "2026-03-01 10:00", "4").respondent())
                .isNotEqualTo(
                        one(weighted, "0.8", "a@x.it", "2026-03-01 10:00", "5").respondent());
        assertThat(one(EACH_ROW, "0.8", "a@x.it", "2026-03-01 10:00", "4").respondent())
                .isNotEqualTo(
                        one(EACH_ROW, "1.3", "a@x.it", "2026-03-01 10:00", "4").respondent());
    }

    @Test
    void rows_that_were_read_before_count_for_those_that_come() {
        var row = new TableRow(2, List.of("", "", "2026-03-01 10:00", "4"));
        var whole = reader(EACH_ROW, "HH:mm", "");
        whole.read(row);
        var resumed = reader(EACH_ROW, "HH:mm", "");
        resumed.pass(row);

        assertThat(resumed.read(row).answer().orElseThrow().respondent())
                .isEqualTo(whole.read(row).answer().orElseThrow().respondent());
    }

    @Test
    void where_they_carry_none_the_file_and_the_row_are_the_key() {
        var row = new TableRow(2, List.of("", "", "2026-03-01", "4"));
        var next = new TableRow(3, row.cells());

        assertThat(key(reader(EACH_ROW, "", "f1"), row)).isEqualTo(key(reader(EACH_ROW, "", "f1"), row));
        assertThat(key(reader(EACH_ROW, "", "f1"), row)).isNotEqualTo(key(reader(EACH_ROW, "", "f1"), next));
        assertThat(key(reader(EACH_ROW, "", "f1"), row)).isNotEqualTo(key(reader(EACH_ROW, "", "f2"), row));
    }

    @Test
    void a_key_that_a_spreadsheet_has_rounded_is_refused() {
        for (var mangled : new String[] {"1.18E+11", "1,18E+11", "2E+05", "1.18e+11"}) {
            assertThat(reasons("\"key\": \"id\"", mangled, "", "2026-03-01 10:00", "4"))
                    .containsExactly(Reason.KEY_MANGLED);
            assertThat(reasons(BOTH_TOLD, "1", mangled, "2026-03-01 10:00", "4"))
                    .containsExactly(Reason.KEY_MANGLED);
        }
        assertThat(reasons("\"key\": \"id\"", "5E12", "", "2026-03-01 10:00", "4"))
                .isEmpty();
    }

    @Test
    void a_customer_may_be_unnamed_and_an_answer_may_not() {
        assertThat(reasons(BOTH_TOLD, "1", "", "2026-03-01 10:00", "4")).isEmpty();
        assertThat(reasons(BOTH_TOLD, "", "a@x.it", "2026-03-01 10:00", "4")).containsExactly(Reason.KEY_EMPTY);
    }

    @Test
    void it_is_printed_as_it_was_said_and_two_ways_at_once_are_refused() {
        for (var keys : List.of(EACH_ROW, BOTH_TOLD, "\"key\": \"id\"", BOTH_TOLD + ", \"replace\": true")) {
            var mapping = mapping(keys, "");
            assertThat(MappingText.read(MappingText.print(mapping))).isEqualTo(mapping);
        }
        for (var wrong : List.of(
                "\"key\": \"id\", " + EACH_ROW,
                "\"key\": \"id\", \"customer\": {\"column\": \"mail\"}",
                "\"answer\": \"rows\"",
                "\"answer\": {}",
                "\"answer\": {\"column\": \"no\"}",
                "\"answer\": \"row\", \"customer\": {\"column\": \"no\"}",
                "\"source\": \"till\"")) {
            assertThatThrownBy(() -> reader(wrong, "", "")).as(wrong).isInstanceOf(InvalidMapping.class);
        }
    }

    @SafeVarargs
    private static List<String> keys(String file, List<String>... rows) {
        var reader = reader(EACH_ROW, "HH:mm", file);
        var keys = new ArrayList<String>();
        for (int i = 0; i < rows.length; i++) {
            keys.add(key(reader, new TableRow(i + 2, rows[i])));
        }
        return keys;
    }

    private static String key(RowReader reader, TableRow row) {
        return reader.read(row).answer().orElseThrow().respondent();
    }

    private static ParsedRow one(String keys, String... cells) {
        return reader(keys, "HH:mm", "")
                .read(new TableRow(2, List.of(cells)))
                .answer()
                .orElseThrow();
    }

    private static List<Reason> reasons(String keys, String... cells) {
        return reader(keys, "HH:mm", "").read(new TableRow(2, List.of(cells))).findings().stream()
                .map(Finding::reason)
                .toList();
    }

    private static RowReader reader(String keys, String time, String file) {
        return new RowReader(mapping(keys, time), HEADER, java.time.ZoneOffset.UTC, file, false);
    }

    private static Mapping mapping(String keys, String time) {
        return MappingText.read("""
                {"journey": {"name": "Visit", "stages": [{"name": "Waiting", "touchpoints": [
                   {"name": "Food", "column": "food", "scale": "1-5"}]}]},
                 "date": {"column": "when", "pattern": "%s"}, %s}
                """.formatted(("yyyy-MM-dd " + time).strip(), keys));
    }
}
