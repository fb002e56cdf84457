package io.attimo.disclosure;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.HeatmapCell;
import io.attimo.insight.JourneyReading;
import io.attimo.journey.Journey;
import io.attimo.journey.Segment;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Somebody who sees nothing but figures asks for every view of a survey and solves for the groups that are too small to be
 * shown. Each figure is a sum over those who answered one measure, have certain labels and spoke on certain days; a group
 * is told where its own sum is a combination of sums that are shown. Counts, sums of marks and bands have the same
 * coefficients, so that one system stands for all of them.
 */
final class SmallGroupAttack {

    static final int MINIMUM = 5;

    private static final List<RowDimension> EVERY_ROW =
            List.of(RowDimension.TOUCHPOINTS, RowDimension.TYPES, RowDimension.CHANNELS);

    /** @param numbers of the measures; @param labels by segment, −1 where the label does not matter */
    private record Figure(WeekRange period, Set<Integer> numbers, List<Integer> labels, boolean nobody) {}

    private final SmallSurvey survey;
    private final Journey journey;
    private final ResponseMatrix matrix;
    private final JourneyAnswers answers;
    private final Map<View, JourneyReading> readings = new HashMap<>();
    private final List<List<Integer>> groups;
    private final Map<List<Integer>, Integer> atoms;
    private final Map<List<Integer>, BitSet> within = new HashMap<>();
    private final List<Figure> suppressed = new ArrayList<>();
    private final List<String> holes = new ArrayList<>();
    private int figures;
    private int hidden;

    /** @param rules by which groups are hidden from him */
    SmallGroupAttack(SmallSurvey survey, Set<HidingRule> rules) {
        this.survey = survey;
        journey = survey.journey();
        matrix = survey.matrix();
        answers = JourneyAnswers.of(matrix, ArrivalOrder.UNKNOWN, rules);
        groups = groups();
        atoms = atoms();
    }

    List<String> holes() {
        return holes;
    }

    int figures() {
        return figures;
    }

    int hidden() {
        return hidden;
    }

    SmallGroupAttack inAllPeriodsOfFewCells(Random random) {
        var views = survey.views();
        for (int i = 0; i < 2; i++) {
            var view = views.get(random.nextInt(views.size()));
            for (var touchpoint : journey.touchpoints()) {
                overTime(view, touchpoint);
            }
        }
        return this;
    }

    SmallGroupAttack inAFewPeriods(Random random) {
        inPeriod(WeekRange.ALL);
        int first = random.nextInt(survey.weeks());
        inPeriod(survey.weeks(first, first + 1 + random.nextInt(survey.weeks() - first)));
        int week = random.nextInt(survey.weeks());
        inPeriod(survey.weeks(week, week + 1));
        return this;
    }

    private JourneyReading reading(View view) {
        return readings.computeIfAbsent(view, it -> JourneyReading.of(answers, it, MINIMUM, Audience.FIGURES));
    }

    private List<Integer> labels(View view) {
        return journey.segments().stream()
                .map(segment -> view.filterOn(segment).map(SegmentFilter::place).orElse(-1))
                .toList();
    }

    /** All views of up to two filters in one period. */
    private void inPeriod(WeekRange weekRange) {
        var shown = new ArrayList<Figure>();
        var disclosure = answers.disclosure(journey, MINIMUM, Audience.FIGURES);
        var views = survey.everyView().stream()
                .filter(view -> view.filters().size() < 3 || !disclosure.hides(view.in(weekRange)))
                .toList();
        for (var view : views) {
            collect(view.in(weekRange), weekRange, shown);
        }
        for (int number = 1; number <= journey.measures(); number++) {
            solve(number, weekRange, shown);
        }
        samePeople(weekRange, shown);
        if (journey.segments().size() < 3) {
            journey.stages().forEach(stage -> solveStage(numbers(stage.touchpoints()), weekRange, shown));
        }
    }

    /** What nobody answered adds nothing to a figure, so that a hidden one may be another that is shown. */
    private void samePeople(WeekRange weekRange, List<Figure> shown) {
        var answered = IntStream.rangeClosed(1, journey.measures())
                .filter(each -> people(inside(weekRange).and(answered(each))) > 0)
                .collect(HashSet<Integer>::new, Set::add, Set::addAll);
        var told = new HashSet<List<Object>>();
        shown.forEach(figure -> told.add(List.of(figure.labels(), common(figure.numbers(), answered))));
        for (var figure : suppressed) {
            var numbers = common(figure.numbers(), answered);
            var those = inside(weekRange).and(answered(numbers)).and(inGroup(figure.labels()));
            if (figure.period().equals(weekRange)
                    && told.contains(List.of(figure.labels(), numbers))
                    && people(those) > 0) {
                holes.add("a hidden figure of %s at %s is another that is shown".formatted(numbers, figure.labels()));
            }
        }
    }

