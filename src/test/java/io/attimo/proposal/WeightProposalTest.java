package io.attimo.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.attimo.mapping.Mapping;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.FileOf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column by which answers count is proposed where its name and its numbers say so. */
class WeightProposalTest {

    private static final MappingTarget TARGET =
            new MappingTarget("Visit", Optional.empty(), "Survey", "Several of these", LocalDate.of(2026, 11, 30));

    private static MappingProposal proposed(String name, String... weights) throws IOException {
        var text = new StringBuilder("id,day,Food," + name + "\n");
        for (int i = 0; i < weights.length; i++) {
            text.append("%d,2026-09-0%d,%d,%s%n".formatted(i, i + 1, 1 + 4 * (i % 2), weights[i]));
        }
        return MappingGuess.of(FilePreview.of(FileOf.text(text.toString()), TableLayout.of(null)), TARGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight",
                "Weight",
                "survey_weight",
                "Weighting factor",
                "WGT",
                "Gewicht",
                "Gewichtung",
                "peso",
                "Ponderazione",
                "poids",
                "Pondération",
                "ponderación",
                "Weging",
                "ponderação"
            })
    void one_that_is_called_so_is_taken_and_told(String name) throws IOException {
        var proposal = proposed(name, "0.8", "1.25", "\"0,95\"", "1");

        assertThat(proposal.mapping().weight()).isEqualTo(new Mapping.WeightColumn(name));
        assertThat(proposal.doubts())
                .extracting(Doubt::column, Doubt::about)
                .containsExactly(tuple(name, Doubt.About.ROWS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lightweight", "weightless", "respeso", "Spa", "wtf"})
    void one_of_another_name_is_not(String name) throws IOException {
        assertThat(proposed(name, "0.8", "1.25", "0.95", "1").mapping().weight())
                .isNull();
    }

    @Test
    void nor_what_people_weigh_nor_marks_nor_what_cannot_count() throws IOException {
        assertThat(proposed("weight", "71.5", "80.2", "64", "90").mapping().weight())
                .isNull();
        assertThat(proposed("weight", "0.1", "0.25", "0.2", "0.1").mapping().weight())
                .isNull();
        assertThat(proposed("weight", "1", "2", "1", "2").mapping().weight()).isNull();
        assertThat(proposed("weight", "0.8", "1.25", "0", "1").mapping().weight())
                .isNull();
        assertThat(proposed("weight", "0.8", "1.25", "", "1").mapping().weight())
                .isNull();
        assertThat(proposed("weight", "1.0", "1.0", "1.0", "1.0").mapping().weight())
                .isNull();
    }
}
