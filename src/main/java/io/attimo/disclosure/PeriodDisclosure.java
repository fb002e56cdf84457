package io.attimo.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What may be shown of the answers of one period: decided from all of them down to two labels, so that what is shown of
 * more people never depends on who asks about fewer. What is hidden without a label is so with one; then the labels of each
 * segment, then the table of each two segments are settled, in all figures and all views together, until nothing changes.
 */
final class PeriodDisclosure {

    private final RespondentSets whole;
    private final EnteredAnswers entered;
    private final RespondentSets inside;
    private final int first;
    private final int after;
    private final FigureLines figureLines;
    private final Map<Integer, Integer> labels;
    private final int minimum;
    private final boolean exact;
    private final Set<HidingRule> rules;
    private volatile List<Nested> nested;
    private final boolean[] hidden;
    private final Map<Integer, boolean[][]> hiddenByLabel = new ConcurrentHashMap<>();
    private final Map<List<Integer>, CrossTables> hiddenByTwo = new ConcurrentHashMap<>();
    private final Map<List<SegmentPlace>, boolean[]> hiddenByMore = new ConcurrentHashMap<>();

    /**
     * Two figures of the same people, one made of more touchpoints than the other.
     *
     * @param isSame since nobody answered those others, so that the figures are one
     */
    private record Nested(int outer, int inner, boolean isSame) {}

    /**
     * @param labels how many labels each segment has, by its number
     * @param exact for those who may read single answers: cut in time wherever they wish, by as many labels as they wish
     */
    PeriodDisclosure(
            RespondentSets whole,
            EnteredAnswers entered,
            WeekRange weekRange,
            FigureLines figureLines,
            Map<Integer, Integer> labels,
            int minimum,
            boolean exact,
            Set<HidingRule> rules) {
        this.rules = rules;
        this.whole = whole;
        this.entered = entered;
        this.figureLines = figureLines;
        this.labels = labels;
        this.minimum = minimum;
        this.exact = exact;
        first = weekRange.from() == null ? 0 : whole.firstFrom(weekRange.from().toEpochDay());
        after = weekRange.to() == null
                ? whole.size()
                : whole.firstFrom(weekRange.to().toEpochDay() + 1);
        inside = whole.between(first, after);
        hidden = start(List.of(), new boolean[figureLines.size()]);
        settleAll(List.of(), hidden);
    }

    /** Looked for once something is hidden; two at a time may find the same. */
    private List<Nested> nested() {
        if (nested == null) {
            nested = foundNested();
        }
        return nested;
    }

    private List<Nested> foundNested() {
        var figures = figureLines.figures();
        var rows = IntStream.range(0, figures.size())
                .mapToObj(figure -> rows(figure, List.of()))
                .toList();
        var found = new ArrayList<Nested>();
        for (int outer = 1; outer < rows.size(); outer++) {
            for (int inner = 1; inner < rows.size(); inner++) {
                if (outer != inner
                        && rows.get(outer).equals(rows.get(inner))
                        && figures.get(outer).containsAll(figures.get(inner))) {
                    var others = new ArrayList<>(figures.get(outer));
                    others.removeAll(figures.get(inner));
                    found.add(new Nested(outer, inner, !inside.answered(others).intersects(rows.get(outer))));
                }
            }
        }
        return found;
    }

    /** Those that the cell has taken in. */
    BitSet rows(int figure, List<SegmentPlace> group) {
        return entered.areAll()
                ? inside.of(figureLines.figures().get(figure), group)
                : entered.of(figure, group).get(first, Math.max(first, after));
    }

    boolean hides(int figure, List<SegmentPlace> group) {
        return switch (group.size()) {
            case 0 -> hidden[figure];
            case 1 -> byLabel(group.get(0).segment())[group.get(0).place()][figure];
            case 2 -> tables(group).hides(figure, group);
            default ->
                !exact && rules.contains(HidingRule.TWO_FILTERS)
                        || hiddenByMore.computeIfAbsent(group, this::ofMore)[figure];
        };
    }

