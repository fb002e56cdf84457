package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleProposal.Why;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people publish them, of which a guess in silence would have told something else. */
class PublicFilesTest {

    private static final MappingTarget TARGET =
            new MappingTarget("Shop", Optional.empty(), "Survey", "Several of these", LocalDate.of(2026, 11, 29));

    private static FilePreview preview(String text) throws IOException {
        return FilePreview.of(FileOf.text(text), TableLayout.of(null));
    }

    private static MappingProposal proposal(String text) throws IOException {
        return MappingGuess.of(preview(text), TARGET);
    }

    private static List<String> asked(MappingProposal proposal) {
        return proposal.doubts().stream()
                .map(doubt -> (doubt.about().code() + " " + doubt.column()).strip())
                .toList();
    }

    private static ColumnForm.Use use(MappingProposal proposal, int line) {
        return proposal.columns().lines().get(line).use();
    }

    private static String rows(int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open-Ended Response", "Response", "Customer"})
    void prose_is_no_key_and_no_customer(String heading) throws IOException {
        var proposal = proposal("Staff rating," + heading + "\n"
                + rows(
                        60,
                        i -> (i % 5 + 1) + ","
                                + (i % 6 == 0 ? "They were number " + i + " of all the shops that I went to" : "")));

        assertThat(proposal.columns().eachRow()).isTrue();
        assertThat(proposal.mapping().customer()).isNull();
        assertThat(asked(proposal)).contains("key");
        assertThat(use(proposal, 1)).isEqualTo(ColumnForm.Use.COMMENT);
    }

    @Test
    void a_column_that_is_mostly_empty_is_no_key() throws IOException {
        var proposal =
                proposal("Staff rating,Response\n" + rows(60, i -> (i % 5 + 1) + "," + (i % 6 == 0 ? "x" + i : "")));

        assertThat(asked(proposal)).contains("key");
    }

    private static final String COMPARED =
            "Till\nmuch better\nbetter\nslightly better\nsame\nslightly worse\nworse\nmuch worse\n";

    @Test
    void seven_words_are_seven_steps() throws IOException {
        var till = preview(COMPARED).scales().get(0);

        assertThat(till.text()).isEqualTo("1-7");
        assertThat(till.words().values()).containsExactly(7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
        assertThat(till.why()).isEqualTo(Why.NOTHING);
    }

    @Test
    void two_words_are_not_taken_for_one_step_in_silence() throws IOException {
        var text = "Till\nStrongly disagree\nDisagree\nNeutral\nAgree\nStrongly agree\nTotally agree\n";

        assertThat(preview(text).scales().get(0).why()).isEqualTo(Why.SAME_STEP);
        assertThat(asked(proposal(text))).contains("words Till");
    }

    @Test
    void the_words_of_each_column_have_their_own_scale() throws IOException {
        var text = """
                Till,Food,Room
                Strongly Agree,Strongly agree,Strongly agree
                Agree,Somewhat agree,Agree
                Neutral,Neither agree nor disagree,Disagree
                Disagree,Somewhat disagree,Strongly disagree
                Strongly Disagree,Strongly disagree,Agree
                """;
        var scales = preview(text).scales();

        assertThat(scales.get(0).text()).isEqualTo("1-5");
        assertThat(scales.get(1).text()).isEqualTo("1-5");
        assertThat(scales.get(0).words()).containsEntry("Agree", 4.0).containsEntry("Strongly Agree", 5.0);
        assertThat(scales.get(1).words()).containsEntry("Somewhat agree", 4.0);
        assertThat(scales.get(2).isCertain()).isFalse();
        assertThat(scales.get(2).words()).containsEntry("Strongly agree", 4.0);
        assertThat(asked(proposal(text))).contains("scale Room");
        assertThat(proposal(text).columns().words())
                .filteredOn(words -> words.lines().contains(2))
                .singleElement()
                .matches(words -> words.byWord().get("Strongly agree").equals("4"));
    }

    @Test
    void a_step_that_a_column_never_shows_stays_in_doubt() throws IOException {
        var text = """
                Till,Food,Room
                Very satisfied,Satisfied,Very satisfied
                Satisfied,Neutral,Satisfied
                Neutral,Dissatisfied,Dissatisfied
                Dissatisfied,Satisfied,Very dissatisfied
                Very dissatisfied,Satisfied,Satisfied
                """;

        assertThat(preview(text).scales().get(0).why()).isEqualTo(Why.NOTHING);
        assertThat(asked(proposal(text))).anyMatch(doubt -> doubt.endsWith("Food"));
        assertThat(asked(proposal(text))).anyMatch(doubt -> doubt.endsWith("Room"));
    }

    @Test
    void columns_of_one_question_share_the_scale_of_their_words() throws IOException {
        var scales = preview("""
                How was it? [Till],How was it? [Food],How was it? [Room]
                Very satisfied,Satisfied,Satisfied
                Satisfied,Neutral,Neutral
                Neutral,Dissatisfied,Dissatisfied
                Dissatisfied,Satisfied,Very dissatisfied
                Very dissatisfied,Satisfied,Satisfied
                """).scales();

        assertThat(scales.get(1).text()).isEqualTo("1-5");
        assertThat(scales.get(1).words()).containsEntry("Satisfied", 4.0);
        assertThat(scales.get(1).why()).as("all of three steps").isEqualTo(Why.FEW_STEPS);
        assertThat(scales.get(2).text()).isEqualTo("1-5");
        assertThat(scales.get(2).why()).as("four of five").isEqualTo(Why.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank_home",
                "Please rank the following, overall [Home]",
                "Metta in classifica: casa",
                "Rangfolge Zuhause",
                "Merci de classer : maison",
                "Ordena estas cosas: casa",
                "Your places, 1 being your favorite",
                "Home (1 = best)",
                "Would you recommend it? Rank it 1-5"
            })
    void a_place_in_an_order_is_asked_about(String heading) throws IOException {
        var proposal = proposal("\"" + heading + "\",Staff rating\n" + rows(20, i -> (i % 5 + 1) + "," + (i % 5 + 1)));

        assertThat(asked(proposal)).contains("scale " + heading);
        assertThat(use(proposal, 0)).isEqualTo(ColumnForm.Use.RATING);
        assertThat(proposal.columns().lines().get(0).scale()).isEmpty();
        assertThat(preview("\"" + heading + "\"\n1\n2\n3\n4\n5\n")
                        .scales()
                        .get(0)
                        .readingTexts())
                .containsExactly("5-1");
    }

    @Test
    void columns_of_a_question_that_hold_each_place_once_are_an_order() throws IOException {
        var orders = List.of("1,2,3,4,5", "2,1,4,3,5", "5,4,3,2,1", "3,5,1,2,4", "4,3,5,1,2", "1,2,3,5,4");
        var header = "Things [A],Things [B],Things [C],Things [D],Things [E]\n";

        assertThat(preview(header + String.join("\n", orders) + "\n").scales())
                .allMatch(scale -> scale.why() == Why.RANKED && !scale.isCertain());
        assertThat(preview(header + String.join("\n", orders) + "\n1,1,2,3,4\n").scales())
                .noneMatch(scale -> scale.why() == Why.RANKED);
    }

    @Test
    void what_goes_down_to_nought_is_no_order() throws IOException {
        assertThat(preview("How do you rank us\n0\n10\n5\n").scales().get(0).text())
                .isEqualTo("nps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Question", "domanda", "Frage", "pregunta", "pergunta", "Item"})
    void the_number_of_a_question_is_no_rating(String heading) throws IOException {
        var proposal = proposal("Responder," + heading + ",OriginalResponse,ShortAnswer\n"
                + rows(
                        70,
                        i -> (i / 7 + 1) + "," + (i % 7 + 1) + ",I think that shop number " + i + " was good,Shop "
                                + i));

        assertThat(proposal.columns().lines()).noneMatch(ColumnForm.Line::isRated);
        assertThat(proposal.doubts()).isNotEmpty();
    }

    @Test
    void a_rating_that_is_called_question_is_one() throws IOException {
        var proposal = proposal("id,Question\n" + rows(20, i -> i + "," + (i % 5 + 1)));

        assertThat(use(proposal, 1)).isEqualTo(ColumnForm.Use.RATING);
    }
}
