package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.View;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchpointTrendTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 27);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Sheets sheets = new Sheets(journey);

    private void inWeek(int week, int people, double mark) {
        for (int i = 0; i < people; i++) {
            sheets.says(1_000L * week + i, MONDAY.plusWeeks(week).plusDays(i % 7), mark);
        }
    }

    private JourneyReading reading(View view) {
        return ViewersReading.of(sheets.matrix(), view, 5);
    }

    @Test
    void weeks_have_their_mean_and_months_are_whole_weeks() {
        inWeek(0, 10, 5);
        inWeek(1, 10, 3);
        inWeek(5, 10, 1);

        var trend = reading(View.of(journey)).trend(parking);

        assertThat(trend.weeks()).extracting(TouchpointTrend.Point::mean).containsExactly(100.0, 50.0, 0.0);
        assertThat(trend.months())
                .extracting(TouchpointTrend.Point::from)
                .containsExactly(MONDAY.plusWeeks(-4), MONDAY.plusWeeks(1), MONDAY.plusWeeks(5));
        assertThat(trend.months()).extracting(TouchpointTrend.Point::n).containsExactly(10L, 10L, 10L);
    }

    @Test
    void a_week_of_few_is_hidden_and_so_is_another_since_the_total_is_shown() {
        inWeek(1, 30, 5);
        inWeek(2, 3, 1);
        inWeek(3, 20, 4);

        var weeks = reading(View.of(journey)).trend(parking).weeks();

        assertThat(weeks).extracting(TouchpointTrend.Point::suppressed).containsExactly(false, true, true);
        assertThat(weeks.get(1).mean()).isNull();
        assertThat(weeks.get(1).n()).isNull();
    }

    @Test
    void a_hidden_week_is_a_gap_in_the_drawing() {
        inWeek(1, 30, 5);
        inWeek(2, 30, 4);
        inWeek(3, 3, 1);
        inWeek(4, 20, 4);
        inWeek(5, 31, 4);
        inWeek(6, 31, 3);

        var drawing = TrendDrawing.of(reading(View.of(journey)).trend(parking).weeks(), List.of());

        assertThat(drawing.dots()).hasSize(4);
        assertThat(drawing.runs()).hasSize(2);
        assertThat(drawing.runs().get(0).line()).startsWith("0.0,0.0 ");
    }

    @Test
    void what_was_done_lies_at_its_day_and_only_within_the_days_drawn() {
        inWeek(1, 30, 5);
        inWeek(3, 30, 4);
        var points = reading(View.of(journey)).trend(parking).weeks();

        var done = TrendDrawing.of(
                        points,
                        List.of(
                                new TrendAnnotations.Mark(points.get(0).from().plusWeeks(1), "a smile"),
                                new TrendAnnotations.Mark(points.get(0).from().minusDays(1), "too early")))
                .done();

        assertThat(done).extracting(TrendDrawing.Done::inside).containsExactly(true, false);
        assertThat(done.get(0).x()).isEqualTo(50);
    }

    @Test
    void whoever_answers_again_counts_with_each_answer() {
        inWeek(1, 9, 5);
        sheets.says(7, MONDAY, 1).says(7, MONDAY, 5);

        var bars = reading(View.of(journey)).distribution(parking).orElseThrow().bars();

        assertThat(bars).extracting(MarkDistribution.Bar::words).containsExactly("5", "4", "3", "2", "1");
        assertThat(bars.get(0).answers()).isEqualTo(10, within(1e-9));
        assertThat(bars.get(4).share()).isEqualTo(1 / 11.0, within(1e-9));
    }
}