    private CrossTables tables(List<SegmentPlace> group) {
        var segments = group.stream().map(SegmentPlace::segment).toList();
        return hiddenByTwo.computeIfAbsent(segments, asked -> new CrossTables(this, asked.get(0), asked.get(1)));
    }

    private boolean[] ofMore(List<SegmentPlace> group) {
        var own = start(group, hidden);
        settleAll(group, own);
        return own;
    }

    /** What is hidden for its own sake: few people, few new ones, or no edge where the period begins or ends. */
    boolean[] start(List<SegmentPlace> group, boolean[] above) {
        var own = new boolean[figureLines.size()];
        for (int figure = 0; figure < own.length; figure++) {
            own[figure] = above[figure]
                    || isSmall(people(figure, group))
                    || !hasEdges(figure, group)
                    || entered.rests(figure, group);
        }
        return own;
    }

    private boolean hasEdges(int figure, List<SegmentPlace> group) {
        if (exact || !rules.contains(HidingRule.EDGES) || first == 0 && after == whole.size()) {
            return true;
        }
        return entered.edges(figure, group).stream().allMatch(edges -> edges.holdAt(first) && edges.holdAt(after))
                && !entered.changesByFew(figure, group, first, after);
    }

    boolean isSmall(long people) {
        return rules.contains(HidingRule.FEW_PEOPLE) && Suppression.isSmall(people, minimum);
    }

    int people(int figure, List<SegmentPlace> group) {
        return inside.people(rows(figure, group));
    }

