package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files after public reports, about whose answer one is. */
class KeyCasesTest {

    private static final String COLUMNS = """
            {"journey": {"name": "Shop", "stages": [{"name": "Shop", "touchpoints": [
               {"name": "Counter", "column": "%s", "scale": "%s"}]}]},
             "date": {"column": "%s", "pattern": "%s"}, %s}
            """;

    @Test
    void two_people_answer_within_one_second_of_a_form_without_ids() throws IOException {
        var rows = rows(
                "05-google-forms-italian-no-id/moduli.csv",
                COLUMNS.formatted(
                        "Quanto sei soddisfatto, in generale, del banco?",
                        "1-5",
                        "Informazioni cronologiche",
                        "dd/MM/yyyy H.mm.ss",
                        "\"answer\": \"row\""));

        assertThat(rows.stream().map(ParsedRow::respondent)).hasSize(12).doesNotHaveDuplicates();
        assertThat(rows.stream().mapToDouble(row -> row.marks()[0]).average()).hasValue(3.5);
    }

    @Test
    void six_customers_answer_in_march_and_again_in_june() throws IOException {
        var rows = rows(
                "22-same-customer-again/delighted.csv",
                COLUMNS.formatted(
                        "Score",
                        "nps",
                        "Response Date (UTC)",
                        "yyyy-MM-dd",
                        "\"answer\": {\"column\": \"Survey Response ID\"}, \"customer\": {\"column\": \"Customer Email\"}"));

        assertThat(rows.stream().map(ParsedRow::respondent).distinct()).hasSize(12);
        assertThat(rows.stream().map(ParsedRow::customer).distinct()).hasSize(6);
    }

    @Test
    void six_people_write_their_addresses_now_so_now_so() throws IOException {
        var rows = rows(
                "36-email-case-of-respondents/mail-case.csv",
                COLUMNS.formatted(
                        "Counter",
                        "1-5",
                        "date",
                        "yyyy-MM-dd",
                        "\"answer\": \"row\", \"customer\": {\"column\": \"Email\"}"));

        assertThat(rows.stream().map(ParsedRow::respondent).distinct()).hasSize(12);
        assertThat(rows.stream().map(ParsedRow::customer).distinct()).hasSize(6);
    }

    private static List<ParsedRow> rows(String file, String mapping) throws IOException {
        var rows = new ArrayList<ParsedRow>();
        try (var table = MappedTable.open(
                TableFile.open(Path.of("src/test/resources/cases", file), null),
                MappingText.read(mapping),
                java.time.ZoneOffset.UTC)) {
            for (var all = table.rows(); all.hasNext(); ) {
                rows.add(table.reader().read(all.next()).answer().orElseThrow());
            }
        }
        return rows;
    }
}
