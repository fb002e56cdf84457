package io.attimo.proposal;

import io.attimo.day.DateColumn;
import io.attimo.day.DayReading;
import io.attimo.mapping.InvalidMapping;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.NumberFormats;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The day of the answers in the form of the columns. What was typed is kept, right or wrong.
 *
 * @param choice one of the choices, a column and pattern of one's own, or a fixed day; empty where nothing is chosen yet
 * @param column typed rather than chosen, as is the pattern: whoever types one means it, whatever is chosen
 * @param choices the ways to read the file's days
 */
public record DateForm(
        String choice, String column, String pattern, String prefix, String zone, String day, List<DayChoice> choices) {

    private static final String BY_COLUMN = "column";
    private static final String FIXED = "day";

    /** A way to read the days of a column, as a person chooses it. */
    public record DayChoice(String value, String column, DayReading reading) {

        /** What one of the cells would mean. */
        public String example() {
            return reading.day(CurrentLocale.zoneHere()).map(NumberFormats::day).orElse("");
        }
    }

    static DateForm typed(MultivaluedMap<String, String> form, FilePreview filePreview) {
        return new DateForm(
                text(form, "date"),
                text(form, "dateColumn"),
                text(form, "pattern"),
                form.getFirst("prefix") == null ? "" : form.getFirst("prefix"),
                text(form, "zone"),
                text(form, "day"),
                choices(filePreview));
    }

    static DateForm of(DateColumn date, FilePreview filePreview) {
        var choices = choices(filePreview);
        if (date.isFixed()) {
            return new DateForm(FIXED, "", "", "", "", date.day().toString(), choices);
        }
        var zone = date.zone() == null ? "" : date.zone().getId();
        return choices.stream()
                .filter(choice -> choice.reading().asked(choice.column()).equals(withoutZone(date)))
                .findFirst()
                .map(choice -> new DateForm(choice.value(), "", "", "", zone, "", choices))
                .orElseGet(() -> new DateForm(
                        BY_COLUMN,
                        orEmpty(date.column()),
                        orEmpty(date.pattern()),
                        orEmpty(date.prefix()),
                        zone,
                        "",
                        choices));
    }

    private static DateColumn withoutZone(DateColumn date) {
        return new DateColumn(date.column(), date.pattern(), date.prefix(), null, date.unix(), null);
    }

    /** A day for all, for a person to see and change. */
    static DateForm fixed(LocalDate day, FilePreview filePreview) {
        return new DateForm(FIXED, "", "", "", "", day.toString(), choices(filePreview));
    }

    /** The only way to read the column, chosen; of several none is. */
    static DateForm proposed(ColumnSummary column, FilePreview filePreview) {
        var choices = choices(filePreview);
        var own = choices.stream()
                .filter(choice -> choice.column().equals(column.name()))
                .toList();
        return new DateForm(own.size() == 1 ? own.get(0).value() : "", "", "", "", "", "", choices);
    }

    /** Of a workbook's cells that are dates the column alone would do; other cells are read by the pattern beside them. */
    private static List<DayChoice> choices(FilePreview filePreview) {
        var choices = new ArrayList<DayChoice>();
        for (int i = 0; i < filePreview.columns().size(); i++) {
            var column = filePreview.columns().get(i);
            var readings = column.days().isUnset()
                    ? List.<DayReading>of()
                    : column.days().readings();
            for (int n = 0; n < readings.size(); n++) {
                choices.add(new DayChoice("days-" + i + "-" + n, column.name(), readings.get(n)));
            }
        }
        return choices;
    }

    public boolean isByColumn() {
        return choice.equals(BY_COLUMN) || choices.isEmpty() && !isFixed();
    }

    public boolean isFixed() {
        return choice.equals(FIXED);
    }

    public boolean isChosen(DayChoice one) {
        return choice.equals(one.value());
    }

    /**
     * Null where no day is told.
     *
     * @throws InvalidMapping where what was typed is no zone
     * @param before what stood there, which may say more of the same column than the form can hold
     */
    DateColumn column(Optional<DateColumn> before) {
        if (isFixed()) {
            return fixedDay();
        }
        var chosen = chosen();
        var asked = column.isEmpty() && pattern.isEmpty() && chosen.isPresent()
                ? chosen.get().reading().asked(chosen.get().column())
                : new DateColumn(emptyToNull(column), emptyToNull(pattern), prefix, null);
        if (asked.column() == null && asked.pattern() == null) {
            return null;
        }
        var unix = asked.pattern() == null && asked.unix() == null
                ? before.filter(known -> Objects.equals(known.column(), asked.column()))
                        .map(DateColumn::unix)
                        .orElse(null)
                : asked.unix();
        return new DateColumn(
                asked.column(),
                asked.pattern(),
                unix == null ? asked.prefix() : null,
                null,
                unix,
                zone.isEmpty() ? null : typedZone());
    }

    private ZoneId typedZone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException none) {
            throw new InvalidMapping(
                    List.of(new InvalidMapping.Problem("date.zone", InvalidMapping.Fault.WRONG_VALUE, zone)));
        }
    }

    private DateColumn fixedDay() {
        try {
            return DateColumn.on(LocalDate.parse(day));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** The column that holds the days; empty where none is chosen, or one day is for all. */
    String columnName() {
        if (isFixed() || !column.isEmpty()) {
            return isFixed() ? "" : column;
        }
        return chosen().map(DayChoice::column).orElse("");
    }

    private Optional<DayChoice> chosen() {
        return choices.stream().filter(this::isChosen).findFirst();
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        var text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
