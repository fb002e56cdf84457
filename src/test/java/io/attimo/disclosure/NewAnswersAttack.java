package io.attimo.disclosure;

import io.attimo.importance.ImportanceResult;
import io.attimo.insight.JourneyReading;
import io.attimo.journey.Journey;
import io.attimo.journey.Segment;
import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Somebody who sees nothing but figures looks at each state of a survey that grows, and compares what they see with what
 * they saw before and with what is shown beside it.
 */
final class NewAnswersAttack {

    private static final int MINIMUM = SmallGroupAttack.MINIMUM;

    /** @param figure its place among all figures of the journey */
    private record Cell(int figure, List<SegmentFilter> filters, WeekRange period) {}

    private final ChangingSurvey survey;
    private final Set<HidingRule> rules;
    private final Journey journey;
    private final ResponseMatrix matrix;
    private final FigureLines figureLines;
    private final List<List<SegmentFilter>> groups = new ArrayList<>();
    private final List<WeekRange> periods;
    private final List<Map<Cell, BitSet>> looks = new ArrayList<>();
    private final List<String> holes = new ArrayList<>();
    private final int moments;
    private final Map<Cell, BitSet> ever = new HashMap<>();
    private final Map<Integer, BitSet> there = new HashMap<>();
    private final Map<WeekRange, BitSet> inside = new HashMap<>();
    private final SubtractionAttack[] subtractions;
    private int latest;
    private int waiting;

