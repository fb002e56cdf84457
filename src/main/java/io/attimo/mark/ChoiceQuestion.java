package io.attimo.mark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A question that has a column for each of its options, as some tools write it.
 *
 * @param text as people read it
 * @param first the leftmost of its columns, from 0; the others stand to its right
 * @param options what each of its columns is
 * @param hasSeveral whether somebody chose more than one of them
 */
public record ChoiceQuestion(String text, int first, List<Option> options, boolean hasSeveral) {

    /** What stands in the cell of a chosen option: the option's own words, a mere sign, or what people wrote themselves. */
    public enum Kind {
        NAMED,
        CHECKED,
        WRITTEN
    }

    public record Option(String words, Kind kind) {}

    /** A column as far as it matters here: what people read of it, and the different values in it, unless they are many. */
    public record Seen(String title, List<String> values, boolean isCrowded) {}

    /** What stands where an option is not the chosen one. */
    private static final Set<String> NOT_CHOSEN = Set.of(
            "", "0", "no", "n", "nein", "non", "nee", "não", "false", "not selected", "unchecked", "non selezionato");

    private static final Set<String> SIGNS = Set.of(
            "1",
            "x",
            "✓",
            "✔",
            "true",
            "checked",
            "selected",
            "selezionato",
            "y",
            "yes",
            "sì",
            "ja",
            "oui",
            "sí",
            "sim");
    /** Each of them might as well be the answer to a question of its own, where the other one stands beside it. */
    private static final Set<String> YES = Set.of("y", "yes", "sì", "ja", "oui", "sí", "sim");
    /** As many columns of one question that are answered with yes or no are its options. */
    private static final int MANY = 3;

