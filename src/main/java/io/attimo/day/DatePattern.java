package io.attimo.day;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How days are written, as Java writes it, {@code y} read as {@code u}: numbers strictly, words in {@link DateWords}. */
public final class DatePattern {

    private static final int LONGEST = 200;
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2017, 5, 13, 14, 35, 46, 0, ZoneOffset.UTC);
    private static final Pattern ODD_SPACE = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");

    private final DateTimeFormatter format;

    private DatePattern(DateTimeFormatter format) {
        this.format = format;
    }

    /** Empty where the pattern is none, or does not tell year, month and day. */
    public static Optional<DatePattern> of(String pattern) {
        if (pattern == null || pattern.isBlank() || pattern.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = proleptic(plain(pattern));
            var format = strict(new DateTimeFormatterBuilder().appendPattern(plain));
            boolean tells = LocalDate.parse(SAMPLE.format(format), format).equals(SAMPLE.toLocalDate());
            return tells
                    ? Optional.of(new DatePattern(DateWords.areIn(plain) ? worded(plain) : format))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException | ClassCastException none) {
            // Java itself trips over a number of too many digits, and over padding before values that touch
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter worded(String pattern) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
        var between = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); ) {
            int end = i + 1;
            while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(i)) {
                end++;
            }
            quoted ^= pattern.charAt(i) == '\'' && (end - i) % 2 == 1;
            var words = quoted ? null : DateWords.of(pattern.charAt(i), end - i);
            if (words == null) {
                between.append(pattern, i, end);
            } else {
                builder.appendPattern(between.toString());
                between.setLength(0);
                words.appendTo(builder, end < pattern.length() && pattern.charAt(end) == '.');
            }
            i = end;
        }
        return strict(builder.appendPattern(between.toString()));
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

    /** Programs write spaces that do not break, and accents as characters of their own. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return ODD_SPACE.matcher(Normalizer.normalize(text, Form.NFC)).replaceAll(" ");
            }
        }
        return text;
    }

    /**
     * Empty where the text is no such day.
     *
     * @param zone that times stand in that tell none; of those that do, the zone to tell the day of; null where it is not said
     * @param home the zone of whoever reads, in which the day is told otherwise
     */
    Optional<LocalDate> read(String text, ZoneId zone, ZoneId home) {
        try {
            var read = format.parse(plain(text));
            var day = LocalDate.from(read);
            if (read.query(TemporalQueries.localTime()) == null) {
                return Optional.of(day);
            }
            if (read.query(TemporalQueries.zone()) != null) {
                return Optional.of(day(ZonedDateTime.from(read), zone == null ? home : zone));
            }
            return Optional.of(zone == null ? day : day(at(read, day, zone), home));
        } catch (DateTimeException notThisPattern) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime at(TemporalAccessor read, LocalDate day, ZoneId zone) {
        return day.atTime(read.query(TemporalQueries.localTime())).atZone(zone);
    }

    private static LocalDate day(ZonedDateTime time, ZoneId zone) {
        return time.withZoneSameInstant(zone).toLocalDate();
    }
}
