package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TouchpointPageTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Sheets sheets = new Sheets(journey);

    @Test
    void each_figure_is_computed_once_however_often_it_is_shown() {
        inWeeks(4);
        var page = page(false);

        assertThat(page.experience())
                .isSameAs(page.experience())
                .isSameAs(page.tiles().of(parking));
        assertThat(page.pain()).isSameAs(page.pain());
        assertThat(page.glory()).isSameAs(page.glory());
        assertThat(page.points()).isSameAs(page.points());
        assertThat(page.distribution()).isNotNull().isSameAs(page.distribution());
    }

    @Test
    void more_than_sixty_weeks_are_shown_by_month_and_the_step_says_so() {
        inWeeks(61);
        var page = page(false);

        assertThat(page.points()).hasSizeBetween(13, 15);
        assertThat(page.byMonth()).isTrue();
    }

    @Test
    void sixty_weeks_are_shown_by_week() {
        inWeeks(60);

        assertThat(page(false).points()).hasSize(60);
        assertThat(page(true).points()).hasSizeLessThan(16);
    }

    @Test
    void pain_has_one_interval_wherever_it_stands() {
        for (int person = 0; person < 40; person++) {
            sheets.says(person, MONDAY, person % 3 == 0 ? 1 : 4)
                    .says(person, MONDAY.plusDays(7), person % 2 == 0 ? 1 : 5);
        }
        var page = page(false);

        assertThat(page.experience().pain()).isEqualTo(page.pain().value());
        assertThat(page.experience().painInterval())
                .isNotNull()
                .isEqualTo(page.pain().interval());
    }

    private void inWeeks(int weeks) {
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < 6; i++) {
                sheets.says(100L * week + i, MONDAY.plusWeeks(week), 1 + i % 5);
            }
        }
    }

    private TouchpointPage page(boolean months) {
        var journeyReading = ViewersReading.of(sheets.matrix(), View.of(journey), 5);
        return TouchpointPage.of(journeyReading, parking, ImportanceResult.NONE, months, null);
    }
}
