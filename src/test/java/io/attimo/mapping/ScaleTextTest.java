package io.attimo.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.attimo.journey.Scale;
import io.attimo.mark.ScaleField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scale as JSON and forms write it. */
class ScaleTextTest {

    private static final Scale SIX_IS_WORST = Scale.of(1, 6, new Scale.Band(5, 6), new Scale.Band(1, 2), true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-5|1-5",
                "1-10|1-10",
                "0-10|nps",
                "5-1|5-1",
                "5 - 1|5-1",
                "10-0|10-0",
                "0-1|0-1",
                "2-1|2-1",
                "0-100, 0-40, 70-100|0-100, 0-40, 70-100",
                "6-1, 5-6, 1-2|6-1, 5-6, 1-2",
                "6-1, 6-5, 2-1|6-1, 5-6, 1-2",
                "1-4, 1-2, 3-4|1-4, 1-2, 3-4"
            })
    void a_form_reads_what_it_prints(String typed, String printed) {
        var scale = ScaleField.read(typed).orElseThrow();

        assertThat(ScaleField.print(scale)).isEqualTo(printed);
        assertThat(ScaleField.read(printed)).contains(scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-4", "4", "1-5, 1-2", "best", "5-5", "0-100, 0-70, 40-100"})
    void what_is_no_scale_or_lacks_its_bands_is_none(String typed) {
        assertThat(ScaleField.read(typed)).isEmpty();
    }

    @Test
    void a_reversed_scale_is_written_with_its_bands_in_raw_marks() {
        assertThat(scale("{\"min\": 1, \"max\": 6, \"pain\": [5, 6], \"glory\": [1, 2], \"reversed\": true}"))
                .isEqualTo(SIX_IS_WORST);
        assertThat(scale("{\"min\": 1, \"max\": 5, \"reversed\": true}")).isEqualTo(Scale.ONE_TO_FIVE.turned());
        assertThat(scale("{\"min\": 0, \"max\": 1}")).isEqualTo(new Scale(0, 1, 0, 0, 1, 1));
        assertThat(scale("\"1-10\"")).isEqualTo(Scale.ONE_TO_TEN);
    }

    /** A doubt writes the scales that a rating may be on so, and a program that copies one is understood. */
    @Test
    void a_mapping_takes_a_scale_as_a_doubt_writes_it() {
        assertThat(scale("\"1-4, 1-2, 3-4\"")).isEqualTo(new Scale(1, 4, 1, 2, 3, 4));
        assertThat(scale("\"-3-3, -3--1, 1-3\"")).isEqualTo(new Scale(-3, 3, -3, -1, 1, 3));
        assertThat(scale("\"5-1\"")).isEqualTo(Scale.ONE_TO_FIVE.turned());
    }

    @Test
    void what_is_read_is_printed_so_that_it_is_read_again() {
        var mapping = mapping("{\"min\": 1, \"max\": 6, \"pain\": [5, 6], \"glory\": [1, 2], \"reversed\": true}");

        assertThat(MappingText.read(MappingText.print(mapping))).isEqualTo(mapping);
    }

    @Test
    void reversed_beside_a_scale_turns_it_once_and_words_stand_beside_any() {
        var beside = mapping("\"1-5\", \"reversed\": true, \"words\": {\"Sehr gut\": 1, \"Mangelhaft\": 5}");
        var both = mapping("{\"min\": 1, \"max\": 5, \"reversed\": true}, \"reversed\": true");

        assertThat(beside.outcomes().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE.turned());
        assertThat(beside.outcomes().get(0).words())
                .containsEntry("Sehr gut", 1.0)
                .containsEntry("Mangelhaft", 5.0);
        assertThat(both.outcomes().get(0).scale()).isEqualTo(Scale.ONE_TO_FIVE.turned());
        assertThat(MappingText.read(MappingText.print(beside))).isEqualTo(beside);
    }

    @Test
    void a_word_whose_mark_is_not_on_the_scale_is_told() {
        var mapping = mapping("\"1-5\", \"words\": {\"Best\": 6, \"Good\": 4}");

        assertThatThrownBy(() -> MappingCheck.of(mapping, List.of("id", "all"), false))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .containsExactly(new InvalidMapping.Problem(
                                        "outcomes[0].words", InvalidMapping.Fault.WRONG_VALUE, "Best")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"min\": 1, \"max\": 6, \"reversed\": true}",
                "{\"min\": 1, \"max\": 5, \"reversed\": 1}",
                "{\"min\": 1, \"max\": 5, \"pain\": [1, 2]}",
                "{\"min\": 1, \"max\": 6, \"pain\": [1, 2], \"glory\": [5, 6], \"reversed\": true}",
                "{\"min\": 1, \"max\": 5, \"best\": 1}",
                "\"1-4\""
            })
    void one_that_does_not_say_all_is_refused_at_its_place(String json) {
        assertThatThrownBy(() -> mapping(json))
                .isInstanceOfSatisfying(
                        InvalidMapping.class,
                        bad -> assertThat(bad.problems())
                                .extracting(InvalidMapping.Problem::path, InvalidMapping.Problem::fault)
                                .containsExactly(tuple("outcomes[0].scale", InvalidMapping.Fault.NO_SUCH_SCALE)));
    }

    private static Scale scale(String json) {
        return mapping(json).outcomes().get(0).scale();
    }

    private static Mapping mapping(String scale) {
        return MappingText.read("""
                {"journey": {"name": "Visit"}, "key": "id", "date": {"day": "2026-09-01"},
                 "outcomes": [{"name": "All", "column": "all", "scale": %s}]}
                """.formatted(scale));
    }
}
