package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.Sheets;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with a pocket calculator asks for every view of a small journey and subtracts. */
class SubtractionTest {

    private static final int MINIMUM = 5;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final Journey journey = new Journey("Visit", CustomerKind.B2C);
    private final List<Segment> segments = new ArrayList<>();
    private final Map<View, Heatmap> published = new HashMap<>();
    private ResponseMatrix responseMatrix;
    private int tried;

    private void ask(Random random) {
        for (var name : List.of("Arriving", "Waiting", "Leaving")) {
            var stage = journey.addStage(name, null);
            for (int i = 0; i <= random.nextInt(3); i++) {
                var traits = new Touchpoint.Traits(
                        MomentType.values()[random.nextInt(3)], "channel " + random.nextInt(2), null, null, Set.of());
                stage.addTouchpoint(name + i, Scale.ONE_TO_FIVE).become(traits);
            }
        }
        segments.add(journey.addSegment("Language"));
        segments.add(journey.addSegment("Purpose"));
        var sheets = new Sheets(journey);
        int people = 30 + random.nextInt(90);
        for (int i = 0; i < people; i++) {
            var marks = random.doubles(journey.measures())
                    .map(x -> x < .5 ? Double.NaN : Math.floor(1 + random.nextInt(5)))
                    .toArray();
            sheets.says(random.nextInt(people * 2), MONDAY.plusDays(random.nextInt(28)), marks);
            label(sheets, segments.get(0), random, 4);
            label(sheets, segments.get(1), random, 2);
        }
        responseMatrix = sheets.matrix();
    }

    /** The first labels are common, the last rare, and some have none. */
    private static void label(Sheets sheets, Segment segment, Random random, int labels) {
        int label = (int) (labels * Math.pow(random.nextDouble(), 3));
        if (random.nextInt(12) > 0) {
            sheets.being(segment, "label " + label);
        }
    }

    private Heatmap heatmap(View view) {
        return published.computeIfAbsent(
                view, it -> JourneyReading.of(responseMatrix, it, MINIMUM).heatmap(ImportanceResult.NONE));
    }

    private List<View> views() {
        var views = new ArrayList<View>();
        var plain = View.of(journey);
        var periods = List.of(
                WeekRange.ALL, new WeekRange(null, MONDAY.plusWeeks(2)), new WeekRange(MONDAY.plusWeeks(1), null));
        for (var weekRange : periods) {
            views.add(plain.in(weekRange));
            for (var segmentFilter : filters(segments.get(0))) {
                views.add(plain.in(weekRange).only(segmentFilter));
                filters(segments.get(1))
                        .forEach(other -> views.add(
                                plain.in(weekRange).only(segmentFilter).only(other)));
            }
            filters(segments.get(1))
                    .forEach(segmentFilter -> views.add(plain.in(weekRange).only(segmentFilter)));
        }
        return views;
    }

