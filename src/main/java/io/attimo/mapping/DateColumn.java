package io.attimo.mapping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The day of an answer: read from a column by a chosen pattern, or one day for the whole file.
 *
 * @param pattern as Java writes it, {@code y} read as {@code u}, strict, month names in English
 * @param prefix stands before the cell's text, for cells that hold a part of the date only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DateColumn(String column, String pattern, String prefix, LocalDate day) {

    /** Any day further away is a misread pattern. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final int LONGEST_PATTERN = 60;
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2017, 5, 13, 14, 35, 46, 0, ZoneOffset.UTC);

    public DateColumn {
        column = column == null ? null : column.strip();
        prefix = prefix == null || prefix.isEmpty() ? null : prefix;
    }

    public static DateColumn on(LocalDate day) {
        return new DateColumn(null, null, null, day);
    }

    @JsonIgnore
    public boolean isFixed() {
        return day != null;
    }

    /** Empty where the text is no such date. */
    public Optional<LocalDate> read(DateTimeFormatter format, String cell) {
        try {
            var read = LocalDate.parse((prefix == null ? "" : prefix) + cell, format);
            return read.isBefore(FIRST) || read.isAfter(LAST) ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException notThisPattern) {
            return Optional.empty();
        }
    }

    /** Empty where the pattern is none, or does not tell year, month and day. */
    public static Optional<DateTimeFormatter> format(String pattern) {
        if (pattern == null || pattern.isBlank() || pattern.length() > LONGEST_PATTERN) {
            return Optional.empty();
        }
        try {
            var format = DateTimeFormatter.ofPattern(proleptic(pattern), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            boolean tells = LocalDate.parse(SAMPLE.format(format), format).equals(SAMPLE.toLocalDate());
            return tells ? Optional.of(format) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | ClassCastException none) {
            // Java itself trips over a number of too many digits, and over padding before values that touch
            return Optional.empty();
        }
    }

    /** Strict reading wants an era beside a year of era; people who write {@code y} mean the plain year. */
    private static String proleptic(String pattern) {
        var plain = new StringBuilder(pattern);
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == '\'') {
                quoted = !quoted;
            } else if (!quoted && plain.charAt(i) == 'y') {
                plain.setCharAt(i, 'u');
            }
        }
        return plain.toString();
    }
}
