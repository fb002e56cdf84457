package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposal.Why;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns of one question are on one scale, whichever of its marks were given to each. */
class GridScalesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How was it? [Till]|How was it? [Food]",
                "How was it? - Till|How was it? - Food",
                "Q2_1|Q2_2",
                "G1Q1[SQ001]|G1Q1[SQ002]",
                "G1Q1_SQ001|G1Q1_SQ002"
            })
    void where_one_has_both_ends_the_other_is_on_that_scale_without_being_asked(String one, String other)
            throws IOException {
        var proposals = of(one, "1 3 5 4", other, "2 3 4 4");

        assertThat(proposals).extracting(ScaleProposal::text).containsExactly("1-5", "1-5");
        assertThat(proposals).extracting(ScaleProposal::why).containsOnly(Why.NOTHING);
    }

    @Test
    void nought_given_to_one_only_is_on_the_scale_of_the_other_and_that_is_told() throws IOException {
        var proposals = of("How was it? [Till]", "0 3 10 7", "How was it? [Food]", "1 3 10 7");

        assertThat(proposals).extracting(ScaleProposal::text).containsExactly("nps", "nps");
        assertThat(proposals).extracting(ScaleProposal::why).containsExactly(Why.NOTHING, Why.OF_ITS_QUESTION);
    }

    @Test
    void what_together_is_no_known_scale_is_asked_of_each_with_the_same_readings() throws IOException {
        var proposals = of("How was it? [Till]", "0 3 5 4", "How was it? [Food]", "1 3 5 4");

        assertThat(proposals).extracting(ScaleProposal::text).containsOnly("");
        assertThat(proposals).extracting(ScaleProposal::readingTexts).containsOnly(List.of("0-5, 0-2, 3-5", "nps"));
    }

    @Test
    void places_on_a_line_are_on_it_also_where_nobody_went_beyond_ten() throws IOException {
        var proposals = of("How was it? [Till]", "0 30 100 55", "How was it? [Food]", "0 5 10 4");

        assertThat(proposals)
                .extracting(ScaleProposal::readingTexts)
                .containsOnly(proposals.get(0).readingTexts());
        assertThat(proposals).noneMatch(ScaleProposal::isCertain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Till|Food",
                "The till: how was it|Food: how was it",
                "v_1|v_2",
                "Us [Till]|Us [NPS]",
                "Us [Till]|Us [0-10]"
            })
    void columns_of_two_questions_and_what_is_said_by_a_name_are_left_alone(String one, String other)
            throws IOException {
        assertThat(of(one, "1 3 5 4", other, "0 3 10 7"))
                .extracting(ScaleProposal::text)
                .containsExactly("1-5", "nps");
    }

    private static List<ScaleProposal> of(String one, String marks, String other, String otherMarks)
            throws IOException {
        var text = new StringBuilder("\"" + one + "\",\"" + other + "\"\n");
        for (int i = 0; i < marks.split(" ").length; i++) {
            text.append(marks.split(" ")[i] + "," + otherMarks.split(" ")[i] + "\n");
        }
        return FilePreview.of(FileOf.text(text.toString()), TableLayout.of(null))
                .scales();
    }
}
