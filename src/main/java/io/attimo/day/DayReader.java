package io.attimo.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the days of a column as a mapping says. */
public final class DayReader {

    /** Any day further away is a misread pattern. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern MOMENT = Pattern.compile("(-?\\d{1,15})([.,]\\d{1,9})?");
    private static final DatePattern CELL =
            DatePattern.of(DateColumn.OF_WORKBOOKS).orElseThrow();

    private final DateColumn date;
    private final ZoneId home;
    private final DatePattern pattern;

    /** @param home the zone of the company, in which a time that tells its zone becomes a day */
    public DayReader(DateColumn date, ZoneId home) {
        this.date = date;
        this.home = home;
        this.pattern =
                date.pattern() == null ? CELL : DatePattern.of(date.pattern()).orElseThrow();
    }

    /** Empty where the text is no such day. */
    public Optional<LocalDate> read(String cell) {
        var text = cell.strip();
        if (date.unix() != null) {
            return within(moment(text));
        }
        var prefixed = date.prefix() == null ? text : date.prefix() + text;
        return within(pattern.read(prefixed, date.zone(), home));
    }

    /** A cell that the workbook itself knows for a date. */
    public Optional<LocalDate> readDateCell(String cell) {
        return within(CELL.read(cell.strip(), date.zone(), home));
    }

    private Optional<LocalDate> moment(String text) {
        var number = MOMENT.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        try {
            var zone = date.zone() == null ? home : date.zone();
            return Optional.of(LocalDate.ofInstant(date.unix().at(Long.parseLong(number.group(1))), zone));
        } catch (DateTimeException outOfReach) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> within(Optional<LocalDate> day) {
        return day.filter(read -> !read.isBefore(FIRST) && !read.isAfter(LAST));
    }
}
