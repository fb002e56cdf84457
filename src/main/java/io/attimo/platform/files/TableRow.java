package io.attimo.platform.files;

import java.util.List;
import java.util.Set;

/**
 * One record of a file and the line it begins on, counted from 1 with the header on line 1.
 *
 * @param dates the places, from 0, of cells that a workbook itself knows for dates
 */
public record TableRow(long line, List<String> cells, Set<Integer> dates) {

    public TableRow(long line, List<String> cells) {
        this(line, cells, Set.of());
    }

    public boolean isDate(int column) {
        return dates.contains(column);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
