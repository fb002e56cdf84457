package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a workbook's numbers stand for by the format they are shown in: its dates are numbers of days. */
final class CellFormats {

    /** What a format makes of a number. */
    enum Kind {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME
    }

    private static final int MOST = 70_000;
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 55, 56);
    private static final int DATE_AND_TIME = 22;

    private static final int SECONDS = 86_400;
    private static final long LAST_DAY = 2_958_465;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** As many digits as a workbook keeps of a number, and as many places as anybody would write out. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_PLACES = 20;
    private static final int LONGEST_NUMBER = 40;

    private final List<Kind> kinds = new ArrayList<>();
    private final boolean from1904;

    CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    void read(WorkbookXml styles) throws IOException {
        Map<String, Kind> own = new HashMap<>();
        boolean inCells = false;
        for (var kind = styles.next(); kind != WorkbookXml.Kind.END; kind = styles.next()) {
            if (styles.is("cellXfs")) {
                inCells = kind == WorkbookXml.Kind.OPEN;
            } else if (kind == WorkbookXml.Kind.OPEN && styles.is("numFmt")) {
                own.put(orEmpty(styles.attribute("numFmtId")), kind(orEmpty(styles.attribute("formatCode"))));
            } else if (kind == WorkbookXml.Kind.OPEN && inCells && styles.is("xf")) {
                var id = orEmpty(styles.attribute("numFmtId"));
                kinds.add(own.containsKey(id) ? own.get(id) : builtIn(id));
            }
            if (kinds.size() + own.size() > MOST) {
                throw new UnreadableFile(Fault.BROKEN_PART, 0, "");
            }
        }
    }

    Kind kind(int style) {
        return style >= 0 && style < kinds.size() ? kinds.get(style) : Kind.NUMBER;
    }

    private static Kind builtIn(String id) {
        if (!id.matches("\\d{1,3}")) {
            return Kind.NUMBER;
        }
        int number = Integer.parseInt(id);
        if (number == DATE_AND_TIME) {
            return Kind.DATE_TIME;
        }
        return DATES.contains(number) ? Kind.DATE : TIMES.contains(number) ? Kind.TIME : Kind.NUMBER;
    }

    /** What a format of the workbook's own says, by the letters that are not in quotes or brackets. */
    static Kind kind(String code) {
        var letters = letters(code.toLowerCase(Locale.ROOT));
        if (letters == null) {
            return Kind.NUMBER;
        }
        boolean time = letters.contains("h") || letters.contains("s") || letters.contains("am/pm");
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        if (date && time) {
            return Kind.DATE_TIME;
        }
        return date ? Kind.DATE : time ? Kind.TIME : Kind.NUMBER;
    }

    /** Null for a span of time, as [h]:mm, which is no time of a day. */
    private static String letters(String code) {
        var letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                if (end < 0) {
                    return letters.toString();
                }
                if (c == '[' && code.substring(i + 1, end).matches("h+|m+|s+")) {
                    return null;
                }
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                letters.append(c);
            }
        }
        return letters.toString().replace("general", "");
    }

    /** A number as a person reads it in the workbook: a date of our kind, or plain digits without a needless point. */
    String text(String raw, Kind kind) {
        if (raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        try {
            var number = new BigDecimal(raw);
            if (Math.abs((long) number.precision() - number.scale()) > MOST_PLACES || number.scale() > LONGEST_NUMBER) {
                return raw;
            }
            var dated = kind == Kind.NUMBER ? null : dated(number.doubleValue(), kind);
            return dated == null ? plain(number) : dated;
        } catch (NumberFormatException none) {
            return raw;
        }
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /** Null for a number that is no date or time. The 29 February 1900 that workbooks know stays what it is. */
    private String dated(double number, Kind kind) {
        long day = (long) Math.floor(number);
        long second = Math.round((number - day) * SECONDS);
        if (second == SECONDS && kind != Kind.DATE) {
            day++;
            second = 0;
        }
        if (kind == Kind.TIME) {
            return day == 0 ? LocalTime.ofSecondOfDay(second).format(TIME_OF_DAY) : null;
        }
        if (day < (from1904 ? 0 : 1) || day > LAST_DAY) {
            return null;
        }
        if (!from1904 && day == 60) {
            return "1900-02-29";
        }
        var date = from1904 ? DAY_0_FROM_1904.plusDays(day) : DAY_0.plusDays(day < 60 ? day + 1 : day);
        return kind == Kind.DATE
                ? date.toString()
                : LocalDateTime.of(date, LocalTime.ofSecondOfDay(second)).format(DAY_AND_TIME);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