    private static List<SegmentFilter> filters(Segment segment) {
        return java.util.stream.IntStream.rangeClosed(1, segment.labels().size())
                .mapToObj(place -> new SegmentFilter(segment, place))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 9, 12})
    void nobody_finds_a_small_group_by_leaving_out_one_filter(int seed) {
        ask(new Random(seed));

        for (var view : views()) {
            for (var rowDimension : List.of(RowDimension.TOUCHPOINTS, RowDimension.TYPES, RowDimension.CHANNELS)) {
                attack(view.over(rowDimension));
            }
            attackLabels(view);
        }

        assertThat(tried).isGreaterThan(50);
    }

    private void attack(View view) {
        var cells = heatmap(view).cells();
        for (int i = 0; i < cells.size(); i++) {
            var heatmapCell = cells.get(i);
            assertThat(heatmapCell.n() == null || heatmapCell.n() == 0 || heatmapCell.n() >= MINIMUM)
                    .as("%s %s", view.query(), heatmapCell)
                    .isTrue();
            for (var segmentFilter : view.filters()) {
                subtract(
                        heatmapCell,
                        heatmap(view.without(segmentFilter.segment())).cells().get(i));
                subtractAllLabels(view.without(segmentFilter.segment()), segmentFilter.segment(), i);
            }
            subtract(heatmapCell, heatmap(view.in(WeekRange.ALL)).cells().get(i));
        }
        attackTotals(view);
    }

    /** The figure without the filter less the figure with it. */
    private void subtract(HeatmapCell part, HeatmapCell whole) {
        if (part.isShown() && whole.isShown()) {
            tried++;
            long others = whole.n() - part.n();
            assertThat(others == 0 || others >= MINIMUM)
                    .as("%s less %s", whole, part)
                    .isTrue();
        }
    }

    /** The figure without the filter less those of all labels but one, where every respondent has exactly one label. */
    private void subtractAllLabels(View without, Segment segment, int cell) {
        var whole = heatmap(without).cells().get(cell);
        if (!whole.isShown()) {
            return;
        }
        long rest = whole.n();
        int unknown = 0;
        for (var segmentFilter : filters(segment)) {
            var part = heatmap(without.only(segmentFilter)).cells().get(cell);
            rest -= part.n() == null ? 0 : part.n();
            unknown += part.n() == null ? 1 : 0;
        }
        tried++;
        var hidden = smallOnes(without, segment, whole);
        assertThat(unknown == 1 && hidden.isPresent() && hidden.get() == rest)
                .as("%s at %s: %d are left", without.query(), whole, rest)
                .isFalse();
    }

    /** How many the only small group has, as the matrix itself tells. */
    private Optional<Long> smallOnes(View without, Segment segment, HeatmapCell whole) {
        for (var segmentFilter : filters(segment)) {
            var responseScoresByColumn =
                    new ResponseScoresByColumn(without.only(segmentFilter).of(responseMatrix));
            var figureKey = TotalsTree.of(without).spots().stream()
                    .filter(each ->
                            whole.stage().equals(each.stage()) && whole.row().equals(each.row()))
                    .findFirst()
                    .orElseThrow();
            long n = RespondentStatistics.of(
                            responseScoresByColumn.of(figureKey.measures()), responseScoresByColumn.respondents(), null)
                    .n();
            if (Suppression.isSmall(n, MINIMUM)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    private void attackLabels(View view) {
        for (var segment : segments) {
            var grid = view.over(RowDimension.labelsOf(segment));
            if (view.filterOn(segment).isEmpty()) {
                attackTotals(grid);
                for (var row : heatmap(grid).rows()) {
                    var label = new SegmentFilter(
                            segment, segment.placeOf(row.name()).orElseThrow());
                    var same = heatmap(view.only(label));
                    assertNotOneHidden(row.cells(), same.total());
                    for (int stage = 0; stage < row.cells().size(); stage++) {
                        boolean isHidden = !heatmap(grid).isHidden()
                                && row.cells().get(stage).suppressed();
                        assertThat(isHidden && same.stages().get(stage).isShown())
                                .as("hidden in the grid, shown by the filter")
                                .isFalse();
                    }
                }
            }
        }
    }

    /** A column less the cells that are shown, and all stages less those that are. */
    private void attackTotals(View view) {
        var heatmap = heatmap(view);
        assertNotOneHidden(heatmap.stages(), heatmap.total());
        for (int s = 0; s < heatmap.stages().size(); s++) {
            var stage = heatmap.stages().get(s);
            var column = heatmap.cells().stream()
                    .filter(heatmapCell -> heatmapCell.stage().equals(stage.stage()))
                    .toList();
            assertNotOneHidden(column, stage);
        }
    }

    private void assertNotOneHidden(List<HeatmapCell> parts, HeatmapCell total) {
        if (!total.isShown()) {
            return;
        }
        tried++;
        assertThat(parts.stream().filter(HeatmapCell::suppressed).count())
                .as("hidden alone in %s", parts)
                .isNotEqualTo(1);
    }
}
