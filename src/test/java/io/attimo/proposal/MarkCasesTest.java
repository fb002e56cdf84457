package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.day.DateColumn;
import io.attimo.journey.Scale;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.MappedTable;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleField;
import io.attimo.platform.files.CsvFile;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small files shaped like those that somebody had trouble with, each as it is proposed, and the right figures of it. */
class MarkCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 12);

    /** What stands at the columns, once day and key are said. */
    private record Taken(DryRun dry, Map<String, List<Double>> marks, Map<String, Mapping.Rating> ratings) {

        double mean(String column) {
            var scale = ratings.get(column).scale();
            return marks.get(column).stream()
                    .mapToDouble(scale::score)
                    .average()
                    .orElseThrow();
        }

        double nps(String column) {
            var scale = ratings.get(column).scale();
            assertThat(scale.isNps()).isTrue();
            return 100 * (share(column, scale::isGlory) - share(column, scale::isPain));
        }

        double share(String column, DoublePredicate band) {
            return (double) marks.get(column).stream().filter(band::test).count()
                    / marks.get(column).size();
        }
    }

    @Test
    void words_of_qualtrics_are_marks_said_once_for_all_columns() throws IOException {
        var proposal = proposal(qualtricsWithoutItsOtherHeadings());
        var taken = takes(qualtricsWithoutItsOtherHeadings(), proposal.mapping(), "ResponseId");

        assertThat(proposal.columns().words())
                .filteredOn(words -> words.lines().size() == 2)
                .singleElement()
                .satisfies(words -> assertThat(words.marks())
                        .containsEntry("Extremely satisfied", 5.0)
                        .containsEntry("Extremely dissatisfied", 1.0)
                        .hasSize(5));
        assertThat(taken.dry().refused()).isZero();
        assertThat(taken.dry().cellsRefused()).isZero();
        assertThat(taken.ratings().get("Q2_1").scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(taken.marks().get("Q2_1").subList(0, 3)).containsExactly(5.0, 4.0, 4.0);
        assertThat(taken.marks().get("Q3")).hasSameSizeAs(taken.marks().get("Q2_1"));
    }

    @Test
    void where_only_the_ends_carry_words_the_leading_number_is_the_mark() throws IOException {
        var taken = takes("10-nps-end-labels/nps-labels.csv", "Response ID");

        assertThat(taken.marks().get("How likely are you to recommend us?")).hasSize(12);
        assertThat(taken.nps("How likely are you to recommend us?")).isEqualTo(100.0 / 12, within(1e-9));
        assertThat(taken.dry().cellsRefused()).isZero();
    }

    @Test
    void a_decimal_comma_in_quotes_is_one() throws IOException {
        var file = CASES.resolve("13-decimal-comma-quoted/virgola-quoted.csv");
        var mapping = with(proposal(file).mapping(), "counter", Scale.ONE_TO_FIVE);
        var taken = takes(file, mapping, "id");

        assertThat(taken.marks().get("counter")).hasSize(12);
        assertThat(taken.mean("counter")).isEqualTo(51.04, within(.005));
    }

    @Test
    void not_applicable_in_several_languages_costs_nothing_else() throws IOException {
        var taken = takes("16-not-applicable-words/na.csv", "id");

        assertThat(taken.dry().taken()).isEqualTo(12);
        assertThat(taken.dry().cellsRefused()).isZero();
        assertThat(taken.marks().get("Till")).hasSize(12);
        assertThat(taken.marks().get("Counter")).hasSize(6);
    }

    @Test
    void codes_of_limesurvey_are_read_as_one_to_five() throws IOException {
        var taken = takes("18-limesurvey-codes/results-survey.csv", "id");

        assertThat(taken.ratings()).containsOnlyKeys("G1Q1[SQ001]", "G1Q1[SQ002]", "NPS");
        assertThat(taken.marks().get("G1Q1[SQ001]").subList(0, 5)).containsExactly(5.0, 4.0, 4.0, 3.0, 2.0);
        assertThat(taken.dry().cellsRefused()).isZero();
    }

    @Test
    void school_marks_are_proposed_the_other_way_round() throws IOException {
        var taken = takes("19-one-is-best/schulnoten.csv", "id");

        assertThat(taken.ratings().get("Theke").scale()).isEqualTo(Scale.ONE_TO_FIVE.turned());
        assertThat(taken.mean("Theke")).isEqualTo(62.5, within(1e-9));
    }

    @Test
    void a_bad_month_of_nps_is_nps_and_one_to_four_is_asked() throws IOException {
        var file = CASES.resolve("21-low-nps-guess/low.csv");
        var proposal = proposal(file);
        var taken = takes(
                file,
                with(
                        proposal.mapping(),
                        "Satisfaction score",
                        ScaleField.read("1-4, 1-2, 3-4").orElseThrow()),
                "id");

        assertThat(taken.nps("NPS")).isEqualTo(-250.0 / 3, within(1e-9));
        assertThat(proposal.columns().lines().get(3).scale()).isEmpty();
        assertThat(proposal.doubts().stream()
                        .filter(doubt -> doubt.about() == Doubt.About.SCALE)
                        .map(Doubt::column))
                .containsExactly("NPS", "Satisfaction score");
    }

    @Test
    void renewed_yes_or_no_is_an_outcome() throws IOException {
        var proposal = proposal(CASES.resolve("31-yes-no-outcome/renewed.csv"));
        var taken = takes("31-yes-no-outcome/renewed.csv", "account");
        var scale = taken.ratings().get("Renewed").scale();

        assertThat(proposal.mapping().outcomes())
                .extracting(Mapping.OutcomeColumn::name)
                .containsExactly("Renewed");
        assertThat(taken.marks().get("Renewed")).hasSize(12);
        assertThat(taken.share("Renewed", scale::isGlory)).isEqualTo(7.0 / 12, within(1e-12));
        assertThat(taken.share("Renewed", scale::isPain)).isEqualTo(5.0 / 12, within(1e-12));
    }

    private static Path qualtricsWithoutItsOtherHeadings() throws IOException {
        var lines = Files.readString(CASES.resolve("02-qualtrics-choice-text/qualtrics-text.csv"))
                .split("\n", -1);
        var kept = new ArrayList<>(List.of(lines));
        kept.remove(2);
        kept.remove(1);
        return FileOf.text(String.join("\n", kept));
    }

    private static Taken takes(String file, String key) throws IOException {
        var path = CASES.resolve(file);
        return takes(path, proposal(path).mapping(), key);
    }

    private static Taken takes(Path path, Mapping proposed, String key) throws IOException {
        var mapping = MappingText.read(MappingText.print(new Mapping(
                proposed.journey(),
                key,
                DateColumn.on(DAY),
                null,
                proposed.outcomes(),
                proposed.segments(),
                proposed.comments())));
        var file = CsvFile.open(path);
        var dry = DryRun.of(file, mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow();
        var marks = new HashMap<String, List<Double>>();
        mapping.ratings().forEach(rating -> marks.put(rating.column(), new ArrayList<>()));
        try (var table = MappedTable.open(file, mapping, ZoneOffset.UTC)) {
            table.rows()
                    .forEachRemaining(row -> table.reader().read(row).answer().ifPresent(parsed -> {
                        for (int i = 0; i < parsed.marks().length; i++) {
                            if (!Double.isNaN(parsed.marks()[i])) {
                                marks.get(mapping.ratings().get(i).column()).add(parsed.marks()[i]);
                            }
                        }
                    }));
        }
        return new Taken(
                dry,
                marks,
                mapping.ratings().stream().collect(Collectors.toMap(Mapping.Rating::column, rating -> rating)));
    }

    /** As somebody answers what is asked. */
    private static Mapping with(Mapping proposed, String column, Scale scale) {
        var stages = new ArrayList<Mapping.StagePart>();
        var outcomes = proposed.outcomes();
        var touchpoints = new ArrayList<>(proposed.touchpoints()
                .map(one -> one.column().equals(column)
                        ? new Mapping.TouchpointColumn(one.name(), column, scale, one.missing())
                        : one)
                .toList());
        if (touchpoints.stream().noneMatch(one -> one.column().equals(column))) {
            touchpoints.add(new Mapping.TouchpointColumn(column, column, scale, null));
        }
        stages.add(new Mapping.StagePart("All", null, null, touchpoints));
        return new Mapping(
                new Mapping.Course("Visit", null, stages), null, DateColumn.on(DAY), null, outcomes, null, null);
    }

    private static MappingProposal proposal(Path file) throws IOException {
        return MappingGuess.of(
                FilePreview.of(file, TableLayout.of(null)),
                new MappingTarget("Visit", Optional.empty(), "All", "Several", DAY));
    }
}