    private static final Pattern SEPARATOR = Pattern.compile(" [-–—] | ?/ ?| ?\\[| ?: |_(?=SQ\\d)");
    private static final Pattern PARTED = Pattern.compile("(.*\\S)(?: [-–—] | ?/ ?| ?\\[| ?: |_)", Pattern.DOTALL);
    /** LimeSurvey’s code of a part, where its brackets were not kept. */
    private static final Pattern CODED = Pattern.compile("(.+_)SQ\\d+", Pattern.DOTALL);

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    /** Whether a cell says that its option was chosen. */
    public static boolean isChosen(String cell) {
        return !NOT_CHOSEN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** As a first look knows it: what means no answer wherever it stands was not chosen. */
    private static boolean isPicked(String cell) {
        return isChosen(cell) && !WordScale.isNoAnswer(cell);
    }

    /** Whether each cell of a chosen option names it. */
    public boolean isNamed() {
        return options.stream().noneMatch(option -> option.kind() == Kind.CHECKED);
    }

    public boolean holds(int column) {
        return column >= first && column < first + options.size();
    }

    /** Its options as the values of one column; what people wrote themselves is none. */
    public MarkColumn marks() {
        var words = hasSeveral
                ? List.<String>of()
                : options.stream()
                        .filter(option -> option.kind() != Kind.WRITTEN)
                        .map(Option::words)
                        .toList();
        return MarkColumn.of(text, words, false, false);
    }

    /** Finds them among the columns of a file, row by row. */
    public static final class Count {

        private final List<BitSet> filled = new ArrayList<>();
        private final List<BitSet> chosen = new ArrayList<>();
        private List<Seen> columns;
        private List<String> named;
        /** By the question how many of its options somebody chose with a yes. */
        private final Map<String, Integer> answeredYes = new HashMap<>();

        public void take(List<String> cells) {
            var filledHere = new BitSet(cells.size());
            var chosenHere = new BitSet(cells.size());
            for (int i = 0; i < cells.size(); i++) {
                filledHere.set(i, !cells.get(i).isBlank());
                chosenHere.set(i, isPicked(cells.get(i)));
            }
            filled.add(filledHere);
            chosen.add(chosenHere);
        }

        public List<ChoiceQuestion> result(List<Seen> columns) {
            this.columns = columns;
            named = columns.stream().map(Count::named).toList();
            countYes();
            var found = new ArrayList<ChoiceQuestion>();
            int next = 0;
            for (int i = 0; i + 1 < columns.size(); i++) {
                var start = i < next ? "" : start(i);
                if (start.isEmpty()) {
                    continue;
                }
                int first = first(i, next, start);
                int end = end(i, start);
                if (isQuestion(first, end, start)) {
                    found.add(question(first, end, start));
                    next = end;
                }
            }
            return found;
        }

        /** With what the titles of all options begin, if this is one of them; else empty. */
        private String start(int i) {
            if (!named.get(i).isEmpty() || !isChecked(i)) {
                return named.get(i);
            }
            var title = columns.get(i).title();
            int same = same(title, columns.get(i + 1).title());
            int end = 0;
            for (var separator = SEPARATOR.matcher(title); separator.find() && separator.end() <= same; ) {
                end = separator.end();
            }
            return title.substring(0, end);
        }

        private static int same(String one, String other) {
            int same = 0;
            while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
                same++;
            }
            return same;
        }

        /** The title up to the option, where the only value is that. */
        private static String named(Seen column) {
            var values = values(column);
            if (values.size() != 1) {
                return "";
            }
            var title = withoutBracket(column.title());
            var option = values.get(0);
            var start = title.endsWith(option) ? title.substring(0, title.length() - option.length()) : "";
            return PARTED.matcher(start).matches() ? start : "";
        }

        private static List<String> values(Seen column) {
            return column.isCrowded()
                    ? List.of()
                    : column.values().stream()
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .toList();
        }

        private static String withoutBracket(String title) {
            return title.strip().replaceFirst("\\]$", "");
        }

        /** The sign for the chosen option; empty where it is none. */
        private String sign(int i) {
            var sign = anySign(i);
            boolean isAlone = values(columns.get(i)).size() == 1;
            return isAlone || !YES.contains(sign) || isOneOfMany(i) ? sign : "";
        }

        private String anySign(int i) {
            var signs = values(columns.get(i)).stream()
                    .filter(ChoiceQuestion::isPicked)
                    .toList();
            var sign = signs.size() == 1 ? signs.get(0).toLowerCase(Locale.ROOT) : "";
            return SIGNS.contains(sign) ? sign : "";
        }

        /** LimeSurvey writes yes or no for each option, which stands in brackets behind the question. */
        private boolean isOneOfMany(int i) {
            return answeredYes.getOrDefault(bracketed(columns.get(i).title()), 0) >= MANY;
        }

        /** The question, where an option stands in brackets behind it, or a code of it; else empty. */
        private static String bracketed(String title) {
            if (title.strip().endsWith("]")) {
                return title.substring(0, title.lastIndexOf('[') + 1);
            }
            var coded = CODED.matcher(title.strip());
            return coded.matches() ? coded.group(1) : "";
        }

        private void countYes() {
            for (int i = 0; i < columns.size(); i++) {
                var question = bracketed(columns.get(i).title());
                if (!question.isEmpty() && YES.contains(anySign(i))) {
                    answeredYes.merge(question, 1, Integer::sum);
                }
            }
        }

        private boolean isChecked(int i) {
            return !sign(i).isEmpty();
        }

        private boolean isSilent(int i) {
            var column = columns.get(i);
            return !column.isCrowded()
                    && named.get(i).isEmpty()
                    && values(column).stream().noneMatch(ChoiceQuestion::isPicked);
        }

        /** To the left there may be options that nobody chose. */
        private int first(int i, int least, String start) {
            int first = i;
            while (first > least && isSilent(first - 1) && belongs(first - 1, start)) {
                first--;
            }
            return first;
        }

        private int end(int i, String start) {
            int end = i;
            while (end < columns.size() && belongs(end, start)) {
                end++;
            }
            return end;
        }

        private boolean belongs(int i, String start) {
            var title = columns.get(i).title();
            return title.startsWith(start) && title.length() > start.length();
        }

        private boolean isNamed(int i, String start) {
            return named.get(i).equals(start);
        }

        /** All but one, in which people wrote something else, name the option or say by the same sign that it is chosen. */
        private boolean isQuestion(int first, int end, String start) {
            var signs = new TreeSet<String>();
            int options = 0;
            int written = 0;
            boolean areNamed = IntStream.range(first, end).anyMatch(i -> isNamed(i, start));
            for (int i = first; i < end; i++) {
                if (areNamed ? isNamed(i, start) : isChecked(i)) {
                    options++;
                    signs.add(areNamed ? "" : sign(i));
                } else if (!isSilent(i)) {
                    written++;
                }
            }
            boolean leavesOneOut =
                    IntStream.range(0, filled.size()).anyMatch(row -> count(row, first, end) < end - first);
            return options > 1 && written <= 1 && signs.size() == 1 && leavesOneOut;
        }

        private ChoiceQuestion question(int first, int end, String start) {
            boolean areNamed = IntStream.range(first, end).anyMatch(i -> isNamed(i, start));
            var options = new ArrayList<Option>();
            for (int i = first; i < end; i++) {
                var words = withoutBracket(columns.get(i).title().substring(start.length()))
                        .strip();
                boolean isOption = isSilent(i) || (areNamed ? isNamed(i, start) : isChecked(i));
                options.add(new Option(words, !isOption ? Kind.WRITTEN : areNamed ? Kind.NAMED : Kind.CHECKED));
            }
            boolean hasSeveral = IntStream.range(0, filled.size()).anyMatch(row -> count(row, first, end) > 1);
            var text = PARTED.matcher(start);
            return new ChoiceQuestion(text.matches() ? text.group(1) : start, first, options, hasSeveral);
        }

        /** How many of these options are chosen in a row: a word that says no elsewhere may be an option's own. */
        private int count(int row, int first, int end) {
            return (int) IntStream.range(first, end)
                    .filter(i ->
                            (named.get(i).isEmpty() ? chosen : filled).get(row).get(i))
                    .count();
        }
    }
}
