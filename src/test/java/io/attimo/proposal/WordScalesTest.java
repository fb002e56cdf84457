package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleProposal;
import io.attimo.mark.ScaleProposal.Why;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that people rate in, as the field writes them. */
class WordScalesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Muito difícil|Difícil|Nem fácil nem difícil|Fácil|Muito fácil",
                "Very difficult|Difficult|Neither easy nor difficult|Easy|Very easy",
                "Molto difficile|Difficile|Né facile né difficile|Facile|Molto facile",
                "Sehr schwierig|Schwierig|Teils/teils|Einfach|Sehr einfach",
                "Très difficile|Difficile|Ni facile ni difficile|Facile|Très facile",
                "Muy difícil|Difícil|Ni fácil ni difícil|Fácil|Muy fácil",
                "Überhaupt nicht wichtig|Eher unwichtig|Teils/teils|Wichtig|Sehr wichtig",
                "Gar nicht interessant|Uninteressant|Weder noch|Interessant|Sehr interessant",
                "Not at all important|Slightly important|Moderately important|Very important|Extremely important",
                "Per niente importante|Poco importante|Neutrale|Importante|Molto importante",
                "Nada importante|Poco importante|Algo importante|Importante|Muy importante",
                "Nada importante|Pouco importante|Mais ou menos importante|Importante|Muito importante",
                "Pas du tout important|Peu important|Moyennement important|Important|Très important",
                "Mucho peor|Peor|Igual|Mejor|Mucho mejor",
                "Deficiente: no vino|Regular: tardó|Bueno: vino|Muy bueno: pronto|Excepcional: superó todo",
                "Discordo totalmente|Discordo em parte|Indiferente|Concordo em parte|Concordo totalmente"
            })
    void the_worst_is_one_and_the_best_is_five(String words) throws IOException {
        var steps = words.split("\\|");
        var proposal = one("Till", steps);

        assertThat(proposal.text()).isEqualTo("1-5");
        assertThat(proposal.why()).isEqualTo(Why.NOTHING);
        for (int i = 0; i < steps.length; i++) {
            assertThat(proposal.words()).containsEntry(steps[i], i + 1.0);
        }
    }

    @Test
    void where_not_all_steps_were_given_that_is_told() throws IOException {
        assertThat(one("Till", "Sehr wichtig", "Wichtig", "Teils/teils", "Eher unwichtig")
                        .why())
                .isEqualTo(Why.FEW_STEPS);
        assertThat(one("Till", "Strongly disagree", "Agree", "Strongly agree", "Neutral")
                        .why())
                .isEqualTo(Why.FEW_STEPS);
        assertThat(one("Till", "Yes", "No").why()).isEqualTo(Why.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stronly agree", "Strongly agreee", "Srtongly agree", "Strongly agrea"})
    void a_slip_in_one_word_is_read_as_the_step_it_is_nearest_to_and_told(String slip) throws IOException {
        var proposal = one("Till", "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", slip);

        assertThat(proposal.text()).isEqualTo("1-5");
        assertThat(proposal.words()).containsEntry(slip, 5.0);
        assertThat(proposal.why()).isEqualTo(Why.SLIP);
    }

    @Test
    void what_is_another_word_is_no_slip() throws IOException {
        assertThat(one("Till", "Bad", "Poor", "Good", "Goad").why()).isEqualTo(Why.UNKNOWN_WORDS);
        assertThat(one("Till", "Satisfied", "Unsatisfied", "Very satisfied", "Sadisfict")
                        .why())
                .isEqualTo(Why.UNKNOWN_WORDS);
    }

    @Test
    void numbers_whose_words_compare_from_better_to_worse_are_turned() throws IOException {
        var proposal = one("Till", "(1) Much better", "(2) Better", "(3) The same", "(4) Worse", "(5) Much worse");

        assertThat(proposal.text()).isEqualTo("5-1");
        assertThat(proposal.why()).isEqualTo(Why.WORDS_FALL);
    }

    @Test
    void beside_words_that_tell_no_order_the_highest_is_the_best_and_that_is_told() throws IOException {
        assertThat(one("Till", "1 - Grim", "2 - Meh", "3 - Fab", "5 - Wow").why())
                .isEqualTo(Why.WORDS_BESIDE);
        assertThat(one("Till", "0 - Not at all likely", "5", "10 - Extremely likely")
                        .why())
                .isEqualTo(Why.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Till|6 = Don't know",
                "Till|6 - I do not know",
                "Till|(6) N/A",
                "Till|Weiß nicht (6)",
                "Till|9 - Non so",
                "Till|Don't know / Not applicable",
                "Till|99",
                "Till (1 = bad, 5 = good, 6 = don't know)|6"
            })
    void that_somebody_does_not_know_is_no_mark_though_it_is_numbered_like_one(String heading, String none)
            throws IOException {
        var proposal = one(heading, "1", "2", "3", "4", "5", none);

        assertThat(proposal.text()).isEqualTo("1-5");
        assertThat(proposal.missing()).containsExactly(none);
    }

    private static ScaleProposal one(String heading, String... values) throws IOException {
        var text = '"' + heading + "\"\n"
                + Arrays.stream(values).map(value -> '"' + value + '"').collect(Collectors.joining("\n")) + "\n";
        return FilePreview.of(FileOf.text(text), TableLayout.of(null)).scales().get(0);
    }
}
