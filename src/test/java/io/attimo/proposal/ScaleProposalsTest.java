package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposal.Why;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleProposalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Food|1,5,3|1-5",
                "Food|1,7|1-7",
                "Food|0,10,8|nps",
                "Food|1,10|1-10",
                "Food|0,1|0-1",
                "NPS|0,3,7|nps",
                "Q3_NPS|9|nps",
                "How happy (1-5)?|2,4|1-5",
                "Voto da 1 a 10|6,8|1-10",
                "Note (1 = sehr gut, 1-5)|2,4|5-1",
                "Food|Yes,No|0-1",
                "Food|1,5,99|1-5",
                "Food|★,★★★★★|1-5",
                "Food|10 - Extremely likely,0 - Not at all likely,9|nps",
                "Food|A1,A5,A3|1-5",
                "Food|♥,♥♥♥♥♥,♥♥|1-5",
                "Food|😀 😀 😀 😀 😀,😀|1-5",
                "Food|-3,0,3,99|-3-3, -3--1, 1-3",
                "Food|-5,-1,5|-5-5, -5--1, 1-5",
                "Food|−2,+1,+2|-2-2, -2--1, 1-2",
                "How much better (-3 to +3)?|-1,2,-2|-3-3, -3--1, 1-3"
            })
    void what_is_certain_is_filled_in(String heading, String values, String scale) throws IOException {
        assertThat(one(heading, values.split(",")).text()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Food|1,2,3,4|1-4, 1-2, 3-4;1-5",
                "Food|2,3,5|1-5;1-7",
                "Food|0,1,5|0-5, 0-2, 3-5;nps",
                "Food|1,2|1-2;1-5",
                "Food|3,8|1-8, 1-4, 5-8;nps",
                "Food|1,4.5|1-5;1-7",
                "Food|-3,-2,2|-3-3, -3--1, 1-3;-5-5, -5--1, 1-5",
                "Food|-2,5|-5-5, -5--1, 1-5;-10-10, -10--1, 1-10"
            })
    void anything_else_is_asked_with_its_readings(String heading, String values, String readings) throws IOException {
        var proposal = one(heading, values.split(","));

        assertThat(proposal.text()).isEmpty();
        assertThat(proposal.readingTexts()).containsExactly(readings.split(";"));
        assertThat(proposal.why()).isEqualTo(Why.TWO_READINGS);
    }

    @Test
    void low_marks_under_nps_are_doubted_and_filled_in() throws IOException {
        assertThat(one("NPS", "0", "3", "7").why()).isEqualTo(Why.LOW_FOR_NPS);
        assertThat(one("NPS", "0", "3", "8").why()).isEqualTo(Why.NOTHING);
    }

    @Test
    void marks_on_both_sides_of_nought_are_doubted_and_filled_in() throws IOException {
        assertThat(one("Food", "-3", "-1", "3").why()).isEqualTo(Why.BELOW_NOUGHT);
        assertThat(one("Food", "-3", "-1", "3", "99").missing()).containsExactly("99");
        assertThat(one("Food", "-1", "1", "5").text()).isEqualTo("1-5");
        assertThat(one("Degrees", "-12", "12").isOfMarks()).isFalse();
    }

    @Test
    void words_are_told_from_all_columns_that_share_one() throws IOException {
        var proposals = of("""
                Counter,Till,Colour
                Extremely satisfied,Somewhat satisfied,Red
                Somewhat satisfied,Neither satisfied nor dissatisfied,Blue
                N/A,Somewhat dissatisfied,Green
                Somewhat satisfied,Extremely dissatisfied,Red
                """);

        assertThat(proposals.get(0).text()).isEqualTo("1-5");
        assertThat(proposals.get(0).words()).isEqualTo(Map.of("Extremely satisfied", 5.0, "Somewhat satisfied", 4.0));
        assertThat(proposals.get(0).missing()).containsExactly("N/A");
        assertThat(proposals.get(1).words())
                .containsEntry("Extremely dissatisfied", 1.0)
                .hasSize(4);
        assertThat(proposals.get(2).isOfMarks()).isFalse();
        assertThat(proposals.get(2).why()).isEqualTo(Why.UNKNOWN_WORDS);
    }

    @Test
    void signs_are_counted_where_they_are_all_the_same_and_some_are_repeated() throws IOException {
        assertThat(one("Food", "❤️❤️❤️❤️❤️", "❤️", "❤️❤️❤️").words())
                .isEqualTo(Map.of("❤️❤️❤️❤️❤️", 5.0, "❤️", 1.0, "❤️❤️❤️", 3.0));
        assertThat(one("Food", "😀", "🙁🙁").why()).isEqualTo(Why.UNKNOWN_WORDS);
        assertThat(one("Food", "$", "$$$").why()).isEqualTo(Why.UNKNOWN_WORDS);
        assertThat(one("Food", "👎", "👍").words()).isEqualTo(Map.of("👎", 0.0, "👍", 1.0));
    }

    @Test
    void numbers_whose_words_get_worse_are_turned_and_told() throws IOException {
        for (var answers : List.of(
                List.of("Strongly agree (1)", "Agree (2)", "Disagree (4)", "Strongly disagree (5)"),
                List.of("1 - Very satisfied", "2", "5 - Very dissatisfied"),
                List.of("1 = Strongly agree", "5 = Strongly disagree"))) {
            var proposal = one("Food", answers.toArray(String[]::new));
            assertThat(proposal.why()).isEqualTo(Why.WORDS_FALL);
            assertThat(proposal.text()).isEqualTo("5-1");
        }
        assertThat(one("Food", "1 - Very dissatisfied", "5 - Very satisfied").text())
                .isEqualTo("1-5");
    }

    @Test
    void numbers_that_contradict_their_words_are_asked() throws IOException {
        assertThat(one("Food", "Agree (5)", "Strongly agree (6)", "Somewhat agree (8)")
                        .why())
                .isEqualTo(Why.UNKNOWN_WORDS);
    }

    @Test
    void codes_of_a_choice_with_another_answer_are_no_marks() throws IOException {
        assertThat(one("G1Q2", "A1", "A5", "-oth-").isOfMarks()).isFalse();
    }

    @Test
    void four_known_words_ask_for_their_bands() throws IOException {
        var proposal = one(
                "Leben", "Sehr zufrieden", "Ziemlich zufrieden", "Nicht sehr zufrieden", "Überhaupt nicht zufrieden");

        assertThat(proposal.words()).containsEntry("Sehr zufrieden", 4.0);
        assertThat(proposal.text()).isEmpty();
        assertThat(proposal.readingTexts()).first().isEqualTo("1-4, 1-2, 3-4");
    }

    @Test
    void a_rating_that_runs_against_nps_is_proposed_the_other_way_round() throws IOException {
        var proposals = of(SCHOOL);

        assertThat(proposals.get(0).text()).isEqualTo("5-1");
        assertThat(proposals.get(1).text()).isEqualTo("5-1");
        assertThat(proposals.get(1).why()).isEqualTo(Why.AGAINST_THE_OTHERS);
        assertThat(proposals.get(2).text()).isEqualTo("nps");
    }

    @Test
    void without_nps_it_has_to_run_against_all_the_others() throws IOException {
        var proposals = of(SCHOOL.replace("nps", "all"));

        assertThat(proposals)
                .extracting(ScaleProposal::why)
                .containsExactly(Why.NOTHING, Why.NOTHING, Why.AGAINST_THE_OTHERS);
    }

    static final String SCHOOL = """
            Theke,Kasse,nps
            1,2,10
            2,2,9
            2,3,8
            3,4,6
            4,4,3
            1,1,10
            2,1,9
            5,5,0
            3,3,7
            2,3,8
            1,2,10
            4,5,5
            """;

    private static ScaleProposal one(String heading, String... values) throws IOException {
        return of('"' + heading + "\"\n\"" + String.join("\"\n\"", values) + "\"\n")
                .get(0);
    }

    private static List<ScaleProposal> of(String text) throws IOException {
        return FilePreview.of(FileOf.text(text), TableLayout.of(null)).scales();
    }
}
