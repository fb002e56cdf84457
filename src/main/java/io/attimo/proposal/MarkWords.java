package io.attimo.proposal;

import io.attimo.journey.Scale;
import io.attimo.mark.MarkText;
import io.attimo.mark.ScaleField;
import io.attimo.mark.ScaleProposals;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of one scale, each with the mark it stands for: said once, for all columns that are rated in them.
 *
 * @param lines the numbers of these columns
 */
public record MarkWords(int number, List<Integer> lines, List<Entry> entries) {

    /** @param mark a number, {@link #NO_ANSWER}, or empty as long as nobody has decided */
    public record Entry(String word, String mark) {

        private boolean isOpen() {
            return mark.isEmpty();
        }
    }

    /** A column with what its words are known to stand for. */
    record Column(int line, Map<String, String> marks) {}

    static final String NO_ANSWER = "-";

    /** As many words as a scale of whole numbers up to ten has marks. */
    static final int MOST_STEPS = 11;

    private static final String WORST_FIRST = "up";
    private static final Set<String> ORDERS = Set.of(WORST_FIRST, "down");

    private static final int MOST_WORDS = 200;
    private static final int HIGHEST = 10;

    /** One group for all columns that share a word, unless one of their words stands for different marks; what is no answer makes none by itself. */
    static List<MarkWords> of(List<Column> columns) {
        var groups = new Groups(columns);
        var sharing = new HashMap<String, List<Integer>>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            for (var word : words(columns.get(i))) {
                var others = sharing.computeIfAbsent(word, none -> new ArrayList<>());
                if (others.stream().noneMatch(other -> groups.join(other, column))) {
                    others.add(column);
                }
            }
        }
        var alike = new ArrayList<>(IntStream.range(0, columns.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        groups::of, LinkedHashMap::new, Collectors.mapping(columns::get, Collectors.toList())))
                .values());
        return IntStream.range(0, alike.size())
                .mapToObj(number -> together(number, alike.get(number)))
                .toList();
    }

    /** Which columns belong together, each by the first of its group. */
    private static final class Groups {

        private final int[] before;
        /** By the first of a group what its words stand for, as far as that was decided. */
        private final List<Map<String, String>> marks;

        Groups(List<Column> columns) {
            before = IntStream.range(0, columns.size()).toArray();
            marks = columns.stream().map(Groups::decided).toList();
        }

        private static Map<String, String> decided(Column column) {
            var decided = new HashMap<String, String>();
            column.marks().forEach((word, mark) -> {
                if (!mark.isEmpty()) {
                    decided.putIfAbsent(MarkText.fold(word), mark);
                }
            });
            return decided;
        }

        int of(int column) {
            while (before[column] != column) {
                before[column] = before[before[column]];
                column = before[column];
            }
            return column;
        }

        /** Whether they belong together now: not where a word of both stands for two marks. */
        boolean join(int one, int other) {
            int first = Math.min(of(one), of(other));
            int second = Math.max(of(one), of(other));
            if (first == second) {
                return true;
            }
            var known = marks.get(first);
            boolean isAlike = marks.get(second).entrySet().stream()
                    .allMatch(mark ->
                            known.getOrDefault(mark.getKey(), mark.getValue()).equals(mark.getValue()));
            if (isAlike) {
                known.putAll(marks.get(second));
                before[second] = first;
            }
            return isAlike;
        }
    }

    /** Of a column without any one that stands for them all. */
    private static Set<String> words(Column column) {
        var words = column.marks().entrySet().stream()
                .filter(word -> !word.getValue().equals(NO_ANSWER))
                .map(word -> MarkText.fold(word.getKey()))
                .collect(Collectors.toSet());
        return words.isEmpty() ? Set.of("") : words;
    }

    private static MarkWords together(int number, List<Column> columns) {
        var marks = new LinkedHashMap<String, String>();
        columns.forEach(column -> column.marks()
                .forEach((word, mark) -> marks.merge(word, mark, (known, same) -> known.isEmpty() ? same : known)));
        var entries = marks.entrySet().stream()
                .map(mark -> new Entry(mark.getKey(), mark.getValue()))
                .toList();
        return new MarkWords(number, columns.stream().map(Column::line).toList(), entries);
    }

    static List<MarkWords> typed(MultivaluedMap<String, String> form) {
        var groups = new ArrayList<MarkWords>();
        for (int number = 0; form.containsKey("columns-" + number); number++) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; form.containsKey("word-" + number + "-" + i) && i < MOST_WORDS; i++) {
                var mark = form.getFirst("mark-" + number + "-" + i);
                entries.add(new Entry(form.getFirst("word-" + number + "-" + i), mark == null ? "" : mark.strip()));
            }
            groups.add(new MarkWords(
                    number,
                    numbers(form.getFirst("columns-" + number)),
                    hasOrder(form, number) ? numbered(entries, form.getFirst("order-" + number)) : entries));
        }
        return groups;
    }

    /** Whether somebody has said that the words of this number stand from one end of their scale to the other. */
    static boolean hasOrder(MultivaluedMap<String, String> form, int number) {
        var order = form.getFirst("order-" + number);
        return order != null && ORDERS.contains(order);
    }

    /** Those that nobody has decided about. */
    private static List<Entry> numbered(List<Entry> entries, String order) {
        long open = entries.stream().filter(Entry::isOpen).count();
        int lowest = open == 2 ? 0 : 1;
        var numbered = new ArrayList<Entry>();
        int seen = 0;
        for (var entry : entries) {
            long mark = order.equals(WORST_FIRST) ? lowest + seen : lowest + open - 1 - seen;
            numbered.add(entry.isOpen() ? new Entry(entry.word(), String.valueOf(mark)) : entry);
            seen += entry.isOpen() ? 1 : 0;
        }
        return numbered;
    }

    /** Whether nobody has decided about any of several words, which may be numbered in their order then. */
    public boolean isOpen() {
        long open = entries.stream().filter(Entry::isOpen).count();
        return open > 1 && open <= MOST_STEPS && marks().isEmpty();
    }

    /** The scale that its marks are on once the order of the words was said. */
    Scale steps() {
        return ScaleProposals.numbered(marks().size());
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** As the form takes them back. */
    public String columnNumbers() {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** What one can choose from, which is also what was chosen otherwise. */
    public List<String> choices() {
        return Stream.concat(
                        IntStream.rangeClosed(0, HIGHEST).mapToObj(String::valueOf),
                        marks().values().stream().map(ScaleField::plain))
                .distinct()
                .toList();
    }

    boolean isOf(ColumnForm.Line line) {
        return lines.contains(line.number());
    }

    Map<String, String> byWord() {
        var byWord = new LinkedHashMap<String, String>();
        entries.forEach(entry -> byWord.put(entry.word(), entry.mark()));
        return byWord;
    }

    /** Those that somebody gave a mark. */
    Map<String, Double> marks() {
        var marks = new LinkedHashMap<String, Double>();
        entries.stream()
                .filter(entry -> entry.mark().matches("-?\\d{1,4}(\\.\\d{1,4})?"))
                .forEach(entry -> marks.put(entry.word(), Double.valueOf(entry.mark())));
        return marks;
    }

    Set<String> noAnswers() {
        return entries.stream()
                .filter(entry -> entry.mark().equals(NO_ANSWER))
                .map(Entry::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
