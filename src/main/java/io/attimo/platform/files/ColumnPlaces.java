package io.attimo.platform.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a file's columns stand: each by its name, and by its number, as {@code #7}. */
public final class ColumnPlaces {

    private static final int MOST_DIGITS = 5;

    private final Map<String, Integer> places = new HashMap<>();
    private final int columns;

    public ColumnPlaces(List<String> names) {
        columns = names.size();
        for (int i = 0; i < columns; i++) {
            places.putIfAbsent(names.get(i), i);
        }
    }

    /** What a column is called that has no name. */
    static String place(int column) {
        return "#" + (column + 1);
    }

    /** From 0; -1 where there is none. */
    public int of(String column) {
        if (column == null) {
            return -1;
        }
        if (column.length() > 1 && column.length() <= MOST_DIGITS + 1 && column.matches("#[1-9]\\d*")) {
            int place = Integer.parseInt(column.substring(1)) - 1;
            return place < columns ? place : -1;
        }
        return places.getOrDefault(column, -1);
    }

    public boolean has(String column) {
        return of(column) >= 0;
    }
}
