package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files as survey tools write them, and the figures that are in them. */
class TableCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final MappingTarget TARGET =
            new MappingTarget("Shop", Optional.empty(), "Survey", LocalDate.of(2026, 11, 29));

    private static final String COUNTER_AND_TILL = """
            {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
               {"name": "Counter", "column": "%s", "scale": "1-5"}, {"name": "Till", "column": "%s", "scale": "1-5"}]}]},
             "key": "%s", "date": {"column": "%s", "pattern": "%s"}, %s}
            """;

    @Test
    void qualtrics_with_its_three_rows() throws IOException {
        var mapping = MappingText.read(COUNTER_AND_TILL.formatted(
                "How happy were you with each of these? - The counter",
                "#10",
                "Response ID",
                "Recorded Date",
                "yyyy-MM-dd HH:mm:ss",
                "\"header\": {\"first\": 1, \"rows\": 3, \"names\": 2},"
                        + " \"leaveOut\": [{\"column\": \"#3\", \"is\": [\"Survey Preview\"]}]"));

        var dry = dry("01-qualtrics-numeric/qualtrics.csv", mapping);

        assertThat(dry.rows()).isEqualTo(12);
        assertThat(dry.good()).isEqualTo(12);
        assertThat(mean("01-qualtrics-numeric/qualtrics.csv", mapping, 0)).isEqualTo(3.5);
        assertThat(mean("01-qualtrics-numeric/qualtrics.csv", mapping, 1)).isCloseTo(3.083, within(.001));
    }

    @Test
    void what_is_proposed_for_qualtrics_leaves_its_headings_and_previews_out() throws IOException {
        var preview = FilePreview.of(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"), TableLayout.of(null));

        var mapping = MappingGuess.of(preview, TARGET).mapping();

        assertThat(mapping.header()).isEqualTo(preview.headingRows());
        assertThat(mapping.leaveOut()).extracting(Mapping.LeftOutRows::column).containsExactly("Response Type");
        assertThat(mapping.leaveOut().get(0).is()).contains("Survey Preview");
    }

    @Test
    void what_asks_for_a_recommendation_or_is_alone_on_its_scale_is_an_outcome() throws IOException {
        var preview = FilePreview.of(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"), TableLayout.of(null));

        var mapping = MappingGuess.of(preview, TARGET).mapping();
        var score = MappingGuess.of(of("id,day,Counter,Score", "1,2026-09-01,5,10", "2,2026-09-02,1,0"), TARGET)
                .mapping();
        var two = MappingGuess.of(of("id,day,Till,Score", "1,2026-09-01,0,10", "2,2026-09-02,10,0"), TARGET)
                .mapping();

        assertThat(mapping.outcomes())
                .extracting(Mapping.OutcomeColumn::name)
                .containsExactly("Would you tell a friend about us?");
        assertThat(mapping.ratings()).hasSize(3);
        assertThat(score.outcomes()).extracting(Mapping.OutcomeColumn::name).containsExactly("Score");
        assertThat(two.outcomes()).isEmpty();
    }

    @Test
    void of_rows_that_each_answer_one_question_no_rating_is_proposed_but_a_doubt() throws IOException {
        var preview = FilePreview.of(CASES.resolve("09-one-row-per-answer/long.csv"), TableLayout.of(null));

        var proposal = MappingGuess.of(preview, TARGET);

        assertThat(proposal.mapping().ratings()).isEmpty();
        assertThat(proposal.doubts())
                .filteredOn(doubt -> doubt.about() == Doubt.About.ROWS)
                .extracting(Doubt::column)
                .containsExactly("question");
    }

    @Test
    void in_every_language_qualtrics_is_known_by_its_codes() throws IOException {
        var german = Files.readString(CASES.resolve("01-qualtrics-numeric/qualtrics.csv"))
                .replace("Response Type", "Antworttyp")
                .replace("IP Address", "0");

        var mapping = MappingGuess.of(FilePreview.of(FileOf.text(german), TableLayout.of(null)), TARGET)
                .mapping();

        assertThat(mapping.leaveOut())
                .containsExactly(new Mapping.LeftOutRows("Antworttyp", Set.of("1", "2", "8", "9", "17"), Set.of()));
    }

    @Test
    void typeform_with_two_columns_called_other() throws IOException {
        var mapping = MappingText.read(COUNTER_AND_TILL.formatted(
                "How was the counter?",
                "How was the till?",
                "#",
                "Submit Date (UTC)",
                "yyyy-MM-dd HH:mm:ss",
                "\"comments\": [{\"column\": \"Other\"}, {\"column\": \"Other (2)\"}]"));

        assertThat(dry("17-duplicate-headings/typeform.csv", mapping).good()).isEqualTo(12);
        assertThat(mean("17-duplicate-headings/typeform.csv", mapping, 0)).isEqualTo(3.5);
    }

    @Test
    void a_separator_that_is_named_and_ends_each_line() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "column": "Counter", "scale": "1-5"}]}]},
                 "key": "id", "date": {"column": "date", "pattern": "yyyy-MM-dd"}}
                """);

        var dry = dry("27-trailing-separator-and-sep-line/sep.csv", mapping);

        assertThat(dry.rows()).isEqualTo(12);
        assertThat(dry.good()).isEqualTo(12);
        assertThat(dry.findings()).isEmpty();
    }

    @Test
    void surveymonkey_with_a_column_for_each_option() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "columns": ["#3", "#4", "#5", "#6", "#7"], "scale": "1-5"}]}]},
                 "outcomes": [{"name": "Recommend", "column": "How likely would you recommend us?", "scale": "nps"}],
                 "header": {"first": 1, "rows": 2, "names": 1},
                 "key": "Respondent ID", "date": {"column": "End Date", "pattern": "MM/dd/yyyy hh:mm:ss a"}}
                """);

        assertThat(dry("04-surveymonkey-column-per-option/sm-expanded.csv", mapping)
                        .good())
                .isEqualTo(12);
        assertThat(mean("04-surveymonkey-column-per-option/sm-expanded.csv", mapping, 0))
                .isEqualTo(3.5);
    }

    @Test
    void one_row_for_each_answer() throws IOException {
        var mapping = MappingText.read("""
                {"journey": {"name": "Shop", "stages": [{"name": "In the shop", "touchpoints": [
                   {"name": "Counter", "column": "Counter", "scale": "1-5"},
                   {"name": "Till", "column": "Till", "scale": "1-5"}]}]},
                 "outcomes": [{"name": "Recommend", "column": "Recommend", "scale": "nps"}],
                 "long": {"question": "question", "value": "answer"},
                 "key": "userId", "date": {"column": "answeredAt", "pattern": "yyyy-MM-dd"}}
                """);

        var dry = dry("09-one-row-per-answer/long.csv", mapping);

        assertThat(dry.good()).isEqualTo(36);
        assertThat(dry.findings()).isEmpty();
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 0)).isEqualTo(3.5);
        assertThat(mean("09-one-row-per-answer/long.csv", mapping, 1)).isCloseTo(3.083, within(.001));
    }

    private static DryRun dry(String name, Mapping mapping) throws IOException {
        return DryRun.of(file(name), mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();
    }

    private static double mean(String name, Mapping mapping, int rating) throws IOException {
        List<Double> marks = new ArrayList<>();
        try (var table = MappedTable.open(file(name), mapping, ZoneOffset.UTC)) {
            table.rows()
                    .forEachRemaining(row -> table.reader()
                            .read(row)
                            .answer()
                            .map(answer -> answer.marks()[rating])
                            .filter(mark -> !mark.isNaN())
                            .ifPresent(marks::add));
        }
        return marks.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static TableFile file(String name) throws IOException {
        return TableFile.open(CASES.resolve(name), null);
    }

    private static FilePreview of(String... lines) throws IOException {
        return FilePreview.of(FileOf.text(String.join("\n", lines) + "\n"), TableLayout.of(null));
    }
}
