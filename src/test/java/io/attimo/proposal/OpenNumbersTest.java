package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Scale;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are never left out in silence: they are rated, asked or told. */
class OpenNumbersTest {

    private static final MappingTarget TARGET =
            new MappingTarget("Visit", Optional.empty(), "Survey", "Several", LocalDate.of(2026, 11, 30));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Food|0,5,3,4|0-5, 0-2, 3-5",
                "Food|2,5,3,4|1-5",
                "Food|2,5|1-5",
                "Food|1,2,3,4|1-4, 1-2, 3-4",
                "Food|1.5,2,4.5|1-5",
                "Food|3,7,4|1-7",
                "Food|0,100,55,72|0-100, 0-40, 70-100",
                "Food|10,85,55,70|0-100, 0-40, 70-100",
                "How was the food at the counter?|3,97,41,68|0-100, 0-40, 70-100",
                "Food (0 to 100)|3,97,41,68|0-100, 0-40, 70-100",
                "Food|0,100,55,-99|0-100, 0-40, 70-100",
                "Food|0,100,55.5,72|0-100, 0-40, 70-100"
            })
    void what_seems_to_be_marks_is_a_rating_whose_scale_is_asked(String heading, String values, String reading)
            throws IOException {
        var proposal = proposed(heading, values.split(","));

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly(heading);
        assertThat(proposal.mapping().ratings().get(0).scale()).isNull();
        assertThat(asked(proposal, heading)).isOne();
        assertThat(readings(heading, values.split(","))).contains(reading).hasSize(2);
    }

    @Test
    void a_slider_of_more_places_than_are_counted_is_asked_too() throws IOException {
        var proposal = proposed(
                "Food",
                IntStream.range(0, 150)
                        .map(i -> i * 37 % 101)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Food");
        assertThat(asked(proposal, "Food")).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Which of these do you use?|1,2,3,4", "Quale di questi usa?|1,2,3", "Food|1,2"})
    void what_may_be_a_code_is_no_rating_and_that_is_told_with_its_readings(String heading, String values)
            throws IOException {
        var proposal = proposed(heading, values.split(","));

        assertThat(proposal.mapping().ratings()).isEmpty();
        assertThat(asked(proposal, heading)).isOne();
        assertThat(readings(heading, values.split(","))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Age|18,25,40,60",
                "How old are you?|18,100,40,60",
                "Number of children|0,1,2,5",
                "Quanti figli ha?|0,1,2,5",
                "Progress|0,50,100",
                "Respondent|0,50,100",
                "Sex|1,2",
                "Food|5,5",
                "Degrees|12,-12"
            })
    void what_is_counted_or_told_of_a_person_is_neither(String heading, String values) throws IOException {
        var proposal = proposed(heading, values.split(","));

        assertThat(proposal.mapping().ratings()).isEmpty();
        assertThat(asked(proposal, heading)).isZero();
    }

    @Test
    void what_is_asked_beside_a_rating_in_the_same_question_is_one() throws IOException {
        var text = """
                id,day,Are these good? [Till],Are these good? [Food]
                a1,2026-09-01,1,2
                a2,2026-09-02,5,3
                a3,2026-09-03,4,3
                """;

        var proposal = MappingGuess.of(FilePreview.of(FileOf.text(text), TableLayout.of(null)), TARGET);

        assertThat(proposal.mapping().ratings())
                .extracting(Mapping.Rating::column)
                .containsExactly("Are these good? [Till]", "Are these good? [Food]");
    }

    @Test
    void a_slip_among_marks_costs_its_cell_and_not_the_column() throws IOException {
        var slip = proposed("Food", "1", "2", "4", "5", "abc");
        var asked = proposed("Food", "1", "2", "3", "4", "abc");
        var more = proposed("Rooms", "1", "2", "3", "More than three", "None", "No idea");

        assertThat(slip.mapping().ratings()).extracting(Mapping.Rating::scale).containsExactly(Scale.ONE_TO_FIVE);
        assertThat(slip.doubts()).extracting(Doubt::about).containsExactly(Doubt.About.WORDS);
        assertThat(asked.mapping().ratings()).extracting(Mapping.Rating::scale).containsOnlyNulls();
        assertThat(asked.doubts()).extracting(Doubt::about).containsExactly(Doubt.About.SCALE, Doubt.About.WORDS);
        assertThat(more.mapping().ratings()).isEmpty();
    }

    /** Asked of each, nobody would come to the end of the form. */
    @Test
    void a_file_that_has_all_it_asked_as_codes_is_told_so_and_can_be_imported() throws IOException {
        var columns = IntStream.range(0, 20).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        var rows = IntStream.range(0, 8)
                .mapToObj(row -> "a" + row + ",2026-09-01,"
                        + IntStream.range(0, 20)
                                .mapToObj(i -> String.valueOf(1 + (row + i) % 3))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        var text = "id,day," + columns + "\n" + rows + "\n";

        var proposal = MappingGuess.of(FilePreview.of(FileOf.text(text), TableLayout.of(null)), TARGET);

        assertThat(proposal.mapping().ratings()).isEmpty();
        assertThat(proposal.doubts())
                .filteredOn(doubt -> !doubt.column().isEmpty())
                .hasSize(20);
    }

    private static MappingProposal proposed(String heading, String... values) throws IOException {
        return MappingGuess.of(preview(heading, values), TARGET);
    }

    private static List<String> readings(String heading, String... values) throws IOException {
        return preview(heading, values).scales().get(2).readingTexts();
    }

    private static FilePreview preview(String heading, String... values) throws IOException {
        var text = new StringBuilder("id,day,\"" + heading + "\"\n");
        for (int i = 0; i < values.length; i++) {
            text.append("a%d,2026-09-%02d,\"%s\"\n".formatted(i, 1 + i % 28, values[i]));
        }
        return FilePreview.of(FileOf.text(text.toString()), TableLayout.of(null));
    }

    private static long asked(MappingProposal proposal, String column) {
        return proposal.doubts().stream()
                .filter(doubt ->
                        doubt.about() == Doubt.About.SCALE && doubt.column().equals(column))
                .count();
    }
}
