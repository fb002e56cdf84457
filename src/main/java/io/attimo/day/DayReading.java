package io.attimo.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A way to read the days of a column, which reads what was seen of it.
 *
 * @param pattern how they are written; null where they are numbers since 1970
 * @param unix what such numbers count; null where there is a pattern
 * @param cell one of them, by which the ways to read them can be told apart
 */
public record DayReading(String pattern, UnixUnit unix, String cell) {

    /** What the cell means, read so, in a company of that zone. */
    public Optional<LocalDate> day(ZoneId home) {
        return new DayReader(asked(""), home).read(cell);
    }

    public DateColumn asked(String column) {
        return new DateColumn(column, pattern, null, null, unix, null);
    }

    /** Whether the parts of a day stand apart. */
    boolean isSeparated() {
        return pattern != null
                && !pattern.startsWith("yyyyMMdd")
                && !pattern.startsWith("ddMM")
                && !pattern.startsWith("MMdd");
    }

    /** As the mapping calls it, for a person to tell it by. */
    public String name() {
        return asked("").form();
    }
}