    private static Set<Integer> common(Set<Integer> some, Set<Integer> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /**
     * Sums over several touchpoints too. Where it is shown that nobody under a label answered all but one of them, they are
     * that one's; where two or more were answered, they are sums of their own.
     */
    private void solveStage(Set<Integer> stage, WeekRange weekRange, List<Figure> shown) {
        var mine = shown.stream()
                .filter(figure -> stage.containsAll(figure.numbers()))
                .toList();
        var columns = new HashMap<List<Object>, Integer>();
        var sums = mine.stream()
                .filter(figure -> !figure.nobody())
                .map(figure -> columns(figure.numbers(), figure.labels(), mine, columns))
                .toList();
        var targets = new LinkedHashMap<String, BitSet>();
        for (var group : groups) {
            for (int number : stage) {
                int people = people(inside(weekRange).and(answered(number)).and(inGroup(group)));
                if (people > 0 && people < MINIMUM) {
                    targets.put(
                            "%d people of measure %d at %s in %s are told by their stage"
                                    .formatted(people, number, group, weekRange),
                            columns(Set.of(number), group, mine, columns));
                }
            }
        }
        var space = new RowSpace();
        sums.forEach(sum -> space.add(ones(sum, columns.size())));
        targets.forEach((words, target) -> {
            if (space.holds(ones(target, columns.size()))) {
                holes.add(words);
            }
        });
    }

    private BitSet columns(
            Set<Integer> numbers, List<Integer> labels, List<Figure> mine, Map<List<Object>, Integer> columns) {
        var own = new BitSet();
        within(labels).stream().forEach(at -> {
            var alive = new HashSet<>(numbers);
            mine.stream()
                    .filter(figure -> figure.nobody() && within(figure.labels()).get(at))
                    .forEach(figure -> alive.removeAll(figure.numbers()));
            if (!alive.isEmpty()) {
                own.set(columns.computeIfAbsent(List.of(at, alive), fresh -> columns.size()));
            }
        });
        return own;
    }

    private static long[] ones(BitSet set, int length) {
        var vector = new long[length];
        set.stream().forEach(at -> vector[at] = 1);
        return vector;
    }

    private void collect(View view, WeekRange weekRange, List<Figure> shown) {
        var look = reading(view);
        if (!look.view().period().equals(weekRange)) {
            return;
        }
        int filters = view.filters().size();
        for (var rows : weekRange.isAll() ? EVERY_ROW : List.of(RowDimension.TOUCHPOINTS)) {
            var heatmap = reading(view.over(rows)).heatmap(ImportanceResult.NONE);
            var people = inside(weekRange).and(inGroup(labels(view)));
            for (var stage : heatmap.stages()) {
                var column = heatmap.cells().stream()
                        .filter(cell -> cell.stage().equals(stage.stage()))
                        .toList();
                line(
                        column,
                        stage,
                        people.and(answered(numbers(stage, rows))),
                        people.and(answered(unseen(column, stage, rows, look))),
                        cell -> people.and(answered(numbers(cell, rows))));
            }
            line(
                    heatmap.stages(),
                    heatmap.total(),
                    people.and(answered(numbers(heatmap.total(), rows))),
                    row -> false,
                    cell -> people.and(answered(numbers(cell, rows))));
            heatmap.cells().forEach(cell -> add(cell, numbers(cell, rows), labels(view), weekRange, shown));
            heatmap.stages().forEach(cell -> add(cell, numbers(cell, rows), labels(view), weekRange, shown));
            add(heatmap.total(), numbers(heatmap.total(), rows), labels(view), weekRange, shown);
        }
        for (var segment : journey.segments()) {
            if (filters < 2 && view.filterOn(segment).isEmpty()) {
                labelRows(view, segment, weekRange, shown);
            }
        }
        for (var score : look.outcomes()) {
            if (!score.suppressed()) {
                shown.add(new Figure(weekRange, Set.of(score.outcome().number()), labels(view), score.n() == 0));
            }
        }
        for (var touchpoint : journey.touchpoints()) {
            look.distribution(touchpoint)
                    .ifPresent(
                            any -> shown.add(new Figure(weekRange, Set.of(touchpoint.number()), labels(view), false)));
        }
        if (!weekRange.isAll() && weekRange.to().equals(weekRange.from().plusDays(6))) {
            journey.touchpoints().forEach(touchpoint -> points(view, touchpoint, weekRange, shown));
        }
    }

    /** Touchpoints that stand in no row of a grid, and are not shown as a tile either. */
    private Set<Integer> unseen(List<HeatmapCell> column, HeatmapCell stage, RowDimension rows, JourneyReading look) {
        var unseen = new HashSet<>(numbers(stage, rows));
        column.forEach(cell -> unseen.removeAll(numbers(cell, rows)));
        boolean isTile = unseen.size() == 1;
        unseen.removeIf(number -> isTile
                && journey.touchpoints().stream()
                        .anyMatch(touchpoint -> touchpoint.number() == number && !look.hides(touchpoint)));
        return unseen;
    }

    /**
     * What is hidden of a line holds enough people together, or nothing of it is hidden, or all with the total. Those
     * without a label or a type are never shown, so that they are hidden too.
     */
    private void line(
            List<HeatmapCell> parts,
            HeatmapCell total,
            IntPredicate whole,
            IntPredicate quiet,
            Function<HeatmapCell, IntPredicate> rows) {
        var lost = parts.stream().filter(HeatmapCell::suppressed).toList();
        if (total.isEmpty()) {
            return;
        }
        if (lost.isEmpty()) {
            wholeLine(parts, total, people(quiet));
            return;
        }
        int together = people(lost.stream().map(rows).reduce(quiet, IntPredicate::or));
        boolean isAll =
                parts.stream().noneMatch(HeatmapCell::isShown) && (total.suppressed() || people(whole) >= MINIMUM);
        boolean isUnderHiddenTotal = total.suppressed() && people(whole) >= MINIMUM;
        if (together < MINIMUM && !isAll && !isUnderHiddenTotal) {
            holes.add("%d people are hidden of a line: %s"
                    .formatted(together, lost.stream().map(HeatmapCell::row).toList()));
        }
    }

    /** Of which no part is hidden. */
    private void wholeLine(List<HeatmapCell> parts, HeatmapCell total, int quiet) {
        if (total.suppressed() && quiet == 0 && parts.stream().anyMatch(HeatmapCell::isShown)) {
            holes.add("a hidden total is made of parts that are shown: "
                    + parts.stream().map(HeatmapCell::row).toList());
        }
        if (total.isShown() && quiet > 0 && quiet < MINIMUM) {
            holes.add("%d people are in a total and in no part".formatted(quiet));
        }
    }

    private IntPredicate answered(Set<Integer> numbers) {
        return numbers.stream().map(this::answered).reduce(row -> false, IntPredicate::or);
    }

    private void labelRows(View view, Segment segment, WeekRange weekRange, List<Figure> shown) {
        var heatmap = reading(view.over(RowDimension.labelsOf(segment))).heatmap(ImportanceResult.NONE);
        var people = inside(weekRange).and(inGroup(labels(view)));
        for (var stage : heatmap.stages()) {
            var column = heatmap.cells().stream()
                    .filter(cell -> cell.stage().equals(stage.stage()))
                    .toList();
            var whole = people.and(answered(numbers(stage.stage().touchpoints())));
            line(
                    column,
                    stage,
                    whole,
                    whole.and(row -> matrix.place(segment.number(), row) == 0),
                    cell -> whole.and(row -> matrix.place(segment.number(), row)
                            == segment.placeOf(cell.row()).orElseThrow()));
        }
        for (var cell : heatmap.cells()) {
            var labels = new ArrayList<>(labels(view));
            labels.set(segment.number() - 1, segment.placeOf(cell.row()).orElseThrow());
            add(cell, numbers(cell.stage().touchpoints()), labels, weekRange, shown);
            if (view.filters().isEmpty()) {
                nearlyAll(cell, heatmap);
            }
        }
    }

    /** People may have two labels: two counts do not differ by few all the same. */
    private void nearlyAll(HeatmapCell cell, Heatmap heatmap) {
        heatmap.stages().stream()
                .filter(stage -> stage.stage().equals(cell.stage()) && stage.isShown() && cell.isShown())
                .mapToLong(stage -> stage.n() - cell.n())
                .filter(others -> others > 0 && others < MINIMUM)
                .forEach(others -> holes.add("all but %d people are %s".formatted(others, cell.row())));
    }

    private void points(View view, Touchpoint touchpoint, WeekRange week, List<Figure> shown) {
        reading(view.in(WeekRange.ALL)).trend(touchpoint).weeks().stream()
                .filter(point -> !point.suppressed() && point.from().equals(week.from()))
                .forEach(point -> shown.add(new Figure(week, Set.of(touchpoint.number()), labels(view), false)));
    }

    private void add(
            HeatmapCell cell, Set<Integer> numbers, List<Integer> labels, WeekRange weekRange, List<Figure> shown) {
        if (cell.suppressed()) {
            suppressed.add(new Figure(weekRange, numbers, labels, false));
        }
        if (labels.stream().filter(label -> label >= 0).count() <= 2) {
            figures++;
            hidden += cell.suppressed() ? 1 : 0;
        }
        if (!cell.suppressed()) {
            if (cell.n() > 0 && cell.n() < MINIMUM) {
                holes.add("few are shown: " + cell);
            }
            shown.add(new Figure(weekRange, numbers, labels, cell.n() == 0));
        }
    }

    private Set<Integer> numbers(HeatmapCell cell, RowDimension rows) {
        if (cell.touchpoint() != null) {
            return Set.of(cell.touchpoint().number());
        }
        var all = cell.stage() == null ? journey.touchpoints() : cell.stage().touchpoints();
        return numbers(all.stream()
                .filter(touchpoint -> cell.row() == null
                        || (rows.equals(RowDimension.TYPES)
                                ? touchpoint
                                        .type()
                                        .filter(type -> type.name().equals(cell.row()))
                                        .isPresent()
                                : touchpoint
                                        .channel()
                                        .filter(cell.row()::equals)
                                        .isPresent()))
                .toList());
    }

    private static Set<Integer> numbers(List<Touchpoint> touchpoints) {
        return new HashSet<>(touchpoints.stream().map(Touchpoint::number).toList());
    }

    /** Touchpoints that nobody in the period answered add nothing to a sum, and that is shown. */
    private void solve(int number, WeekRange weekRange, List<Figure> shown) {
        var period = inside(weekRange);
        var answered = IntStream.rangeClosed(1, journey.measures())
                .filter(each -> people(period.and(answered(each))) > 0)
                .collect(HashSet<Integer>::new, Set::add, Set::addAll);
        if (!answered.contains(number)) {
            return;
        }
        var mine = shown.stream()
                .filter(figure -> figure.numbers().contains(number)
                        && figure.numbers().stream().noneMatch(each -> each != number && answered.contains(each)))
                .toList();
        var empty = new BitSet();
        mine.stream().filter(Figure::nobody).forEach(figure -> empty.or(within(figure.labels())));
        journey.segments().forEach(segment -> empty.or(withoutLabel(segment, period.and(answered(number)), mine)));
        var space = new RowSpace();
        mine.forEach(figure -> space.add(vector(figure.labels(), empty)));
        for (var group : groups) {
            int people = people(period.and(answered(number)).and(inGroup(group)));
            if (people > 0 && people < MINIMUM && space.holds(vector(group, empty))) {
                holes.add("%d people of measure %d at %s in %s are told (%s)"
                        .formatted(people, number, group, weekRange, truth(number, period, mine)));
            }
        }
    }

    /** Where the counts of all labels add up to the whole, nobody is without one. */
    private BitSet withoutLabel(Segment segment, IntPredicate those, List<Figure> mine) {
        var told = new HashSet<List<Integer>>();
        mine.forEach(figure -> told.add(figure.labels()));
        boolean isAllTold = IntStream.rangeClosed(0, segment.labels().size())
                .mapToObj(place -> under(segment, place == 0 ? -1 : place))
                .allMatch(told::contains);
        boolean areOneEach = matrix.distinctRespondents() == matrix.rows();
        return isAllTold && areOneEach && people(those.and(inGroup(under(segment, 0)))) == 0
                ? within(under(segment, 0))
                : new BitSet();
    }

    private List<Integer> under(Segment segment, int place) {
        return journey.segments().stream()
                .map(each -> each.equals(segment) ? place : -1)
                .toList();
    }

    private String truth(int number, IntPredicate period, List<Figure> mine) {
        var words = new ArrayList<String>();
        for (var group : groups) {
            int people = people(period.and(answered(number)).and(inGroup(group)));
            boolean isShown = mine.stream().anyMatch(figure -> figure.labels().equals(group));
            if (group.stream().filter(label -> label >= 0).count() <= 2) {
                words.add(group + (isShown ? "=" : "#") + people);
            }
        }
        return String.join(" ", words);
    }

    private Map<List<Integer>, Integer> atoms() {
        var atoms = new LinkedHashMap<List<Integer>, Integer>();
        for (var group : groups) {
            if (!group.contains(-1)) {
                atoms.put(group, atoms.size());
            }
        }
        return atoms;
    }

    /** Every choice of a label, of no label (0) or of any (−1) for each segment. */
    private List<List<Integer>> groups() {
        List<List<Integer>> groups = List.of(List.of());
        for (var segment : journey.segments()) {
            var longer = new ArrayList<List<Integer>>();
            for (var group : groups) {
                for (int place = -1; place <= segment.labels().size(); place++) {
                    var next = new ArrayList<>(group);
                    next.add(place);
                    longer.add(next);
                }
            }
            groups = longer;
        }
        return groups;
    }

    private static boolean matches(List<Integer> atom, List<Integer> labels) {
        return IntStream.range(0, labels.size())
                .allMatch(i -> labels.get(i) < 0 || labels.get(i).equals(atom.get(i)));
    }

    private BitSet within(List<Integer> labels) {
        return within.computeIfAbsent(labels, asked -> {
            var own = new BitSet();
            atoms.forEach((atom, at) -> own.set(at, matches(atom, asked)));
            return own;
        });
    }

    private long[] vector(List<Integer> labels, BitSet empty) {
        var own = (BitSet) within(labels).clone();
        own.andNot(empty);
        return ones(own, atoms.size());
    }

    /** One cell in all periods: every set of weeks is a group. */
    private void overTime(View view, Touchpoint touchpoint) {
        int weeks = survey.weeks();
        var space = new RowSpace();
        for (int first = 0; first < weeks; first++) {
            for (int after = first + 1; after <= weeks; after++) {
                var weekRange = survey.weeks(first, after);
                var look = reading(view.in(weekRange));
                if (look.view().period().equals(weekRange) && !look.hides(touchpoint)) {
                    space.add(ones(weeks, first, after));
                }
            }
        }
        if (!reading(view).hides(touchpoint)) {
            space.add(ones(weeks, 0, weeks));
        }
        reading(view).trend(touchpoint).weeks().stream()
                .filter(point -> !point.suppressed())
                .forEach(point -> space.add(ones(weeks, week(point.from()), week(point.from()) + 1)));
        reading(view).trend(touchpoint).months().stream()
                .filter(point -> !point.suppressed())
                .forEach(point ->
                        space.add(ones(weeks, Math.max(0, week(point.from())), Math.min(weeks, week(point.to()) + 1))));
        for (int days = 1; days < 1 << weeks; days++) {
            tryWeeks(view, touchpoint, days, space);
        }
    }

    private void tryWeeks(View view, Touchpoint touchpoint, int days, RowSpace space) {
        var vector = new long[survey.weeks()];
        Arrays.setAll(vector, week -> days >> week & 1);
        int people = people(inGroup(labels(view))
                .and(answered(touchpoint.number()))
                .and(row -> vector[week(LocalDate.ofEpochDay(matrix.day(row)))] > 0));
        if (people > 0 && people < MINIMUM && space.holds(vector)) {
            holes.add("%d people of %s in the weeks %s of %s are told"
                    .formatted(people, touchpoint.name(), Arrays.toString(vector), view.query()));
        }
    }

    private static int week(LocalDate day) {
        return (int) Math.floorDiv(day.toEpochDay() - SmallSurvey.MONDAY.toEpochDay(), 7L);
    }

    private static long[] ones(int length, int first, int after) {
        var vector = new long[length];
        Arrays.fill(vector, first, after, 1);
        return vector;
    }

    private IntPredicate inside(WeekRange weekRange) {
        return row -> weekRange.holds(matrix, row);
    }

    private IntPredicate answered(int number) {
        var marks = matrix.marks(number);
        return row -> !Double.isNaN(marks[row]);
    }

    private IntPredicate inGroup(List<Integer> labels) {
        return row -> IntStream.range(0, labels.size())
                .allMatch(i -> labels.get(i) < 0 || labels.get(i) == matrix.place(i + 1, row));
    }

    private int people(IntPredicate rows) {
        return (int) IntStream.range(0, matrix.rows())
                .filter(rows)
                .mapToLong(matrix::respondent)
                .distinct()
                .count();
    }
}
