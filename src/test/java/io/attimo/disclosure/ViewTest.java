package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);

    @BeforeEach
    void draw() {
        journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
        journey.addOutcome("Overall", Scale.ONE_TO_FIVE);
        journey.addOutcome("Recommend", Scale.NPS);
        journey.addSegment("Language").place("English");
        journey.addSegment("Language: spoken").place("Ladin & Friulian: both");
    }

    private static Map<String, List<String>> parameters(String query) {
        var parameters = new HashMap<String, List<String>>();
        for (var pair : query.substring(1).split("&")) {
            var parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Test
    void everything_left_out_is_all_answers_by_touchpoint_for_the_first_outcome() {
        var view = View.of(journey, Map.of("metric", List.of("")));

        assertThat(view).isEqualTo(View.of(journey));
        assertThat(view.outcome().name()).isEqualTo("Overall");
        assertThat(view.isFiltered()).isFalse();
    }

    @Test
    void a_state_is_an_address_and_the_address_is_the_state() {
        var spoken = journey.segment("Language: spoken").orElseThrow();
        var view = View.of(journey)
                .in(new WeekRange(LocalDate.of(2017, 5, 3), LocalDate.of(2017, 5, 30)))
                .only(new SegmentFilter(spoken, 1))
                .by(journey.outcome("Recommend").orElseThrow())
                .showing(Metric.PAIN)
                .over(RowDimension.labelsOf(journey.segment("Language").orElseThrow()))
                .onWholeScale(true);

        assertThat(View.of(journey, parameters(view.query()))).isEqualTo(view);
        assertThat(View.of(journey, parameters(View.of(journey).query()))).isEqualTo(View.of(journey));
    }

    @Test
    void own_periods_snap_to_whole_weeks() {
        var view = View.of(journey, Map.of("from", List.of("2017-05-05"), "to", List.of("2017-05-30")));

        assertThat(view.period().from()).isEqualTo("2017-05-01");
        assertThat(view.period().to()).isEqualTo("2017-06-04");
    }

    @ParameterizedTest
    @CsvSource({
        "rows, mood",
        "rows, segment:Colour",
        "metric, joy",
        "outcome, Profit",
        "from, yesterday",
        "from, 2017-02-30",
        "to, +12017-01-01",
        "period, some",
        "colour, pink",
        "segment, Language",
        "segment, Language:Klingon",
        "segment, Colour:red"
    })
    void what_the_journey_does_not_have_is_refused_by_name(String parameter, String value) {
        assertThatThrownBy(() -> View.of(journey, Map.of(parameter, List.of(value))))
                .isInstanceOfSatisfying(UnknownViewParameter.class, refusal -> {
                    assertThat(refusal.parameter()).isEqualTo(parameter);
                    assertThat(refusal.value()).isEqualTo(value);
                });
    }

    @Test
    void a_period_that_ends_before_it_begins_and_two_labels_of_one_segment_are_refused() {
        assertThatThrownBy(() -> View.of(journey, Map.of("from", List.of("2017-05-30"), "to", List.of("2017-05-01"))))
                .isInstanceOf(UnknownViewParameter.class);
        assertThatThrownBy(() -> View.of(journey, Map.of("segment", List.of("Language:English", "Language:English"))))
                .isInstanceOf(UnknownViewParameter.class);
    }
}
