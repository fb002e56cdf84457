package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.View;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OutcomeScoreTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);

    @Test
    void seven_of_twelve_renewed() {
        var renewed = score(Scale.between(0, 1).orElseThrow(), 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0);

        assertThat(renewed.n()).isEqualTo(12);
        assertThat(renewed.glory()).isEqualTo(7 / 12.0, within(1e-12));
        assertThat(renewed.pain()).isEqualTo(5 / 12.0, within(1e-12));
        assertThat(renewed.gloryInterval().low()).isEqualTo(.3195, within(1e-4));
        assertThat(renewed.nps()).isNull();
    }

    @Test
    void halves_between_the_bands_of_nps_are_told_on_the_lower_side() {
        var nps = score(Scale.NPS, 6.5, 6.5, 6.5, 8.5, 8.5, 9.5);

        assertThat(nps.pain()).isEqualTo(.5, within(1e-12));
        assertThat(nps.glory()).isEqualTo(1 / 6.0, within(1e-12));
        assertThat(nps.nps()).isEqualTo(-100 / 3.0, within(1e-9));
    }

    @Test
    void from_one_to_ten_there_is_no_nps() {
        assertThat(score(Scale.ONE_TO_TEN, 1, 6, 7, 8, 9, 10).nps()).isNull();
    }

    @Test
    void where_one_is_best_the_mean_is_in_its_own_marks_and_its_interval_in_order() {
        var school = score(Scale.ONE_TO_FIVE.turned(), 1, 2, 2, 3, 4, 1, 2, 5, 3, 2, 1, 4);

        assertThat(school.mean()).isEqualTo(2.5, within(1e-12));
        assertThat(school.interval().low()).isLessThan(2.5);
        assertThat(school.interval().high()).isGreaterThan(2.5);
        assertThat(school.glory()).isEqualTo(7 / 12.0, within(1e-12));
    }

    private OutcomeScore score(Scale scale, double... marks) {
        var outcome = journey.addOutcome("All", scale);
        var sheets = new Sheets(journey);
        for (int i = 0; i < marks.length; i++) {
            sheets.says(i, MONDAY, marks[i]);
        }
        var page = ViewersReading.of(sheets.matrix(), View.of(journey), 5);
        return page.score(outcome);
    }
}
