package io.attimo.proposal;

import io.attimo.day.DayReadings;
import io.attimo.mark.MarkColumn;
import io.attimo.mark.WeightReader;
import io.attimo.response.CustomerKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the first rows of a file tell of a column, for a guess at its meaning.
 *
 * @param sample some values, for a person to recognise it by
 * @param values how many different ones there are, as far as they were counted
 * @param numbers whether all of them are whole numbers of at most three digits, or blank
 * @param words whether one of them has a space in it
 * @param distinct the values, as long as they are few and short; as the version before leaves it, empty
 * @param tally how many cells hold each value that is not blank, as long as those are few or short
 * @param runsAgainst whether high marks here go with low ones in the other ratings
 * @param totals what stands here in rows below the answers that hold averages or totals of them
 * @param weights whether all are numbers above 0, not all whole, with a mean near 1
 * @param days how its cells may be read as days
 * @param cells how many of its cells hold nothing, or sentences
 * @param ranks whether each row of its question holds each place from 1 on once
 */
public record ColumnSummary(
        String name,
        String sample,
        int values,
        boolean numbers,
        boolean words,
        List<String> distinct,
        Map<String, Integer> tally,
        boolean runsAgainst,
        List<String> totals,
        boolean weights,
        DayReadings days,
        Cells cells,
        boolean ranks) {

    /** @param prose of so many words that they are somebody’s own */
    public record Cells(int all, int blank, int prose) {

        static final Cells NONE = new Cells(0, 0, 0);
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}([.,]\\d{1,6})?");
    private static final Pattern ANY_NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)*");
    private static final int VALUES = 60;
    /** What is longer is no label, and a cell may hold a million characters. */
    private static final int LONGEST_VALUE = 200;
    /** More than that are no scale. */
    private static final int MOST_DISTINCT = 25;

    private static final int LONGEST_DISTINCT = 1_000;
    /** Names have fewer words. */
    private static final int WORDS_OF_PROSE = 5;

    /** Of a preview that an earlier version stored nothing is known of days, cells, nor of totals. */
    public ColumnSummary {
        days = days == null ? DayReadings.NONE : days;
        cells = cells == null ? Cells.NONE : cells;
        totals = totals == null ? List.of() : List.copyOf(totals);
        distinct = distinct == null ? List.of() : List.copyOf(distinct);
        tally = tally == null ? Map.of() : Collections.unmodifiableMap(tally);
    }

    /** @param title its heading as people read it, which may be a question */
    MarkColumn marks(String title) {
        boolean isCrowded = values > 0 && distinct.isEmpty();
        var marks = MarkColumn.of(title, isCrowded ? numbersOfMany() : distinct, isCrowded, runsAgainst);
        return ranks ? marks.ranked() : marks;
    }

    /** Empty unless all are numbers, or no answers: a line has more places than a scale has marks. */
    private List<String> numbersOfMany() {
        return tally.keySet().stream()
                        .allMatch(value -> NUMBER.matcher(value).matches() || MarkColumn.isNoAnswer(value))
                ? List.copyOf(tally.keySet())
                : List.of();
    }

    /** Of a preview that the version before stored it is not known how often each value stands there. */
    Map<String, Integer> tallied() {
        if (!tally.isEmpty()) {
            return tally;
        }
        var once = new LinkedHashMap<String, Integer>();
        distinct.forEach(value -> once.put(value, 1));
        return once;
    }

    /** Weights are made so that their mean is 1; the first different ones among them may be a little off. */
    private static final double LEAST_MEAN_WEIGHT = .5;

    private static final double MOST_MEAN_WEIGHT = 2;

    /** Collects it cell by cell. */
    static final class Count {

        private final String name;
        private final Map<String, Integer> values = new LinkedHashMap<>();
        private final DayReadings.Count days = new DayReadings.Count();
        private int all;
        private int blank;
        private int prose;

        Count(String name) {
            this.name = name;
        }

        void take(String cell, boolean isDate) {
            days.take(cell, isDate);
            var value = cell.strip();
            all++;
            blank += value.isEmpty() ? 1 : 0;
            prose += isProse(value) ? 1 : 0;
            if (cell.length() <= LONGEST_VALUE && (values.size() < VALUES || values.containsKey(value))) {
                values.merge(value, 1, Integer::sum);
            }
        }

        /** It has so many words, whatever else a cell of a million characters holds. */
        private static boolean isProse(String value) {
            return value.length() > LONGEST_VALUE && value.indexOf(' ') > 0
                    || value.split("\\s+", WORDS_OF_PROSE).length == WORDS_OF_PROSE;
        }

        boolean has(String value) {
            return values.containsKey(value);
        }

        ColumnSummary result(boolean runsAgainst, boolean ranks, List<String> totals) {
            return new ColumnSummary(
                    name,
                    sample(),
                    values.size(),
                    values.keySet().stream().allMatch(value -> value.matches("\\d{0,3}")),
                    values.keySet().stream().anyMatch(value -> value.contains(" ")),
                    distinct(),
                    tally(),
                    runsAgainst,
                    totals,
                    areWeights(),
                    days.result(),
                    new Cells(all, blank, prose),
                    ranks);
        }

        private boolean areWeights() {
            var weights = values.keySet().stream().map(WeightReader::read).toList();
            if (weights.size() < 2 || weights.stream().anyMatch(OptionalDouble::isEmpty)) {
                return false;
            }
            var numbers =
                    weights.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
            double mean = Arrays.stream(numbers).average().orElseThrow();
            return mean >= LEAST_MEAN_WEIGHT
                    && mean <= MOST_MEAN_WEIGHT
                    && Arrays.stream(numbers).anyMatch(weight -> weight != Math.rint(weight));
        }

        private List<String> distinct() {
            var all = List.copyOf(tally().keySet());
            return all.size() <= MOST_DISTINCT ? all : List.of();
        }

        private Map<String, Integer> tally() {
            var tally = new LinkedHashMap<>(values);
            tally.remove("");
            int length = tally.keySet().stream().mapToInt(String::length).sum();
            return length <= LONGEST_DISTINCT ? tally : Map.of();
        }

        private String sample() {
            return values.keySet().stream()
                    .filter(value -> !value.isEmpty())
                    .limit(FilePreview.ROWS)
                    .map(FilePreview::shortened)
                    .collect(Collectors.joining(", "));
        }
    }

    /** How many different values that are not blank, as far as they were counted. */
    int different() {
        return distinct.isEmpty() ? values : distinct.size();
    }

    /** Whether few different values stand here again and again. */
    boolean holdsFewAgain(int most) {
        int cells = tally.values().stream().mapToInt(Integer::intValue).sum();
        return distinct.size() > 1 && distinct.size() <= most && cells >= 2 * distinct.size();
    }

    /** What stands in a column that nobody takes for marks. */
    public enum Holds {
        NOTHING,
        ONE_VALUE,
        DAYS,
        NUMBERS,
        FEW_WORDS,
        FREE_TEXT
    }

    Holds holds() {
        if (sample.isEmpty()) {
            return Holds.NOTHING;
        }
        if (different() == 1) {
            return Holds.ONE_VALUE;
        }
        if (days.areDays()) {
            return Holds.DAYS;
        }
        if (numbers || !tally.isEmpty() && tally.keySet().stream().allMatch(ANY_NUMBER.asMatchPredicate())) {
            return Holds.NUMBERS;
        }
        return distinct.isEmpty() ? Holds.FREE_TEXT : Holds.FEW_WORDS;
    }

    /** Whether most of its values stand in several of so many rows. */
    boolean comesAgain(int rows) {
        long again = tally.values().stream().filter(cells -> cells > 1).count();
        return tally.isEmpty() ? values < VALUES && 2 * values <= rows : 2 * again >= tally.size();
    }

    /** What says who answered stands in most rows, and in few words. */
    boolean mayTellWho() {
        return 2 * cells.blank() <= cells.all() && !isProse();
    }

    /** Whether most of what it holds is sentences. */
    boolean isProse() {
        return cells.prose() > 0 && 2 * cells.prose() >= cells.all() - cells.blank();
    }

    /** Whether the first values are e-mail addresses. */
    boolean holdsEmails() {
        return !sample.isEmpty() && Arrays.stream(sample.split(", ")).allMatch(CustomerKey::isEmail);
    }
}
