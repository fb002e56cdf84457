package io.attimo.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the first rows of a file tell of a column, for a guess at its meaning.
 *
 * @param sample some values, for a person to recognise it by
 * @param values how many different ones there are, as far as they were counted
 * @param numbers whether all of them are whole numbers of at most three digits, or blank
 * @param words whether one of them has a space in it
 * @param highest of the whole numbers; 0 where there is none
 */
public record ColumnSummary(String name, String sample, int values, boolean numbers, boolean words, int highest) {

    private static final int VALUES = 60;
    /** What is longer is no label, and a cell may hold a million characters. */
    private static final int LONGEST_VALUE = 200;

    /** Collects it cell by cell. */
    static final class Count {

        private final String name;
        private final Set<String> values = new LinkedHashSet<>();

        Count(String name) {
            this.name = name;
        }

        void take(String cell) {
            if (values.size() < VALUES && cell.length() <= LONGEST_VALUE) {
                values.add(cell.strip());
            }
        }

        ColumnSummary result() {
            return new ColumnSummary(
                    name,
                    sample(),
                    values.size(),
                    values.stream().allMatch(value -> value.matches("\\d{0,3}")),
                    values.stream().anyMatch(value -> value.contains(" ")),
                    highest());
        }

        private String sample() {
            return values.stream()
                    .filter(value -> !value.isEmpty())
                    .limit(FilePreview.ROWS)
                    .map(FilePreview::shortened)
                    .collect(Collectors.joining(", "));
        }

        private int highest() {
            return values.stream()
                    .filter(value -> value.matches("\\d{1,3}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    /** The narrowest of our scales that holds all the whole numbers. */
    String scale() {
        if (highest <= 5) {
            return "1-5";
        }
        return highest <= 7 ? "1-7" : "nps";
    }
}