    NewAnswersAttack(ChangingSurvey survey, WeekRange period, Set<HidingRule> rules) {
        this.survey = survey;
        this.rules = rules;
        journey = survey.survey().journey();
        matrix = survey.matrix();
        figureLines = FigureLines.of(journey);
        periods = List.of(WeekRange.ALL, period);
        survey.survey().views().forEach(view -> groups.add(view.filters()));
        moments = survey.looks();
        subtractions = figureLines.figures().stream()
                .map(measures -> new SubtractionAttack(journey, matrix, measures))
                .toArray(SubtractionAttack[]::new);
        for (int moment = 0; moment < moments; moment++) {
            look(moment, rules);
        }
        for (int later = 1; later < looks.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                compare(looks.get(earlier), looks.get(later));
            }
        }
    }

    List<String> holes() {
        return holes;
    }

    /** Cells that were seen to lag behind. */
    int waiting() {
        return waiting;
    }

    private void look(int moment, Set<HidingRule> rules) {
        var answers = survey.at(moment, rules).seenBy(Audience.FIGURES);
        var disclosure = answers.disclosure(journey, MINIMUM, Audience.FIGURES);
        var shown = new HashMap<Cell, BitSet>();
        var rowOf = survey.known(moment);
        for (var period : periods) {
            for (var group : groups) {
                for (int figure = 0; figure < figureLines.size(); figure++) {
                    var measures = figureLines.figures().get(figure);
                    if (!disclosure.hides(measures, period, group)) {
                        var rows = new BitSet();
                        for (int row : disclosure.rowsOf(measures, group)) {
                            rows.set(rowOf.get(row));
                        }
                        rows.and(inside(period));
                        shown.put(new Cell(figure, group, period), rows);
                    }
                }
                pairs(answers, view(group, period), rowOf).forEach((number, rows) -> {
                    if (people(rows) >= MINIMUM) {
                        shown.put(new Cell(figureLines.size() + number, group, period), rows);
                    }
                });
            }
        }
        looks.add(shown);
        for (var period : periods) {
            groups.stream()
                    .filter(group -> moment == moments - 1 && group.size() < 3)
                    .forEach(group -> isAsOnThePage(answers, group, period, shown));
        }
        periods.forEach(period -> groups.forEach(group -> lines(shown, group, period, moment)));
        periods.forEach(period -> subtract(shown, period, moment));
    }

    private void subtract(Map<Cell, BitSet> shown, WeekRange period, int moment) {
        for (int figure = 0; figure < figureLines.size(); figure++) {
            var byLabels = new LinkedHashMap<List<Integer>, BitSet>();
            for (var group : groups) {
                var rows = shown.get(new Cell(figure, group, period));
                if (rows != null) {
                    byLabels.put(labels(group), rows);
                }
            }
            if (byLabels.size() > 1) {
                for (var hole : subtractions[figure].holes(byLabels, smallGroups(figure, period, moment))) {
                    holes.add("%s of figure %d in %s at look %d".formatted(hole, figure, period, moment));
                }
            }
        }
    }

    private List<Integer> labels(List<SegmentFilter> group) {
        return journey.segments().stream()
                .map(segment -> group.stream()
                        .filter(filter -> filter.segment().equals(segment))
                        .mapToInt(SegmentFilter::place)
                        .findFirst()
                        .orElse(0))
                .toList();
    }

    /** Under up to two labels, as they are now or were at an earlier look. */
    private Map<SubtractionAttack.Group, BitSet> smallGroups(int figure, WeekRange period, int moment) {
        var small = new LinkedHashMap<SubtractionAttack.Group, BitSet>();
        for (var group : groups) {
            for (int look = 0; look <= moment; look++) {
                var rows = ever(new Cell(figure, group, period));
                rows.and(there(look));
                if (Suppression.isSmall(people(rows), MINIMUM)) {
                    small.put(new SubtractionAttack.Group(labels(group), look), rows);
                }
            }
        }
        return small;
    }

    /** By the touchpoint's number, who is told of in its importance for the outcome. */
    private Map<Integer, BitSet> pairs(JourneyAnswers answers, View view, List<Integer> rowOf) {
        var disclosure = answers.disclosure(journey, MINIMUM, Audience.FIGURES);
        var pairs = new HashMap<Integer, BitSet>();
        if (view.outcome() == null) {
            return pairs;
        }
        var outcome = AnswerColumnKey.of(view.outcome());
        if (disclosure.hides(List.of(outcome), view)) {
            return pairs;
        }
        for (var touchpoint : journey.touchpoints()) {
            var driver = AnswerColumnKey.of(touchpoint);
            if (!disclosure.hides(List.of(driver), view)) {
                var rows = new BitSet();
                for (int row : rowsOfBoth(answers, disclosure, view, driver, outcome)) {
                    rows.set(rowOf.get(row));
                }
                rows.and(inside(view.period()));
                pairs.put(touchpoint.number(), rows);
            }
        }
        return pairs;
    }

    private static int[] rowsOfBoth(
            JourneyAnswers answers,
            JourneyDisclosure disclosure,
            View view,
            AnswerColumnKey driver,
            AnswerColumnKey outcome) {
        if (!disclosure.areAllIn()) {
            return disclosure.rowsOfAll(List.of(driver, outcome), view);
        }
        var marks = answers.matrix().marks(driver.number());
        var others = answers.matrix().marks(outcome.number());
        return IntStream.range(0, answers.matrix().rows())
                .filter(row -> !Double.isNaN(marks[row])
                        && !Double.isNaN(others[row])
                        && view.filters().stream().allMatch(filter -> filter.holds(answers.matrix(), row)))
                .toArray();
    }

    private View view(List<SegmentFilter> group, WeekRange period) {
        var view = View.of(journey).in(period);
        for (var filter : group) {
            view = view.only(filter);
        }
        return view;
    }

    /** What is said to be in a cell is what the page counts. */
    private void isAsOnThePage(
            JourneyAnswers answers, List<SegmentFilter> group, WeekRange period, Map<Cell, BitSet> shown) {
        var reading = JourneyReading.of(answers, view(group, period), MINIMUM, Audience.FIGURES);
        if (!reading.view().period().equals(period)) {
            return;
        }
        var map = reading.heatmap(ImportanceResult.NONE);
        counts(shown.get(cell(List.of(), group, period)), reading.respondents());
        counts(
                shown.get(cell(AnswerColumnKey.of(journey.touchpoints()), group, period)),
                map.total().n());
        for (var stage : map.stages()) {
            counts(shown.get(cell(AnswerColumnKey.of(stage.stage().touchpoints()), group, period)), stage.n());
        }
        for (var tile : map.cells()) {
            counts(shown.get(cell(AnswerColumnKey.of(List.of(tile.touchpoint())), group, period)), tile.n());
        }
        reading.importanceInput()
                .ifPresent(input -> input.drivers()
                        .forEach(driver -> counts(
                                shown.get(new Cell(figureLines.size() + driver.number(), group, period)),
                                both(
                                        input.answers().matrix(),
                                        driver.number(),
                                        input.outcome().number()))));
        for (var score : reading.outcomes()) {
            counts(shown.get(cell(List.of(AnswerColumnKey.of(score.outcome())), group, period)), score.n());
        }
    }

    private static long both(ResponseMatrix responses, int one, int other) {
        return IntStream.range(0, responses.rows())
                .filter(row -> !Double.isNaN(responses.marks(one)[row])
                        && !Double.isNaN(responses.marks(other)[row]))
                .mapToLong(responses::respondent)
                .distinct()
                .count();
    }

    private Cell cell(List<AnswerColumnKey> measures, List<SegmentFilter> group, WeekRange period) {
        return new Cell(figureLines.figures().indexOf(measures), group, period);
    }

    private void counts(BitSet rows, Long n) {
        if (rows == null ? n != null : n == null || n != people(rows)) {
            holes.add("the page counts %d of %s".formatted(n, rows));
        }
    }

    private void compare(Map<Cell, BitSet> earlier, Map<Cell, BitSet> later) {
        earlier.forEach((cell, before) -> {
            if (later.containsKey(cell)) {
                var changed = changed(cell.figure, before, later.get(cell));
                if (Suppression.isSmall(people(changed), MINIMUM)) {
                    holes.add("%d people changed %s".formatted(people(changed), cell));
                }
                if (cell.figure < figureLines.size()) {
                    long otherwise = subtractions[cell.figure].people(before, List.of(later.get(cell)));
                    if (Suppression.isSmall(otherwise, MINIMUM)) {
                        holes.add("%d people say otherwise in %s".formatted(otherwise, cell));
                    }
                }
            }
        });
    }

    /** Those of whom not the same is in a cell as often. */
    private BitSet changed(int figure, BitSet before, BitSet after) {
        var changed = (BitSet) before.clone();
        changed.xor(after);
        for (int row : changed.stream().toArray()) {
            changed.stream()
                    .filter(other -> changed.get(row)
                            && before.get(other) != before.get(row)
                            && matrix.id(row).equals(matrix.id(other))
                            && isSame(figure, row, other))
                    .findFirst()
                    .ifPresent(other -> {
                        changed.clear(row);
                        changed.clear(other);
                    });
        }
        return changed;
    }

    private boolean isSame(int figure, int one, int other) {
        return matrix.respondent(one) == matrix.respondent(other)
                && matrix.day(one) == matrix.day(other)
                && measures(figure).stream()
                        .map(AnswerColumnKey::number)
                        .allMatch(
                                number -> Double.compare(matrix.marks(number)[one], matrix.marks(number)[other]) == 0);
    }

    private List<AnswerColumnKey> measures(int figure) {
        if (figure < figureLines.size()) {
            return figureLines.figures().get(figure);
        }
        return List.of(
                AnswerColumnKey.of(journey.touchpoints().stream()
                        .filter(touchpoint -> touchpoint.number() == figure - figureLines.size())
                        .findFirst()
                        .orElseThrow()),
                AnswerColumnKey.of(View.of(journey).outcome()));
    }

    private void lines(Map<Cell, BitSet> shown, List<SegmentFilter> group, WeekRange period, int moment) {
        latest = moment;
        for (var line : figureLines.lines()) {
            var parts = IntStream.of(line.parts())
                    .filter(part -> !figureLines.silent().get(part))
                    .mapToObj(part -> new Cell(part, group, period))
                    .toList();
            var silent = new BitSet();
            IntStream.of(line.parts())
                    .filter(part -> figureLines.silent().get(part))
                    .forEach(part -> silent.or(ever(new Cell(part, group, period))));
            var total = new Cell(line.total(), group, period);
            var whole = shown.getOrDefault(total, new BitSet());
            silent.and(whole);
            for (var part : parts) {
                silent.or(difference(part, ever(part), shown, whole));
            }
            line(shown, total, parts, silent);
        }
        for (var segment : journey.segments()) {
            if (group.size() < 2
                    && group.stream().noneMatch(filter -> filter.segment().equals(segment))) {
                for (int figure = 0; figure < figureLines.size(); figure++) {
                    var total = new Cell(figure, group, period);
                    var parts = labels(figure, segment, group, period);
                    var together = new BitSet();
                    parts.forEach(part -> together.or(shown.getOrDefault(key(shown, part), new BitSet())));
                    line(shown, total, parts, changed(figure, shown.getOrDefault(total, new BitSet()), together));
                }
            }
        }
    }

    private static List<Cell> labels(int figure, Segment segment, List<SegmentFilter> group, WeekRange period) {
        return IntStream.rangeClosed(1, segment.labels().size())
                .mapToObj(place -> View.of(segment.journey())
                        .only(group.isEmpty() ? new SegmentFilter(segment, place) : group.get(0))
                        .only(new SegmentFilter(segment, place))
                        .filters())
                .map(filters -> new Cell(figure, filters, period))
                .toList();
    }

    /** Those of a part who are not in it as they are in its total. */
    private BitSet difference(Cell part, BitSet own, Map<Cell, BitSet> shown, BitSet whole) {
        own.and(whole);
        return changed(part.figure, own, shown.getOrDefault(part, new BitSet()));
    }

    /** A part is in its total, and what is in the total but in no part is nobody or enough. */
    private void line(Map<Cell, BitSet> shown, Cell total, List<Cell> parts, BitSet lacking) {
        var whole = shown.get(total);
        if (whole == null) {
            return;
        }
        boolean isWhole = true;
        for (var part : parts) {
            var own = shown.get(key(shown, part));
            isWhole &= own != null;
            if (own != null) {
                var ahead = (BitSet) own.clone();
                ahead.andNot(whole);
                var others = (BitSet) whole.clone();
                others.andNot(own);
                ahead = changed(part.figure, ahead, others);
                ahead.and(own);
                ahead.and(there(latest));
                if (!ahead.isEmpty() && !isAsBefore(part, ahead)) {
                    holes.add("%s is ahead of %s".formatted(part, total));
                }
            }
        }
        waiting += isWhole && !lacking.isEmpty() ? 1 : 0;
        if (isWhole && Suppression.isSmall(people(lacking), MINIMUM)) {
            holes.add("%d people are in %s and in no part".formatted(people(lacking), total));
        }
    }

    /** Whether a part had them at the look before: they went from its total, and came back before it let them go. */
    private boolean isAsBefore(Cell part, BitSet ahead) {
        var before = taken(part, latest - 1);
        return ahead.stream()
                .allMatch(row -> before.stream()
                        .anyMatch(other -> matrix.id(row).equals(matrix.id(other)) && isSame(part.figure, row, other)));
    }

    /** What a cell had taken in, also where it was hidden. */
    private BitSet taken(Cell cell, int moment) {
        var rowOf = survey.known(moment);
        var taken = new BitSet();
        var disclosure =
                survey.at(moment, rules).seenBy(Audience.FIGURES).disclosure(journey, MINIMUM, Audience.FIGURES);
        for (int row : disclosure.rowsOf(measures(cell.figure), cell.filters)) {
            taken.set(rowOf.get(row));
        }
        taken.and(inside(cell.period));
        return taken;
    }

    /** Filters may stand in another order. */
    private static Cell key(Map<Cell, BitSet> shown, Cell cell) {
        if (shown.containsKey(cell) || cell.filters.size() < 2) {
            return cell;
        }
        return new Cell(cell.figure, List.of(cell.filters.get(1), cell.filters.get(0)), cell.period);
    }

    /** A copy. */
    private BitSet ever(Cell cell) {
        return (BitSet) ever.computeIfAbsent(
                        cell,
                        asked -> where(row -> asked.period.holds(matrix, row)
                                && asked.filters.stream().allMatch(filter -> filter.holds(matrix, row))
                                && (asked.figure == FigureLines.EVERYBODY
                                        || figureLines.figures().get(asked.figure).stream()
                                                .anyMatch(measure ->
                                                        !Double.isNaN(matrix.marks(measure.number())[row])))))
                .clone();
    }

    private BitSet there(int look) {
        return there.computeIfAbsent(look, asked -> where(row -> survey.isThere(row, asked)));
    }

    private BitSet inside(WeekRange period) {
        return inside.computeIfAbsent(period, asked -> where(row -> asked.holds(matrix, row)));
    }

    private BitSet where(IntPredicate passes) {
        var rows = new BitSet();
        IntStream.range(0, matrix.rows()).filter(passes).forEach(rows::set);
        return rows;
    }

    private long people(BitSet rows) {
        return rows.stream().mapToLong(matrix::respondent).distinct().count();
    }
}
