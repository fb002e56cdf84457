package io.attimo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journey;
import io.attimo.journey.Kind;
import io.attimo.journey.MomentType;
import io.attimo.journey.Scale;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.score.Sheet;
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

    private final Journey journey = new Journey("Visit", Kind.B2C);
    private final List<Segment> segments = new ArrayList<>();
    private final Map<View, Heatmap> published = new HashMap<>();
    private Sheet sheet;
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
        sheet = sheets.sheet();
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
                view, it -> Reading.of(sheet, it, MINIMUM).heatmap(Drivers.NONE));
    }

    private List<View> views() {
        var views = new ArrayList<View>();
        var plain = View.of(journey);
        var periods = List.of(Period.ALL, new Period(null, MONDAY.plusWeeks(2)), new Period(MONDAY.plusWeeks(1), null));
        for (var period : periods) {
            views.add(plain.in(period));
            for (var filter : filters(segments.get(0))) {
                views.add(plain.in(period).only(filter));
                filters(segments.get(1))
                        .forEach(
                                other -> views.add(plain.in(period).only(filter).only(other)));
            }
            filters(segments.get(1))
                    .forEach(filter -> views.add(plain.in(period).only(filter)));
        }
        return views;
    }

    private static List<Filter> filters(Segment segment) {
        return java.util.stream.IntStream.rangeClosed(1, segment.labels().size())
                .mapToObj(place -> new Filter(segment, place))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 9, 12})
    void nobody_finds_a_small_group_by_leaving_out_one_filter(int seed) {
        ask(new Random(seed));

        for (var view : views()) {
            for (var rows : List.of(Rows.TOUCHPOINTS, Rows.TYPES, Rows.CHANNELS)) {
                attack(view.over(rows));
            }
            attackLabels(view);
        }

        assertThat(tried).isGreaterThan(50);
    }

    private void attack(View view) {
        var cells = heatmap(view).cells();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            assertThat(cell.n() == null || cell.n() == 0 || cell.n() >= MINIMUM)
                    .as("%s %s", view.query(), cell)
                    .isTrue();
            for (var filter : view.filters()) {
                subtract(cell, heatmap(view.without(filter.segment())).cells().get(i));
                subtractAllLabels(view.without(filter.segment()), filter.segment(), i);
            }
            subtract(cell, heatmap(view.in(Period.ALL)).cells().get(i));
        }
        attackTotals(view);
    }

    /** The figure without the filter less the figure with it. */
    private void subtract(Cell part, Cell whole) {
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
        for (var filter : filters(segment)) {
            var part = heatmap(without.only(filter)).cells().get(cell);
            rest -= part.n() == null ? 0 : part.n();
            unknown += part.n() == null ? 1 : 0;
        }
        tried++;
        var hidden = smallOnes(without, segment, whole);
        assertThat(unknown == 1 && hidden.isPresent() && hidden.get() == rest)
                .as("%s at %s: %d are left", without.query(), whole, rest)
                .isFalse();
    }

    /** How many the only small group has, as the sheet itself tells. */
    private Optional<Long> smallOnes(View without, Segment segment, Cell whole) {
        for (var filter : filters(segment)) {
            var columns = new Columns(without.only(filter).of(sheet));
            var spot = Layout.of(without).spots().stream()
                    .filter(each ->
                            whole.stage().equals(each.stage()) && whole.row().equals(each.row()))
                    .findFirst()
                    .orElseThrow();
            long n = Tally.of(columns.of(spot.measures()), columns.people(), null)
                    .n();
            if (Suppression.isSmall(n, MINIMUM)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    private void attackLabels(View view) {
        for (var segment : segments) {
            var grid = view.over(Rows.labelsOf(segment));
            if (view.filterOn(segment).isEmpty()) {
                attackTotals(grid);
                for (var row : heatmap(grid).rows()) {
                    var label = new Filter(segment, segment.placeOf(row.name()).orElseThrow());
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
                    .filter(cell -> cell.stage().equals(stage.stage()))
                    .toList();
            assertNotOneHidden(column, stage);
        }
    }

    private void assertNotOneHidden(List<Cell> parts, Cell total) {
        if (!total.isShown()) {
            return;
        }
        tried++;
        assertThat(parts.stream().filter(Cell::suppressed).count())
                .as("hidden alone in %s", parts)
                .isNotEqualTo(1);
    }
}
