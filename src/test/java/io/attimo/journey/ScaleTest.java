package io.attimo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    private static final Scale SCHOOL = Scale.ONE_TO_FIVE.turned();

    @ParameterizedTest
    @CsvSource({
        "nps,6,pain",
        "nps,6.5,pain",
        "nps,6.99,pain",
        "nps,7,neutral",
        "nps,8.5,neutral",
        "nps,9,glory",
        "nps,9.5,glory",
        "1-5,2.5,pain",
        "1-5,3.5,neutral",
        "1-5,4.5,glory",
        "1-7,3.5,pain",
        "1-7,5.5,neutral",
        "1-10,6.5,pain",
        "1-10,7,neutral",
        "1-10,8.5,neutral",
        "1-10,9,glory",
        "1-10,1,pain",
        "1-10,10,glory"
    })
    void a_mark_between_two_bands_belongs_to_the_lower_one(String name, double mark, String band) {
        assertThat(band(Scale.named(name), mark)).isEqualTo(band);
    }

    @Test
    void a_mean_that_misses_a_mark_by_its_last_digit_is_that_mark() {
        assertThat(band(Scale.NPS, 0.1 + 0.2 + 6.7)).isEqualTo("neutral");
        assertThat(band(Scale.NPS, 9 - 1e-12)).isEqualTo("glory");
    }

    @Test
    void its_ends_are_so_far_apart_at_most_that_the_distance_is_a_number() {
        assertThatThrownBy(() -> new Scale(-1e308, 1e308, 0, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_bands_between_marks_the_ends_hold_as_they_are() {
        var mood = new Scale(-1, 1, -1, -0.3, 0.3, 1);

        assertThat(band(mood, -0.3)).isEqualTo("pain");
        assertThat(band(mood, -0.2)).isEqualTo("neutral");
        assertThat(band(mood, 0.3)).isEqualTo("glory");
    }

    @Test
    void where_one_is_best_the_mark_is_mirrored_before_score_and_bands() {
        assertThat(SCHOOL.score(1)).isEqualTo(100);
        assertThat(SCHOOL.score(5)).isZero();
        assertThat(SCHOOL.mark(75)).isEqualTo(2);
        assertThat(band(SCHOOL, 1)).isEqualTo("glory");
        assertThat(band(SCHOOL, 2)).isEqualTo("glory");
        assertThat(band(SCHOOL, 2.5)).isEqualTo("neutral");
        assertThat(band(SCHOOL, 3.5)).isEqualTo("pain");
        assertThat(band(SCHOOL, 5)).isEqualTo("pain");
        assertThat(SCHOOL.name()).isEqualTo("5-1");
    }

    @Test
    void its_bands_are_told_in_the_marks_that_people_wrote() {
        var written = Scale.of(1, 6, new Scale.Band(5, 6), new Scale.Band(1, 2), true);

        assertThat(written.pain()).isEqualTo(new Scale.Band(5, 6));
        assertThat(written.glory()).isEqualTo(new Scale.Band(1, 2));
        assertThat(band(written, 4)).isEqualTo("neutral");
        // The version before reads the columns of a scale straight on, and takes no other order.
        assertThat(written.painTo()).isLessThan(written.gloryFrom());
    }

    @Test
    void of_two_marks_the_worse_is_pain_and_the_better_glory() {
        var renewed = Scale.between(0, 1).orElseThrow();
        var oneForYes = Scale.between(1, 2).orElseThrow().turned();

        assertThat(band(renewed, 0)).isEqualTo("pain");
        assertThat(band(renewed, 1)).isEqualTo("glory");
        assertThat(band(oneForYes, 1)).isEqualTo("glory");
        assertThat(band(oneForYes, 2)).isEqualTo("pain");
        assertThat(oneForYes.score(1)).isEqualTo(100);
    }

    @Test
    void the_bands_of_any_other_have_to_be_said() {
        assertThat(Scale.between(1, 10)).contains(Scale.ONE_TO_TEN);
        assertThat(Scale.between(0, 10)).contains(Scale.NPS);
        assertThat(Scale.between(1, 4)).isEmpty();
        assertThat(Scale.between(0, 100)).isEmpty();
    }

    @Test
    void nps_is_told_from_nought_to_ten_only() {
        assertThat(Scale.NPS.isNps()).isTrue();
        assertThat(Scale.NPS.turned().isNps()).isTrue();
        assertThat(Scale.ONE_TO_TEN.isNps()).isFalse();
        assertThat(new Scale(0, 10, 0, 4, 8, 10).isNps()).isFalse();
        assertThat(SCHOOL.isCsat()).isTrue();
    }

    private static String band(Scale scale, double mark) {
        assertThat(scale.isPain(mark) && scale.isGlory(mark)).isFalse();
        return scale.isPain(mark) ? "pain" : scale.isGlory(mark) ? "glory" : "neutral";
    }
}
