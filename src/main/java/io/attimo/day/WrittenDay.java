package io.attimo.day;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is a day, taken apart: its three parts, what stands before, between and after them, and the time.
 *
 * @param text as it stands in its cell
 * @param kind how its parts are told apart
 * @param before a weekday with what follows it; empty where there is none
 * @param parts three, in the order they are written; of eight digits together one
 * @param first what stands between the first and the second
 * @param second what stands between the second and the third
 * @param ordinal what follows the number of the day, as th; empty where nothing does
 * @param clock all after the day, as a pattern; {@code {H}} stands for the hour's letter and {@code {F}} for a fraction
 * @param hour empty where there is no time
 * @param fraction of a second; empty where there is none
 */
record WrittenDay(
        String text,
        Kind kind,
        String before,
        String[] parts,
        String first,
        String second,
        String ordinal,
        String clock,
        String hour,
        String fraction) {

    /** Which of the parts is which; of numbers alone that remains to be seen. */
    enum Kind {
        NUMBERS,
        DIGITS,
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR,
        YEAR_MONTH_DAY
    }

    static final int LONGEST = 80;

    private static final String BETWEEN = "[ .,/-]{1,3}|\\.? (?:de|del|di|of) ";
    private static final String MONTH = "(?:" + DateWords.MONTHS.expression() + ")";
    private static final String ORDINAL = "(?:st|nd|rd|th|er|º|°|ª)?";
    private static final String YEAR = "(?:\\d{4}|\\d{2})";

    private static final Pattern WHOLE = Pattern.compile(
            "(?<before>(?:" + DateWords.WEEKDAYS.expression() + ")[.,]?,? )?"
                    + "(?:(?<a>\\d{1,4})(?<s>[-/. ]|\\. )(?<b>\\d{1,2})\\k<s>(?<c>\\d{1,4})"
                    + "|(?<digits>\\d{8})"
                    + "|(?<d1>\\d{1,2})(?<o1>" + ORDINAL + ")(?<s1>" + BETWEEN + ")(?<m1>" + MONTH + ")(?<t1>" + BETWEEN
                    + ")(?<y1>" + YEAR + ")"
                    + "|(?<m2>" + MONTH + ")(?<s2>" + BETWEEN + ")(?<d2>\\d{1,2})(?<o2>" + ORDINAL + ")(?<t2>" + BETWEEN
                    + ")(?<y2>\\d{4})"
                    + "|(?<y3>\\d{4})(?<s3>" + BETWEEN + ")(?<m3>" + MONTH + ")(?<t3>" + BETWEEN + ")(?<d3>\\d{1,2}))"
                    + "(?<clock>(?<mid>\\D{1,16}?)(?<h>\\d{1,2})(?<u1>[:.h])(?<mm>\\d{2})(?:(?<u2>[:.])(?<ss>\\d{2})"
                    + "(?:\\.(?<frac>\\d{1,9}))?)?"
                    + "(?<half>(?<g> ?)(?:" + DateWords.HALVES.expression() + "))?"
                    + "(?<zone>(?<z> ?)(?<name>Z|[+-]\\d{2}(?::?\\d{2})?|(?:GMT|UTC)[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT"
                    + "|[A-Z]{3,4}|[A-Z][a-z]+/[A-Z][A-Za-z_]+))?"
                    + "(?<end> \\([^()]{1,40}\\))?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Optional<WrittenDay> of(String cell) {
        var found = WHOLE.matcher(DatePattern.plain(cell));
        return cell.length() <= LONGEST && found.matches() ? of(found) : Optional.empty();
    }

    private static Optional<WrittenDay> of(Matcher found) {
        var day = found.group("a") != null
                ? day(found, Kind.NUMBERS, "a", "s", "b", "s", "c", null)
                : found.group("digits") != null
                        ? day(found, Kind.DIGITS, "digits", null, "digits", null, "digits", null)
                        : found.group("d1") != null
                                ? day(found, Kind.DAY_MONTH_YEAR, "d1", "s1", "m1", "t1", "y1", "o1")
                                : found.group("m2") != null
                                        ? day(found, Kind.MONTH_DAY_YEAR, "m2", "s2", "d2", "t2", "y2", "o2")
                                        : day(found, Kind.YEAR_MONTH_DAY, "y3", "s3", "m3", "t3", "d3", null);
        return Optional.of(day);
    }

    private static WrittenDay day(
            Matcher found, Kind kind, String a, String first, String b, String second, String c, String ordinal) {
        return new WrittenDay(
                found.group(),
                kind,
                text(found, "before"),
                new String[] {found.group(a), found.group(b), found.group(c)},
                first == null ? "" : found.group(first),
                second == null ? "" : found.group(second),
                ordinal == null ? "" : found.group(ordinal),
                clock(found),
                text(found, "h"),
                text(found, "frac"));
    }

    private static String clock(Matcher found) {
        if (found.group("clock") == null) {
            return "";
        }
        var clock = new StringBuilder(quoted(found.group("mid")));
        clock.append("{H}").append(quoted(found.group("u1"))).append("mm");
        if (found.group("u2") != null) {
            clock.append(found.group("u2")).append("ss{F}");
        }
        if (found.group("half") != null) {
            clock.append(found.group("g")).append('a');
        }
        if (found.group("zone") != null) {
            clock.append(found.group("z")).append(zone(found.group("name")));
        }
        return clock.append(quoted(text(found, "end"))).toString();
    }

    private static String zone(String name) {
        if (name.matches("[zZ]|[+-]\\d{2}:\\d{2}")) {
            return "XXX";
        }
        if (name.matches("[+-]\\d{2}(\\d{2})?")) {
            return name.length() == 3 ? "X" : "XX";
        }
        if (name.matches("(GMT|UTC)[+-]\\d{2}:?\\d{2}")) {
            return "'" + name.substring(0, 3) + "'" + (name.length() == 9 ? "XXX" : "XX");
        }
        return name.startsWith("GMT") ? "O" : name.contains("/") || name.equals("UTC") ? "VV" : "z";
    }

    /** Negative where the year comes first. */
    int digitsOfYear() {
        boolean isFirst = kind == Kind.YEAR_MONTH_DAY || kind == Kind.NUMBERS && parts[0].length() > 2;
        return isFirst ? -parts[0].length() : parts[2].length();
    }

    /** Whether the text stands for one half of the day. */
    boolean isOfHalves() {
        return clock.replaceAll("'[^']*'", "").contains("a");
    }

    boolean hasTime() {
        return !hour.isEmpty();
    }

    /** As a pattern takes it literally. */
    static String quoted(String text) {
        return text.matches("[ .,:/-]*") ? text : "'" + text.replace("'", "''") + "'";
    }

    private static String text(Matcher found, String group) {
        return found.group(group) == null ? "" : found.group(group);
    }
}
