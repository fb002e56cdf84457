package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkDistributionTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Sheets sheets = new Sheets(journey);

    @Test
    void nobody_is_rounded_to_another_mark() {
        say(4.5, 4.5, 3.5, 2, 5, 5);

        assertThat(words()).containsExactly("5", "4.50", "4", "3.50", "3", "2", "1");
        assertThat(bars().get(1).answers()).isEqualTo(2, within(1e-9));
        assertThat(bars().get(2).answers()).isZero();
    }

    @Test
    void shares_are_by_the_weights_of_the_answers_and_answers_are_counted() {
        for (int i = 0; i < 6; i++) {
            sheets.says(i, MONDAY, i < 2 ? 5 : 3).weighing(i < 2 ? 4 : 1);
        }

        assertThat(bars().get(0).answers()).isEqualTo(2);
        assertThat(bars().get(0).share()).isEqualTo(8 / 12.0, within(1e-12));
        assertThat(bars().get(2).share()).isEqualTo(4 / 12.0, within(1e-12));
    }

    @Test
    void many_fractions_are_told_by_ranges() {
        for (int i = 0; i <= 40; i++) {
            say(1 + i / 10.0);
        }

        assertThat(bars()).hasSize(10);
        assertThat(bars().stream().mapToDouble(MarkDistribution.Bar::answers).sum())
                .isEqualTo(41, within(1e-9));
        assertThat(bars().get(0).answers()).isEqualTo(5, within(1e-9));
    }

    @Test
    void where_one_is_best_it_stands_first() {
        parking.rateOn(Scale.ONE_TO_FIVE.turned());
        say(1, 1, 1, 2, 5);

        assertThat(words()).containsExactly("1", "2", "3", "4", "5");
        assertThat(bars().get(0).colour()).isEqualTo(7);
        assertThat(bars().get(4).colour()).isEqualTo(1);
    }

    @Test
    void of_two_marks_there_are_two_bars() {
        parking.rateOn(Scale.between(0, 1).orElseThrow());
        say(0, 0, 1, 1, 1);

        assertThat(words()).containsExactly("1", "0");
    }

    @Test
    void marks_that_the_scale_does_not_hold_are_no_answers() {
        say(0, 7, 4, 4, 5, 5, 3);
        var total = reading().experience(ImportanceResult.NONE).of(parking);

        assertThat(bars().stream().mapToDouble(MarkDistribution.Bar::answers).sum())
                .isEqualTo(5, within(1e-9));
        assertThat(total.n()).isEqualTo(5);
        assertThat(total.value()).isEqualTo(80, within(1e-9));
    }

    private void say(double... marks) {
        for (double mark : marks) {
            sheets.says(sheets.matrix().rows(), MONDAY, mark);
        }
    }

    private List<String> words() {
        return bars().stream().map(MarkDistribution.Bar::words).toList();
    }

    private List<MarkDistribution.Bar> bars() {
        return reading().distribution(parking).orElseThrow().bars();
    }

    private JourneyReading reading() {
        return ViewersReading.of(sheets.matrix(), View.of(journey), 5);
    }
}