    private void settleAll(List<SegmentPlace> group, boolean[] own) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = settle(group, own);
        }
    }

    /** The lines of one view. @return whether something had to be hidden */
    boolean settle(List<SegmentPlace> group, boolean[] own) {
        var before = own.clone();
        var waiting = waiting(group);
        if (own[FigureLines.EVERYBODY]) {
            Arrays.fill(own, true);
        } else if (IntStream.of(waiting).anyMatch(people -> Suppression.isSmall(people, minimum))
                || IntStream.range(0, own.length).anyMatch(figure -> own[figure])) {
            var suppression = suppression(group, waiting);
            IntStream.range(0, own.length).filter(figure -> own[figure]).forEach(suppression::hide);
            suppression.settle();
            setAll(own, suppression);
            unite(own);
        }
        return !Arrays.equals(before, own);
    }

    /** What has entered the total of a line but not yet a part is a part of its own that is never shown. */
    private Suppression suppression(List<SegmentPlace> group, int[] waiting) {
        int figures = figureLines.size();
        var people = LongStream.concat(
                IntStream.range(0, figures).mapToLong(figure -> people(figure, group)),
                IntStream.of(waiting).asLongStream());
        var silent = Arrays.copyOf(figureLines.quiet(), figures + waiting.length);
        Arrays.fill(silent, figures, silent.length, true);
        return new Suppression(
                people.toArray(),
                silent,
                IntStream.range(0, waiting.length)
                        .mapToObj(line -> figureLines.lines().get(line).with(figures + line))
                        .toList(),
                minimum,
                (parts, line) -> areFew(parts, line.total(), group),
                rules);
    }

    /** Line by line, how many people have entered the total but not yet a part. */
    private int[] waiting(List<SegmentPlace> group) {
        return figureLines.lines().stream()
                .mapToInt(line -> entered.areAll() ? 0 : waiting(line, group))
                .toArray();
    }

    private int waiting(Suppression.Line line, List<SegmentPlace> group) {
        int people = waiting(line, group, false);
        return inside.haveOneVersionEach() || Suppression.isSmall(people, minimum)
                ? people
                : waiting(line, group, true);
    }

    /** @param wholly also those of whom the day or the person alone is another */
    private int waiting(Suppression.Line line, List<SegmentPlace> group, boolean wholly) {
        var together = new BitSet();
        var total = rows(line.total(), group);
        for (int part : line.parts()) {
            var own = asInTotal(part, total, group);
            boolean isNeverShown = figureLines.silent().get(part) && !inside.haveOneVersionEach();
            together.or(
                    isNeverShown
                            ? own
                            : inside.difference(figureLines.figures().get(part), own, rows(part, group), wholly));
        }
        return inside.people(together);
    }

    /** Those of a part as its total has them. */
    private BitSet asInTotal(int part, BitSet total, List<SegmentPlace> group) {
        var own = inside.of(figureLines.figures().get(part), group);
        own.and(total);
        return own;
    }

    private static void setAll(boolean[] own, Suppression suppression) {
        for (int figure = 0; figure < own.length; figure++) {
            own[figure] = suppression.hides(figure);
        }
    }

    /** As they stand, or as their total has them, from which those shown are taken. */
    private boolean areFew(int[] parts, int total, List<SegmentPlace> group) {
        var together = new BitSet();
        for (int part : parts) {
            together.or(rows(part, group));
        }
        return inside.areFew(together, minimum)
                || comparesVersions() && areFewInTotal(parts, rows(total, group), group);
    }

    private boolean areFewInTotal(int[] parts, BitSet total, List<SegmentPlace> group) {
        var together = new BitSet();
        for (int part : parts) {
            together.or(asInTotal(part, total, group));
        }
        return inside.areFew(together, minimum);
    }

    /** Their counts are the same, so that the smaller one shows nothing that the larger one hides. */
    private void unite(boolean[] own) {
        for (var pair : rules.contains(HidingRule.SAME_PEOPLE) ? nested() : List.<Nested>of()) {
            own[pair.inner] |= own[pair.outer];
            own[pair.outer] |= pair.isSame && own[pair.inner];
        }
    }

    private boolean[][] startOf(int segment) {
        var byPlace = new boolean[labels.get(segment) + 1][];
        byPlace[0] = new boolean[figureLines.size()];
        for (int place = 1; place < byPlace.length; place++) {
            byPlace[place] = start(List.of(new SegmentPlace(segment, place)), hidden);
        }
        return byPlace;
    }

    private boolean[][] settled(int segment) {
        var byPlace = startOf(segment);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = settleLines(segment, byPlace) | settleViews(segment, byPlace);
        }
        return byPlace;
    }

    private boolean settleLines(int segment, boolean[][] byPlace) {
        boolean changed = false;
        for (int figure = 0; figure < figureLines.size(); figure++) {
            int own = figure;
            var lost = new boolean[byPlace.length];
            var rows = new BitSet[byPlace.length];
            for (int place = 1; place < lost.length; place++) {
                lost[place] = byPlace[place][own];
                rows[place] = rows(own, List.of(new SegmentPlace(segment, place)));
            }
            changed |= new LabelSuppression(
                            inside,
                            figureLines.figures().get(own),
                            segment,
                            rows(own, List.of()),
                            rows,
                            lost,
                            minimum,
                            rules)
                    .settle();
            for (int place = 1; place < lost.length; place++) {
                byPlace[place][own] = lost[place];
            }
        }
        return changed;
    }

    private boolean settleViews(int segment, boolean[][] byPlace) {
        boolean changed = false;
        for (int place = 1; place < byPlace.length; place++) {
            changed |= settle(List.of(new SegmentPlace(segment, place)), byPlace[place]);
        }
        return changed;
    }

    /** Whether parts may stand otherwise than their total has them. */
    boolean comparesVersions() {
        return !inside.haveOneVersionEach() && rules.contains(HidingRule.AS_IN_TOTAL);
    }

    /** By the label's place and the figure. */
    boolean[][] byLabel(int segment) {
        return hiddenByLabel.computeIfAbsent(segment, this::settled);
    }

    /** How many rows it keeps for itself. */
    int weight() {
        return inside == whole ? 0 : inside.size();
    }

    FigureLines figureLines() {
        return figureLines;
    }

    RespondentSets inside() {
        return inside;
    }

    Set<HidingRule> rules() {
        return rules;
    }

    int minimum() {
        return minimum;
    }
}
