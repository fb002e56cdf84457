package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Somebody who sees one figure under all labels, at one look and in one period, each as it stands there: what they can
 * subtract from one another, and whether a group follows as it is now or as it stood at an earlier look. In a sum over a
 * period, two versions of an answer that give the same marks are one.
 */
final class SubtractionAttack {

    private static final int MINIMUM = SmallGroupAttack.MINIMUM;

    /** @param labels segment by segment, 0 for whatever there is; @param look at which they stood so */
    record Group(List<Integer> labels, int look) {}

    private final Journey journey;
    private final ResponseMatrix matrix;
    private final List<List<Integer>> choices;
    private final int[] standsFor;

    /** @param measures those of the figure; @param matrix of all versions */
    SubtractionAttack(Journey journey, ResponseMatrix matrix, List<AnswerColumnKey> measures) {
        this.journey = journey;
        this.matrix = matrix;
        choices = choices(journey);
        standsFor = standsFor(matrix, measures);
    }

    private static int[] standsFor(ResponseMatrix matrix, List<AnswerColumnKey> measures) {
        var first = new HashMap<List<Object>, Integer>();
        return IntStream.range(0, matrix.rows())
                .map(row -> {
                    var says = new ArrayList<Object>(List.of(matrix.id(row)));
                    measures.forEach(measure -> says.add(matrix.marks(measure.number())[row]));
                    return first.computeIfAbsent(says, fresh -> row);
                })
                .toArray();
    }

    /** How often each answer is in a sum of some shown cells, by the row that stands for it; those that cancel out are not. */
    private Map<Integer, Integer> sum(BitSet whole, List<BitSet> less) {
        var sum = new TreeMap<Integer, Integer>();
        whole.stream().forEach(row -> sum.merge(standsFor[row], 1, Integer::sum));
        less.forEach(part -> part.stream().forEach(row -> sum.merge(standsFor[row], -1, Integer::sum)));
        sum.values().removeIf(times -> times == 0);
        return sum;
    }

    long people(BitSet whole, List<BitSet> less) {
        return people(sum(whole, less).keySet());
    }

    private long people(Iterable<Integer> rows) {
        var people = new BitSet();
        rows.forEach(row -> people.set((int) matrix.respondent(row)));
        return people.cardinality();
    }

    /**
     * @param shown by its labels, segment by segment, 0 for whatever there is
     * @param groups those that may follow, by the same
     */
    List<String> holes(Map<List<Integer>, BitSet> shown, Map<Group, BitSet> groups) {
        var holes = new ArrayList<String>();
        lines(shown, holes);
        solve(shown, groups, holes);
        return holes;
    }

    private void lines(Map<List<Integer>, BitSet> shown, List<String> holes) {
        shown.forEach((labels, whole) -> {
            for (int segment = 0; segment < labels.size(); segment++) {
                if (labels.get(segment) == 0) {
                    var parts = new ArrayList<BitSet>();
                    int labelCount = journey.segments().get(segment).labels().size();
                    for (int place = 1; place <= labelCount; place++) {
                        var under = new ArrayList<>(labels);
                        under.set(segment, place);
                        if (shown.containsKey(under)) {
                            parts.add(shown.get(under));
                        }
                    }
                    long people = people(whole, parts);
                    if (Suppression.isSmall(people, MINIMUM)) {
                        holes.add("%d people are %s less what is shown by segment %d"
                                .formatted(people, labels, segment + 1));
                    }
                }
            }
        });
    }

    /**
     * The unknowns are answers that stand in the same sums, and for each choice of labels those whom nobody knows of: that
     * nobody has them is not known, unless it is shown.
     */
    private void solve(Map<List<Integer>, BitSet> shown, Map<Group, BitSet> groups, List<String> holes) {
        var labels = List.copyOf(shown.keySet());
        var sums = labels.stream()
                .map(each -> sum(shown.get(each), List.of()).keySet())
                .toList();
        var patterns = new HashMap<Object, BitSet>();
        for (var choice : choices) {
            boolean isEmpty = IntStream.range(0, sums.size())
                    .anyMatch(i -> sums.get(i).isEmpty() && isUnder(choice, labels.get(i)));
            if (!isEmpty) {
                patterns.put(choice, pattern(choice, labels));
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            for (int row : sums.get(i)) {
                patterns.computeIfAbsent(row, fresh -> new BitSet()).set(i);
            }
        }
        var numbers = new HashMap<BitSet, Integer>();
        patterns.values().forEach(pattern -> numbers.putIfAbsent(pattern, numbers.size()));
        var sizes = new int[numbers.size()];
        patterns.values().forEach(pattern -> sizes[numbers.get(pattern)]++);
        var space = new RowSpace();
        for (int i = 0; i < sums.size(); i++) {
            var vector = new long[sizes.length];
            int own = i;
            numbers.forEach((pattern, number) -> vector[number] = pattern.get(own) ? 1 : 0);
            space.add(vector);
        }
        groups.forEach((group, rows) -> {
            var unknown = new ArrayList<Object>(sum(rows, List.of()).keySet());
            if (Suppression.isSmall(people(sum(rows, List.of()).keySet()), MINIMUM)) {
                choices.stream()
                        .filter(patterns::containsKey)
                        .filter(choice -> isUnder(choice, group.labels()))
                        .forEach(unknown::add);
                var vector = vector(unknown, patterns, numbers, sizes);
                if (vector != null && space.holds(vector)) {
                    holes.add("%d people of %s are told"
                            .formatted(people(sum(rows, List.of()).keySet()), group));
                }
            }
        });
    }

    /** In which of some sums those stand who have these labels. */
    private static BitSet pattern(List<Integer> choice, List<List<Integer>> labels) {
        var pattern = new BitSet();
        IntStream.range(0, labels.size())
                .filter(i -> isUnder(choice, labels.get(i)))
                .forEach(pattern::set);
        return pattern;
    }

    /** @return null where some of them stand in the same sums as others */
    private static long[] vector(
            List<Object> unknown, Map<Object, BitSet> patterns, Map<BitSet, Integer> numbers, int[] sizes) {
        var counts = new int[sizes.length];
        for (var each : unknown) {
            if (!patterns.containsKey(each)) {
                return null;
            }
            counts[numbers.get(patterns.get(each))]++;
        }
        var vector = new long[sizes.length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && counts[i] < sizes[i]) {
                return null;
            }
            vector[i] = counts[i] > 0 ? 1 : 0;
        }
        return vector;
    }

    private static boolean isUnder(List<Integer> choice, List<Integer> labels) {
        return IntStream.range(0, labels.size())
                .allMatch(i -> labels.get(i) == 0 || labels.get(i).equals(choice.get(i)));
    }

    /** A label of each segment, or 0 for none. */
    private static List<List<Integer>> choices(Journey journey) {
        List<List<Integer>> choices = List.of(List.of());
        for (var segment : journey.segments()) {
            var longer = new ArrayList<List<Integer>>();
            for (var choice : choices) {
                for (int place = 0; place <= segment.labels().size(); place++) {
                    var next = new ArrayList<>(choice);
                    next.add(place);
                    longer.add(next);
                }
            }
            choices = longer;
        }
        return choices;
    }
}
