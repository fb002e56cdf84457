package io.attimo.day;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day of an answer: read from a column, or one day for the whole file.
 *
 * @param pattern as {@link DatePattern} takes it
 * @param prefix stands before the cell's text, for cells that hold a part of the date only
 * @param unix for cells that hold a number of seconds or milliseconds since 1970, instead of a pattern
 * @param zone that times stand in which tell none themselves; of those that do, the zone to tell the day of. Without it a
 *     time that tells its zone becomes the company's day, and any other stays as it is written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DateColumn(String column, String pattern, String prefix, LocalDate day, UnixUnit unix, ZoneId zone) {

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

    /** The same, of the column by another of its names. */
    public DateColumn at(String column) {
        return new DateColumn(column, pattern, prefix, day, unix, zone);
    }

    /** How its cells are written, as a person is told who wrote one otherwise. */
    public String form() {
        return unix == null ? pattern : "Unix " + unix.code();
    }
}
