package io.attimo.proposal;

import java.util.ArrayList;
import java.util.List;

/** What people read of a column: its name, and what the heading says below it. */
final class ColumnTitles {

    /** Parts what different records of a heading say of a column. */
    static final String BETWEEN = " – ";

    private ColumnTitles() {}

    /**
     * Of a blank name the question stands to its left, and what of the question the column is stands below.
     *
     * @param names one for each column
     * @param heading all records of the heading; none where the file has none
     * @param place of the record of the names among them, from 0
     */
    static List<String> of(List<String> names, List<List<String>> heading, int place) {
        if (heading.isEmpty()) {
            return names;
        }
        var below = heading.subList(place + 1, heading.size()).stream()
                .filter(record -> !HeadingRowsGuess.isForMachines(record))
                .toList();
        var titles = new ArrayList<String>(names.size());
        var question = "";
        for (int i = 0; i < names.size(); i++) {
            var own = at(heading.get(place), i);
            question = own.isEmpty() ? question : own;
            var title = new StringBuilder(own.isEmpty() && isBlankAt(below, i) ? names.get(i) : question);
            for (var record : below) {
                var part = at(record, i);
                if (!part.isEmpty() && !HeadingRowsGuess.isSaidOfOne(part) && !part.equals(question)) {
                    title.append(title.isEmpty() ? "" : BETWEEN).append(part);
                }
            }
            titles.add(title.toString());
        }
        return titles;
    }

    private static boolean isBlankAt(List<List<String>> below, int i) {
        return below.stream().allMatch(record -> at(record, i).isEmpty());
    }

    private static String at(List<String> record, int i) {
        return i < record.size() ? record.get(i).strip() : "";
    }
}
