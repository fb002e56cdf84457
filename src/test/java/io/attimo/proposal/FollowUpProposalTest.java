package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.HeadingRows;
import io.attimo.platform.files.TableFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a survey that has been imported before: what its columns may hold is known from the journey. */
class FollowUpProposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String COUNTER = "How satisfied are you with the counter?";
    private static final String OVERALL = "How satisfied are you overall?";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dissatisfied|2|Very dissatisfied|1",
                "Satisfied|4|Very satisfied|5",
                "Neutral|3|Neutral|3",
                "Insoddisfatto|2|Molto insoddisfatto|1",
                "Soddisfatta|4|Molto soddisfatta|5",
                "A4|4|A5|5"
            })
    void few_known_words_stand_for_marks_of_the_journeys_scale(String one, double mark, String other, double otherMark)
            throws IOException {
        for (var heading : List.of(COUNTER, OVERALL)) {
            var proposal = proposed(Scale.ONE_TO_FIVE, heading, one, other, one, other);

            assertThat(proposal.mapping().ratings()).singleElement().satisfies(rating -> {
                assertThat(rating.scale()).isEqualTo(Scale.ONE_TO_FIVE);
                assertThat(rating.words()).containsEntry(one, mark).containsEntry(other, otherMark);
            });
            assertThat(cellsRefused(proposal, heading, one, other, one, other)).isZero();
        }
    }

    @Test
    void where_the_lowest_mark_is_the_best_the_best_word_is_the_lowest() throws IOException {
        var proposal = proposed(Scale.ONE_TO_FIVE.turned(), COUNTER, "Dissatisfied", "Very dissatisfied");

        assertThat(proposal.mapping().ratings().get(0).words())
                .isEqualTo(Map.of("Dissatisfied", 4.0, "Very dissatisfied", 5.0));
    }

    @Test
    void what_few_words_are_taken_for_is_told_and_of_most_steps_it_is_not() throws IOException {
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, "Dissatisfied", "Very dissatisfied")))
                .containsExactly(Doubt.About.WORDS);
        assertThat(asked(proposed(
                        Scale.ONE_TO_FIVE,
                        COUNTER,
                        "Very dissatisfied",
                        "Dissatisfied",
                        "Satisfied",
                        "Very satisfied")))
                .isEmpty();
    }

    @Test
    void words_that_may_be_two_marks_or_none_or_are_of_another_scale_are_asked() throws IOException {
        for (var words : List.of(
                List.of("Very satisfied", "Very satisfied"),
                List.of("Grim", "Grand"),
                List.of("Dissatisfied", "Grim"),
                List.of("5", "Grim"),
                List.of("Not at all satisfied", "Not very satisfied", "Fairly satisfied", "Very satisfied"))) {
            var proposal = proposed(Scale.ONE_TO_FIVE, COUNTER, words.toArray(String[]::new));

            assertThat(proposal.mapping().ratings().get(0).words())
                    .as(words.toString())
                    .isEmpty();
            assertThat(proposal.doubts())
                    .as(words.toString())
                    .extracting(Doubt::column, Doubt::about)
                    .contains(tuple(COUNTER, Doubt.About.WORDS));
        }
    }

    @Test
    void whole_sentences_in_a_column_of_marks_are_asked_too() throws IOException {
        var sentences = new String[40];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = "Sentence number " + i + ", which is one of many that people have written here";
        }

        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, sentences))).containsExactly(Doubt.About.WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3,4,5,6,7,8,9,10",
                "6,7,8",
                "0,0,2,3,5",
                "-2,-1,0,1,2",
                "1.5,4.25,5.5",
                "8/10,7/10,9/10",
                "1,2,3,4,5,6"
            })
    void marks_that_are_not_on_the_journeys_scale_have_to_be_decided_about(String marks) throws IOException {
        for (var heading : List.of(COUNTER, OVERALL)) {
            var proposal = proposed(Scale.ONE_TO_FIVE, heading, marks.split(","));

            assertThat(proposal.mapping().ratings())
                    .singleElement()
                    .satisfies(rating -> assertThat(rating.scale()).isNull());
            assertThat(proposal.doubts())
                    .extracting(Doubt::column, Doubt::about)
                    .containsExactly(tuple(heading, Doubt.About.SCALE));
            assertThatThrownBy(() -> cellsRefused(proposal, heading, marks.split(",")))
                    .isInstanceOfSatisfying(
                            InvalidMapping.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(InvalidMapping.Problem::fault)
                                    .containsExactly(InvalidMapping.Fault.MISSING));
        }
    }

    @Test
    void many_different_fractions_are_looked_at_as_well() throws IOException {
        var ten = new String[91];
        var five = new String[41];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = String.valueOf((i + 10) / 10.0);
        }
        System.arraycopy(ten, 0, five, 0, five.length);

        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, ten))).containsExactly(Doubt.About.SCALE);
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, five))).isEmpty();
    }

    @Test
    void a_few_stray_values_and_codes_are_refused_cell_by_cell_as_ever() throws IOException {
        var marks = new String[101];
        Arrays.fill(marks, "4");
        marks[7] = "0";
        var stray = proposed(Scale.ONE_TO_FIVE, COUNTER, marks);
        marks[9] = "6";
        marks[11] = "7";
        var many = proposed(Scale.ONE_TO_FIVE, COUNTER, marks);

        assertThat(asked(stray)).isEmpty();
        assertThat(stray.mapping().ratings().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE);
        assertThat(asked(many)).containsExactly(Doubt.About.SCALE);
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, "1", "5", "99", "99", "98")))
                .isEmpty();
    }

    @Test
    void two_in_a_hundred_are_no_longer_stray() throws IOException {
        var marks = new String[100];
        Arrays.fill(marks, "4");
        marks[7] = "0";
        var one = asked(proposed(Scale.ONE_TO_FIVE, COUNTER, marks));
        marks[9] = "0";

        assertThat(one).isEmpty();
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, marks))).containsExactly(Doubt.About.SCALE);
    }

    @Test
    void nor_are_three_different_ones_however_few() throws IOException {
        var marks = new String[200];
        Arrays.fill(marks, "4");
        marks[7] = "0";
        marks[9] = "6";
        var two = asked(proposed(Scale.ONE_TO_FIVE, COUNTER, marks));
        marks[11] = "7";

        assertThat(two).isEmpty();
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, marks))).containsExactly(Doubt.About.SCALE);
    }

    @Test
    void many_marks_up_to_five_on_a_journeys_scale_up_to_ten_are_doubted_and_block_nothing() throws IOException {
        var five = new String[40];
        for (int i = 0; i < five.length; i++) {
            five[i] = String.valueOf(1 + i % 5);
        }
        var ten = five.clone();
        ten[7] = "6";

        for (var scale : List.of(Scale.ONE_TO_TEN, Scale.NPS)) {
            var proposal = proposed(scale, COUNTER, five);
            assertThat(asked(proposal)).containsExactly(Doubt.About.SCALE);
            assertThat(proposal.mapping().ratings().get(0).scale()).isEqualTo(scale);
            assertThat(cellsRefused(proposal, COUNTER, five)).isZero();
            assertThat(asked(proposed(scale, COUNTER, ten))).isEmpty();
            assertThat(asked(proposed(scale, COUNTER, Arrays.copyOf(five, 10)))).isEmpty();
        }
        assertThat(asked(proposed(Scale.ONE_TO_FIVE, COUNTER, five))).isEmpty();
        assertThat(asked(proposed(Scale.ONE_TO_SEVEN, COUNTER, five))).isEmpty();
    }

    @Test
    void under_three_rows_of_heading_the_journey_is_known_by_any_of_them() throws IOException {
        var rows = "r1,2026-09-01,5\nr2,2026-09-02,2\n";
        for (var heading : List.of(
                "ResponseId,EndDate,Q1\nResponse ID,End Date,%s\n".formatted(COUNTER),
                "ResponseId,EndDate,%s\nResponse ID,End Date,The counter?\n".formatted(COUNTER))) {
            var ids = "\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\","
                    + "\"{\"\"ImportId\"\":\"\"c\"\"}\"\n";
            for (int names = 1; names <= 2; names++) {
                var layout = new TableLayout(null, new HeadingRows(1, 3, names), null, null);
                var preview = FilePreview.of(FileOf.text(heading + ids + rows), layout);

                assertThat(MappingGuess.of(preview, target(Scale.ONE_TO_FIVE))
                                .mapping()
                                .ratings())
                        .as("%s%d", heading, names)
                        .singleElement()
                        .satisfies(rating -> {
                            assertThat(rating.name()).isEqualTo(COUNTER);
                            assertThat(rating.scale()).isEqualTo(Scale.ONE_TO_FIVE);
                        });
            }
        }
    }

    private static List<Doubt.About> asked(MappingProposal proposal) {
        return proposal.doubts().stream().map(Doubt::about).toList();
    }

    private static MappingProposal proposed(Scale scale, String heading, String... marks) throws IOException {
        return MappingGuess.of(FilePreview.of(FileOf.text(text(heading, marks)), TableLayout.of(null)), target(scale));
    }

    private static MappingTarget target(Scale scale) {
        var journey = new Journey("Visit", CustomerKind.values()[0]);
        journey.addStage("Shop", Phase.values()[0]).addTouchpoint(COUNTER, scale);
        journey.addOutcome(OVERALL, scale);
        return new MappingTarget("Visit", Optional.of(journey), "Survey", "Several", DAY);
    }

    private static String text(String heading, String... marks) {
        var text = new StringBuilder("ID,Completion time,\"" + heading + "\"\n");
        for (int i = 0; i < marks.length; i++) {
            text.append("r%d,2026-09-%02d,\"%s\"%n".formatted(i, 1 + i % 28, marks[i]));
        }
        return text.toString();
    }

    /** Sent back as it is proposed. */
    private static long cellsRefused(MappingProposal proposal, String heading, String... marks) throws IOException {
        var mapping = MappingText.read(MappingText.print(proposal.mapping()));
        var file = TableFile.open(FileOf.text(text(heading, marks)), null, null);
        return DryRun.of(file, mapping, ZoneOffset.UTC, finding -> {}, () -> true)
                .orElseThrow()
                .cellsRefused();
    }
}
