package io.attimo.day;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The day of an answer: read from a column, or one day for the whole file.
 *
 * @param pattern as {@link DatePattern} takes it; a workbook's dates need none
 * @param prefix stands before the cell's text, for cells that hold a part of the date only
 * @param unix for cells that hold a number of seconds or milliseconds since 1970, instead of a pattern
 * @param zone that times stand in which tell none themselves; of those that do, the zone to tell the day of. Without it a
 *     time that tells its zone becomes the company's day, and any other stays as it is written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DateColumn(String column, String pattern, String prefix, LocalDate day, UnixUnit unix, ZoneId zone) {

    /** As a workbook's dates are read, and the texts among them, where nobody has said how those are written. */
    static final String OF_WORKBOOKS = "yyyy-MM-dd[ HH:mm:ss]";

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern OF_THE_DAY = Pattern.compile("[HhKk]");
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d");

    public DateColumn {
        column = column == null ? null : column.strip();
        prefix = prefix == null || prefix.isEmpty() ? null : prefix;
    }

    public DateColumn(String column, String pattern, String prefix, LocalDate day) {
        this(column, pattern, prefix, day, null, null);
    }

    public static DateColumn on(LocalDate day) {
        return new DateColumn(null, null, null, day);
    }

    @JsonIgnore
    public boolean isFixed() {
        return day != null;
    }

    /** Whether the cell tells a time of day too, by which two people who said the same are told apart. */
    public boolean tellsTime(String cell) {
        if (unix != null) {
            return true;
        }
        return pattern == null
                ? CLOCK.matcher(cell).find()
                : OF_THE_DAY.matcher(QUOTED.matcher(pattern).replaceAll("")).find();
    }

    /** The same, of the column by another of its names. */
    public DateColumn at(String column) {
        return new DateColumn(column, pattern, prefix, day, unix, zone);
    }

    /** How its cells are written, as a person is told who wrote one otherwise. */
    public String form() {
        return unix != null ? "Unix " + unix.code() : pattern == null ? OF_WORKBOOKS : pattern;
    }
}
