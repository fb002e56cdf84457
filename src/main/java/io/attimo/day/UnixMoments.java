package io.attimo.day;

import java.util.Collection;
import java.util.List;

/** Numbers that may be seconds or milliseconds since 1970: of this century, told apart by their length. */
final class UnixMoments {

    private static final String SECONDS = "(9[5-9]\\d{7}|[1-3]\\d{9})([.,]\\d{1,9})?";
    private static final String MILLISECONDS = "(9[5-9]\\d{10}|[1-3]\\d{12})([.,]\\d{1,9})?";

    private UnixMoments() {}

    static List<DayReading> readings(Collection<String> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        var first = cells.iterator().next();
        if (cells.stream().allMatch(cell -> cell.matches(SECONDS))) {
            return List.of(new DayReading(null, UnixUnit.SECONDS, first));
        }
        return cells.stream().allMatch(cell -> cell.matches(MILLISECONDS))
                ? List.of(new DayReading(null, UnixUnit.MILLISECONDS, first))
                : List.of();
    }
}
