package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.attimo.disclosure.Metric;
import io.attimo.disclosure.RowDimension;
import io.attimo.disclosure.SegmentFilter;
import io.attimo.disclosure.View;
import io.attimo.disclosure.WeekRange;
import io.attimo.importance.ImportanceResult;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Interval;
import io.attimo.statistics.Shrinkage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeatmapTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final double NONE = Double.NaN;

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final Touchpoint parking = journey.addStage("Arriving", null).addTouchpoint("Parking", Scale.ONE_TO_FIVE);
    private final Touchpoint signs = journey.stages().get(0).addTouchpoint("Signs", Scale.ONE_TO_FIVE);
    private final Touchpoint food = journey.addStage("Waiting", null).addTouchpoint("Food", Scale.NPS);
    private final Segment language = journey.addSegment("Language");
    private final Sheets sheets = new Sheets(journey);

    private Heatmap heatmap(ResponseMatrix responseMatrix, View view) {
        return ViewersReading.of(responseMatrix, view, 5).heatmap(ImportanceResult.NONE);
    }

    private static HeatmapCell cell(Heatmap heatmap, String stage, String row) {
        return heatmap.cells().stream()
                .filter(heatmapCell -> heatmapCell.stage().name().equals(stage)
                        && heatmapCell.row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private void answered(int people, double... marks) {
        for (int i = 0; i < people; i++) {
            sheets.says(1_000L + sheets.matrix().rows(), MAY, marks);
        }
    }

    @Test
    void a_respondent_with_several_answers_counts_with_each_and_is_one_person() {
        answered(5, 5);
        sheets.says(7, MAY, 1).says(7, MAY.plusDays(1), 3).says(7, MAY.plusDays(2), 5);

        var heatmapCell = cell(heatmap(sheets.matrix(), View.of(journey)), "Arriving", "Parking");

        assertThat(heatmapCell.n()).isEqualTo(6);
        assertThat(heatmapCell.value()).isEqualTo((5 * 100 + 0 + 50 + 100) / 8.0, within(1e-9));
        assertThat(heatmapCell.glory()).isEqualTo((5 + 1) / 8.0, within(1e-9));
        assertThat(heatmapCell.pain()).isEqualTo(1 / 8.0, within(1e-9));
    }

    @Test
    void who_rated_nothing_is_nobody_on_the_map() {
        answered(6, 5, 4, 9);
        answered(7, NONE, NONE, NONE);
        sheets.says(5_000, MAY.minusYears(1), NONE, NONE, NONE);

        var journeyReading = ViewersReading.of(sheets.matrix(), View.of(journey), 5);

        assertThat(journeyReading.respondents()).isEqualTo(6);
        assertThat(journeyReading.days().orElseThrow().first()).isEqualTo(MAY);
        assertThat(journeyReading.heatmap(ImportanceResult.NONE).total().n()).isEqualTo(6);
        assertThat(cell(heatmap(sheets.matrix(), View.of(journey)), "Arriving", "Parking")
                        .n())
                .isEqualTo(6);
    }

    @Test
    void a_view_in_which_too_few_rated_anything_is_hidden_however_many_wrote() {
        answered(4, 5, 4, 9);
        answered(7, NONE, NONE, NONE);

        assertThat(ViewersReading.of(sheets.matrix(), View.of(journey), 5).isHidden())
                .isTrue();
    }

    /** They were given on another scale, or typed wrongly. */
    @Test
    void marks_that_the_scale_does_not_hold_make_no_people_for_the_minimum() {
        answered(3, 4, 4, 9);
        answered(7, 9, 4, 9);

        var heatmap = heatmap(sheets.matrix(), View.of(journey));

        assertThat(cell(heatmap, "Arriving", "Parking").suppressed()).isTrue();
        assertThat(cell(heatmap, "Arriving", "Signs").suppressed()).isTrue();
        assertThat(cell(heatmap, "Waiting", "Food").n()).isEqualTo(10);
    }

    @Test
    void too_few_people_stay_hidden_however_much_they_weigh_and_enough_are_shown_however_little() {
        for (int i = 0; i < 4; i++) {
            sheets.says(i, MAY, 4).weighing(1_000);
        }
        var few = cell(heatmap(sheets.matrix(), View.of(journey)), "Arriving", "Parking");
        var others = new Sheets(journey);
        for (int i = 0; i < 5; i++) {
            others.says(i, MAY, 4).weighing(.001);
        }
        var enough = cell(heatmap(others.matrix(), View.of(journey)), "Arriving", "Parking");

        assertThat(few.suppressed()).isTrue();
        assertThat(few.effective()).isNull();
        assertThat(few.weighted()).isNull();
        assertThat(enough.n()).isEqualTo(5);
        assertThat(enough.weighted()).isTrue();
    }

    @Test
    void answers_that_are_worth_few_show_the_shrunken_value() {
        for (int i = 0; i < 40; i++) {
            sheets.says(i, MAY, 1 + i % 5, 3, i % 11).weighing(i < 5 ? 20 : 1);
        }

        var parking = cell(heatmap(sheets.matrix(), View.of(journey)), "Arriving", "Parking");

        assertThat(parking.n()).isEqualTo(40);
        assertThat(parking.effective()).isEqualTo(135 * 135 / 2035.0, within(1e-9));
        assertThat(parking.isPale()).isTrue();
        assertThat(parking.value()).isEqualTo((20 * 25 * 10 + 7 * 25 * 10) / 135.0, within(1e-9));
    }

    @Test
    void a_cell_nobody_answered_is_no_data_and_one_of_too_few_is_hidden() {
        answered(20, 5, NONE, NONE);
        answered(4, 5, 1, NONE);

        var heatmap = heatmap(sheets.matrix(), View.of(journey));

        assertThat(cell(heatmap, "Waiting", "Food").isEmpty()).isTrue();
        assertThat(cell(heatmap, "Waiting", "Food").suppressed()).isFalse();
        assertThat(cell(heatmap, "Arriving", "Signs").suppressed()).isTrue();
        assertThat(cell(heatmap, "Arriving", "Signs").n()).isNull();
        assertThat(cell(heatmap, "Arriving", "Parking").suppressed())
                .as("the only other one under the same total")
                .isTrue();
    }

    @Test
    void few_answers_show_the_shrunken_value_and_many_the_plain_mean() {
        answered(10, 5, NONE, 0);
        answered(30, NONE, 3, 0);
        answered(1, 4, 2, 1);

        var heatmap = heatmap(sheets.matrix(), View.of(journey));
        var few = cell(heatmap, "Arriving", "Parking");
        var many = cell(heatmap, "Arriving", "Signs");

        assertThat(few.isPale()).isTrue();
        assertThat(few.shownValue()).isEqualTo(few.shrunken().value()).isNotEqualTo(few.value());
        assertThat(many.isPale()).isFalse();
        assertThat(many.shownValue()).isEqualTo(many.value());
    }

    @Test
    void nps_is_told_only_of_the_0_to_10_scale_and_csat_only_of_1_to_5() {
        answered(6, 5, 5, 9);
        answered(4, 1, 5, 3);

        var nps = heatmap(sheets.matrix(), View.of(journey).showing(Metric.NPS));
        var csat = heatmap(sheets.matrix(), View.of(journey).showing(Metric.CSAT));

        assertThat(cell(nps, "Waiting", "Food").value()).isEqualTo(20, within(1e-9));
        assertThat(cell(nps, "Arriving", "Parking").value()).isNull();
        assertThat(cell(csat, "Arriving", "Parking").value()).isEqualTo(.6, within(1e-9));
        assertThat(cell(csat, "Waiting", "Food").value()).isNull();
    }

    @Test
    void types_and_channels_are_a_grid_over_the_stages() {
        parking.become(new Touchpoint.Traits(MomentType.FMOT, "sign", null, null, Set.of()));
        signs.become(new Touchpoint.Traits(MomentType.FMOT, "sign", null, null, Set.of()));
        food.become(new Touchpoint.Traits(MomentType.SMOT, "person", null, null, Set.of()));
        answered(8, 5, 1, 10);

        var heatmap = heatmap(sheets.matrix(), View.of(journey).over(RowDimension.TYPES));

        assertThat(heatmap.rows()).extracting(Heatmap.GridRow::name).containsExactly("FMOT", "SMOT");
        assertThat(cell(heatmap, "Arriving", "FMOT").value()).isEqualTo(50);
        assertThat(cell(heatmap, "Waiting", "FMOT").isEmpty()).isTrue();
        assertThat(cell(heatmap, "Waiting", "SMOT").value()).isEqualTo(100);
    }

    @Test
    void a_view_is_hidden_when_a_filter_takes_away_too_few() {
        for (int i = 0; i < 12; i++) {
            sheets.says(i, MAY, 4, 4, 4).being(language, i < 9 ? "English" : "Ladin");
        }
        var english = View.of(journey).only(new SegmentFilter(language, 1));

        var journeyReading = ViewersReading.of(sheets.matrix(), english, 5);

        assertThat(journeyReading.isHidden()).isTrue();
        assertThat(journeyReading.respondents()).isNull();
        assertThat(journeyReading.heatmap(ImportanceResult.NONE).cells()).allMatch(HeatmapCell::suppressed);
        assertThat(ViewersReading.of(sheets.matrix(), View.of(journey), 5).isHidden())
                .isFalse();
    }

    @Test
    void a_period_that_leaves_out_too_few_goes_on_until_it_holds_them() {
        answered(10, 4);
        sheets.says(1, MAY.plusWeeks(3), 4).says(2, MAY.plusWeeks(3), 5);
        var view = View.of(journey).in(new WeekRange(null, MAY));

        var journeyReading = ViewersReading.of(sheets.matrix(), view, 5);

        assertThat(journeyReading.respondents()).isEqualTo(12);
        assertThat(journeyReading.view().period().to())
                .isEqualTo(MAY.plusWeeks(4).minusDays(1));
    }

    /** Where touchpoints differ by chance alone, all pale tiles are drawn to one value. */
    @Test
    void of_tiles_drawn_to_one_value_the_lower_plain_mean_hurts_most_and_then_more_pain() {
        var shown = new Shrinkage.Shrunken(60, new Interval(50, 70));
        var first = tile(parking, 61, shown, .4);
        var lower = tile(signs, 58, shown, .2);
        var lowerWithMorePain = tile(food, 58, shown, .3);

        assertThat(worst(first, lower)).isEqualTo(lower);
        assertThat(worst(lower, first)).isEqualTo(lower);
        assertThat(worst(first, lower, lowerWithMorePain)).isEqualTo(lowerWithMorePain);
        assertThat(worst(lowerWithMorePain, lower, first)).isEqualTo(lowerWithMorePain);
    }

    @Test
    void a_confirmed_moment_of_truth_surely_below_the_mean_hurts_most_though_others_are_lower() {
        var shown = new Shrinkage.Shrunken(60, new Interval(50, 70));
        var lower = tile(parking, 40, new Shrinkage.Shrunken(45, new Interval(35, 55)), .5);

        assertThat(worst(lower, moment(signs, 58, shown, 75)))
                .extracting(HeatmapCell::touchpoint)
                .isEqualTo(signs);
        assertThat(worst(lower, moment(signs, 58, shown, 65))).isEqualTo(lower);
        assertThat(worst(lower, moment(signs, 58, shown, 45))).isEqualTo(lower);
    }

    @Test
    void worse_and_better_are_claimed_only_where_the_interval_leaves_the_mean_out() {
        answered(12, 5, 1, 6);
        answered(12, 4, 2, 10);
        answered(12, 5, 2, 4);

        var heatmap = heatmap(sheets.matrix(), View.of(journey));
        var mean = heatmap.total().value();

        assertThat(cell(heatmap, "Arriving", "Parking").side()).isEqualTo(1);
        assertThat(cell(heatmap, "Arriving", "Signs").side()).isEqualTo(-1);
        assertThat(heatmap.mean().value()).isEqualTo(mean);
        var food = cell(heatmap, "Waiting", "Food");
        assertThat(food.shownValue()).isGreaterThan(mean + 5);
        assertThat(food.shownInterval().contains(mean)).isTrue();
        assertThat(food.colour()).isGreaterThan(4);
        assertThat(food.side()).isZero();
    }

    @Test
    void of_pain_less_is_better() {
        answered(40, 5, 1, 8);

        var heatmap = heatmap(sheets.matrix(), View.of(journey).showing(Metric.PAIN));

        assertThat(cell(heatmap, "Arriving", "Parking").side()).isEqualTo(1);
        assertThat(cell(heatmap, "Arriving", "Signs").side()).isEqualTo(-1);
    }

    @Test
    void what_is_neither_good_nor_bad_is_compared_with_nothing() {
        answered(40, 5, 1, 8);

        var heatmap = heatmap(sheets.matrix(), View.of(journey).showing(Metric.N));

        assertThat(heatmap.mean()).isNull();
        assertThat(heatmap.cells()).allMatch(heatmapCell -> heatmapCell.side() == 0);
    }

    private static HeatmapCell moment(
            Touchpoint touchpoint, double mean, Shrinkage.Shrunken shrunken, double journeyMean) {
        var tile = tile(touchpoint, mean, shrunken, .3);
        return new HeatmapCell(
                tile.stage(),
                tile.row(),
                touchpoint,
                tile.n(),
                mean,
                tile.interval(),
                shrunken,
                tile.glory(),
                tile.pain(),
                tile.painInterval(),
                null,
                DriverVerdict.CONFIRMED,
                false,
                tile.effective(),
                new JourneyMean(journeyMean, false),
                tile.colour(),
                false);
    }

    private HeatmapCell worst(HeatmapCell... tiles) {
        return new Heatmap(View.of(journey), false, 20L, List.of(tiles), List.of(), tiles[0], 5).worst();
    }

    private static HeatmapCell tile(Touchpoint touchpoint, double mean, Shrinkage.Shrunken shrunken, double pain) {
        return new HeatmapCell(
                touchpoint.stage(),
                touchpoint.name(),
                touchpoint,
                20L,
                mean,
                new Interval(mean - 10, mean + 10),
                shrunken,
                .2,
                pain,
                new Interval(0, 1),
                null,
                null,
                false,
                20.0,
                null,
                4,
                false);
    }

    @Test
    void the_worst_tile_stands_first_and_hidden_ones_last() {
        var booth = journey.stages().get(0).addTouchpoint("Booth", Scale.ONE_TO_FIVE);
        var desk = journey.stages().get(0).addTouchpoint("Desk", Scale.ONE_TO_FIVE);
        answered(40, 4, 2, 9);
        answered(2, 4, 2, 9, 1, NONE);
        answered(20, NONE, NONE, NONE, NONE, 1);

        var tiles = heatmap(sheets.matrix(), View.of(journey)).columns().get(0).tiles();

        assertThat(tiles).extracting(HeatmapCell::touchpoint).containsExactly(signs, parking, booth, desk);
        assertThat(tiles).extracting(HeatmapCell::suppressed).containsExactly(false, false, true, true);
    }
}
