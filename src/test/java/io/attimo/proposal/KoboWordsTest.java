package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.mapping.TableLayout;
import io.attimo.mark.ScaleProposal;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words as form tools export them: by the names of their choices, or with their numbers in brackets. */
class KoboWordsTest {

    @Test
    void words_may_be_joined_by_underscores() throws IOException {
        var proposal = of("very_satisfied", "satisfied", "neutral", "dissatisfied", "very_dissatisfied", "n_a");

        assertThat(proposal.text()).isEqualTo("1-5");
        assertThat(proposal.words())
                .containsEntry("very_satisfied", 5.0)
                .containsEntry("very_dissatisfied", 1.0)
                .hasSize(5);
        assertThat(proposal.missing()).containsExactly("n_a");
        assertThat(of("molto_soddisfatto", "soddisfatto", "insoddisfatto").words())
                .containsEntry("molto_soddisfatto", 5.0);
    }

    @Test
    void how_likely_something_is_goes_from_one_to_five() throws IOException {
        for (var words : List.of(
                List.of("Very likely", "Likely", "Neutral", "Unlikely", "Very unlikely"),
                List.of("very_likely", "likely", "neutral", "unlikely", "very_unlikely"))) {
            var proposal = of(words.toArray(String[]::new));

            assertThat(proposal.text()).isEqualTo("1-5");
            assertThat(proposal.words().values()).containsExactly(5.0, 4.0, 3.0, 2.0, 1.0);
        }
    }

    @Test
    void a_number_in_brackets_before_the_words_is_the_mark_and_not_applicable_is_none() throws IOException {
        var proposal = of(
                "(0) Not a problem",
                "(1) Minor",
                "(2) Moderate",
                "(3) Serious",
                "(4) Critical",
                "N/A – skip",
                "(9) N/A");

        assertThat(proposal.readingTexts()).first().isEqualTo("0-4, 0-1, 3-4");
        assertThat(proposal.words()).isEqualTo(Map.of());
        assertThat(proposal.missing()).containsExactly("N/A – skip", "(9) N/A");
    }

    @Test
    void what_only_begins_like_it_is_none() throws IOException {
        assertThat(of(
                                "Naples",
                                "N/A - not asked",
                                "Not applicable (skip)",
                                "Non applicabile: mai usato",
                                "Nationwide",
                                "0 - None")
                        .missing())
                .containsExactly("N/A - not asked", "Not applicable (skip)", "Non applicabile: mai usato");
    }

    private static ScaleProposal of(String... values) throws IOException {
        var text = "Food\n\"" + String.join("\"\n\"", values) + "\"\n";
        return FilePreview.of(FileOf.text(text), TableLayout.of(null)).scales().get(0);
    }
}
