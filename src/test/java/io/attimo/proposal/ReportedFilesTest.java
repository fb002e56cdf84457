package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attimo.journey.Scale;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.MappedTable;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.ParsedRow;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every file shaped like one that somebody somewhere had trouble with, as it is proposed and, where it is asked something,
 * answered: what is asked, and the figures that are in it.
 */
class ReportedFilesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final JsonMapper JSON = new JsonMapper();
    private static final MappingTarget TARGET =
            new MappingTarget("Shop", Optional.empty(), "Survey", "Several of these", LocalDate.of(2026, 11, 29));

    private static final String COUNTER = "Counter";

    /** What people said, who they are and when, as an import takes it. */
    private record Taken(Mapping mapping, DryRun dry, List<ParsedRow> answers) {

        /** By the start of what the column, or one of its options, is called. */
        private int place(String name) {
            var ratings = mapping.ratings();
            for (int i = 0; i < ratings.size(); i++) {
                if (ratings.get(i).name().contains(name)) {
                    return i;
                }
            }
            throw new AssertionError(name + " is not rated");
        }

        private Scale scale(String name) {
            return mapping.ratings().get(place(name)).scale();
        }

        List<Double> marks(String name) {
            return answers.stream()
                    .map(answer -> answer.marks()[place(name)])
                    .filter(mark -> !mark.isNaN())
                    .toList();
        }

        double mean(String name) {
            return marks(name).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        }

        double score(String name) {
            return marks(name).stream()
                    .mapToDouble(scale(name)::score)
                    .average()
                    .orElseThrow();
        }

        double nps(String name) {
            assertThat(scale(name)).isEqualTo(Scale.NPS);
            long glory = marks(name).stream().filter(scale(name)::isGlory).count();
            long pain = marks(name).stream().filter(scale(name)::isPain).count();
            return 100.0 * (glory - pain) / marks(name).size();
        }

        long people() {
            return answers.stream()
                    .map(answer -> answer.customer() == null ? answer.respondent() : answer.customer())
                    .distinct()
                    .count();
        }

        long peopleUntil(LocalDate day) {
            var until = answers.stream()
                    .filter(answer -> !answer.day().isAfter(day))
                    .toList();
            return new Taken(mapping, dry, until).people();
        }

        Map<LocalDate, Long> days() {
            return answers.stream().collect(Collectors.groupingBy(ParsedRow::day, Collectors.counting()));
        }

        /** The twelve people that stand in most of these files. */
        void areTheTwelve(String counter) {
            assertThat(dry.taken()).isEqualTo(12);
            assertThat(dry.refused() + dry.cellsRefused()).isZero();
            assertThat(people()).isEqualTo(12);
            assertThat(marks(counter)).hasSize(12);
            assertThat(score(counter)).isEqualTo(62.5);
        }
    }

    /** A proposal, and what somebody answers to its doubts. */
    private static final class Walk {

        private final Path file;
        private final MappingProposal proposal;
        private final ObjectNode mapping;

        Walk(Path file) throws IOException {
            this.file = file;
            this.proposal = MappingGuess.of(FilePreview.of(file, TableLayout.of(null)), TARGET);
            this.mapping = (ObjectNode) JSON.readTree(MappingText.print(proposal.mapping()));
        }

        Walk asks(String... doubts) {
            assertThat(proposal.doubts().stream()
                            .map(doubt -> doubt.about().code() + " " + doubt.column())
                            .map(String::strip))
                    .containsExactlyInAnyOrder(doubts);
            return this;
        }

        Walk days(String column, String pattern) {
            assertThat(mapping.has("date")).isFalse();
            mapping.putObject("date").put("column", column).put("pattern", pattern);
            return this;
        }

        Walk scale(String column, String text) throws IOException {
            var scale = JSON.readTree(text);
            mapping.findParents("column").stream()
                    .filter(part -> part.path("column").asText().equals(column))
                    .forEach(part -> ((ObjectNode) part).set("scale", scale));
            return this;
        }

        Taken takes() throws IOException {
            var sent = MappingText.read(mapping.toString());
            var table = TableFile.open(file, null);
            var dry = DryRun.of(table, sent, ROME, finding -> {}, () -> true).orElseThrow();
            var answers = new ArrayList<ParsedRow>();
            try (var mapped = MappedTable.open(table, sent, ROME)) {
                mapped.rows()
                        .forEachRemaining(
                                row -> mapped.reader().read(row).answer().ifPresent(answers::add));
            }
            return new Taken(sent, dry, answers);
        }
    }

    private static Walk walk(String folder) throws IOException {
        try (var files = Files.list(CASES.resolve(folder))) {
            return new Walk(files.findFirst().orElseThrow());
        }
    }

    @Test
    void no_report_is_left_out() throws IOException {
        try (var folders = Files.list(CASES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString().substring(0, 2)))
                    .as("that of signing in is in SignInCompletionTest")
                    .containsExactlyInAnyOrder(
                            "01", "02", "04", "05", "08", "09", "10", "13", "16", "17", "18", "19", "21", "22", "24",
                            "26", "27", "31", "36");
        }
    }

    @Test
    void qualtrics_in_numbers_and_in_words_says_the_same() throws IOException {
        for (var folder : List.of("01-qualtrics-numeric", "02-qualtrics-choice-text")) {
            var taken = walk(folder).asks("rows Response Type").takes();

            taken.areTheTwelve("The counter");
            assertThat(taken.score("The till")).as(folder).isEqualTo(52.08, within(.005));
            assertThat(taken.nps("Would you tell a friend")).as(folder).isEqualTo(100.0 / 12, within(1e-9));
            assertThat(taken.mapping().header().rows()).isEqualTo(3);
        }
    }

    @Test
    void surveymonkey_with_a_column_for_each_option_is_one_rating() throws IOException {
        var taken = walk("04-surveymonkey-column-per-option")
                .asks("date End Date")
                .days("End Date", "MM/dd/yyyy hh:mm:ss a")
                .takes();

        taken.areTheTwelve("counter");
        assertThat(taken.mapping().touchpoints())
                .singleElement()
                .matches(one -> one.columns().size() == 5);
    }

    @Test
    void an_italian_form_without_ids_is_twelve_answers() throws IOException {
        walk("05-google-forms-italian-no-id")
                .asks("key", "date Informazioni cronologiche")
                .days("Informazioni cronologiche", "dd/MM/yyyy H.mm.ss")
                .takes()
                .areTheTwelve("del banco");
    }

    @Test
    void days_may_be_written_out_in_words() throws IOException {
        var taken = walk("08-written-out-date").asks().takes();

        taken.areTheTwelve("Banco");
        assertThat(taken.dry().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(taken.dry().to()).isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void a_row_for_each_answer_is_twelve_people_and_three_questions() throws IOException {
        var taken = walk("09-one-row-per-answer")
                .asks("key userId", "rows question")
                .takes();

        assertThat(taken.dry().refused()).isZero();
        assertThat(taken.people()).isEqualTo(12);
        assertThat(taken.score(COUNTER)).isEqualTo(62.5);
        assertThat(taken.score("Till")).isEqualTo(52.08, within(.005));
        assertThat(taken.nps("Recommend")).isEqualTo(100.0 / 12, within(1e-9));
    }

    @Test
    void where_only_the_ends_carry_words_their_number_is_the_mark() throws IOException {
        var taken = walk("10-nps-end-labels").asks().takes();

        taken.areTheTwelve(COUNTER);
        assertThat(taken.marks("recommend")).hasSize(12);
        assertThat(taken.nps("recommend")).isEqualTo(100.0 / 12, within(1e-9));
    }

    @Test
    void a_decimal_comma_in_quotes_is_one() throws IOException {
        var taken = walk("13-decimal-comma-quoted")
                .asks("scale counter")
                .scale("counter", "\"1-5\"")
                .takes();

        assertThat(taken.dry().cellsRefused()).isZero();
        assertThat(taken.marks("counter")).hasSize(12);
        assertThat(taken.score("counter")).isEqualTo(51.04, within(.005));
    }

    @Test
    void not_applicable_costs_nothing_else() throws IOException {
        var taken = walk("16-not-applicable-words").asks().takes();

        assertThat(taken.dry().taken()).isEqualTo(12);
        assertThat(taken.dry().cellsRefused()).isZero();
        assertThat(taken.marks(COUNTER)).hasSize(6);
        assertThat(taken.marks("Till")).hasSize(12);
    }

    @Test
    void two_columns_may_be_called_other() throws IOException {
        walk("17-duplicate-headings").asks().takes().areTheTwelve("How was the counter?");
    }

    @Test
    void codes_of_limesurvey_are_marks() throws IOException {
        var taken = walk("18-limesurvey-codes").asks("rows submitdate").takes();

        assertThat(taken.dry().taken()).isEqualTo(11);
        assertThat(taken.dry().leftOut()).isOne();
        assertThat(taken.dry().refused() + taken.dry().cellsRefused()).isZero();
        assertThat(taken.marks("SQ001")).startsWith(5.0, 4.0, 4.0, 3.0, 2.0);
    }

    @Test
    void one_may_be_the_best_mark() throws IOException {
        var taken = walk("19-one-is-best").asks("scale Theke", "scale Kasse").takes();

        taken.areTheTwelve("Theke");
        assertThat(taken.scale("Theke").reversed()).isTrue();
    }

    @Test
    void nps_of_a_bad_month_is_nps_and_up_to_four_is_asked() throws IOException {
        var taken = walk("21-low-nps-guess")
                .asks("scale NPS", "scale Satisfaction score")
                .scale("Satisfaction score", "{\"min\": 1, \"max\": 4, \"pain\": [1, 2], \"glory\": [3, 4]}")
                .takes();

        assertThat(taken.dry().cellsRefused()).isZero();
        assertThat(taken.nps("NPS")).isEqualTo(-250.0 / 3, within(1e-9));
    }

    @Test
    void six_customers_answer_in_march_and_again_in_june() throws IOException {
        var taken = walk("22-same-customer-again").asks().takes();

        assertThat(taken.answers()).hasSize(12);
        assertThat(taken.answers().stream().map(ParsedRow::respondent).distinct())
                .hasSize(12);
        assertThat(taken.peopleUntil(LocalDate.of(2026, 3, 31))).isEqualTo(6);
        assertThat(taken.people()).isEqualTo(6);
    }

    @Test
    void what_is_said_late_at_night_in_utc_is_said_the_next_day_in_rome() throws IOException {
        var taken = walk("24-utc-midnight").asks().takes();

        taken.areTheTwelve(COUNTER);
        assertThat(taken.days()).isEqualTo(Map.of(LocalDate.of(2026, 9, 1), 6L, LocalDate.of(2026, 10, 1), 6L));
    }

    @Test
    void half_of_a_workbooks_days_are_text() throws IOException {
        walk("26-half-dates-xlsx")
                .asks("date date")
                .days("date", "dd/MM/yyyy")
                .takes()
                .areTheTwelve(COUNTER);
    }

    @Test
    void a_named_separator_may_end_each_line() throws IOException {
        walk("27-trailing-separator-and-sep-line").asks().takes().areTheTwelve(COUNTER);
    }

    @Test
    void renewed_yes_or_no_is_an_outcome() throws IOException {
        var taken = walk("31-yes-no-outcome").asks("key").takes();

        assertThat(taken.mapping().outcomes())
                .extracting(Mapping.OutcomeColumn::name)
                .containsExactly("Renewed");
        assertThat(taken.marks("Renewed")).hasSize(12);
        assertThat(taken.score("Renewed")).isEqualTo(700.0 / 12, within(1e-9));
    }

    @Test
    void an_address_is_one_person_however_it_is_written() throws IOException {
        var taken = walk("36-email-case-of-respondents").asks("key").takes();

        assertThat(taken.answers()).hasSize(12);
        assertThat(taken.people()).isEqualTo(6);
    }
}
