package io.attimo.platform.list;

import io.attimo.platform.text.CurrentLocale;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a list can be narrowed to.
 *
 * @param parameter how an address names it
 * @param condition of the query; {@code ?} stands for the value
 * @param meaning of the text in an address as that value; empty where it has none, and the list is not narrowed
 */
public record ListFilter(String parameter, String condition, Function<String, Optional<?>> meaning) {

    /** One out of a closed list, by its name. */
    public static <E extends Enum<E>> ListFilter choice(String parameter, String expression, Class<E> choices) {
        return new ListFilter(
                parameter,
                expression + " = ?",
                text -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(text))
                        .findFirst());
    }

    /** A part of the text, in capitals or not. */
    public static ListFilter containing(String parameter, String expression) {
        return new ListFilter(
                parameter, SearchPattern.condition(expression), text -> Optional.of(SearchPattern.of(text)));
    }

    /** A day and all after it, in the time zone of whoever asks. */
    public static ListFilter from(String parameter, String expression) {
        return new ListFilter(
                parameter,
                expression + " >= ?",
                text -> day(text)
                        .map(day -> day.atStartOfDay(CurrentLocale.zoneHere()).toInstant()));
    }

    /** A day and all before it, in the time zone of whoever asks. */
    public static ListFilter to(String parameter, String expression) {
        return new ListFilter(
                parameter,
                expression + " < ?",
                text -> day(text)
                        .map(day -> day.plusDays(1)
                                .atStartOfDay(CurrentLocale.zoneHere())
                                .toInstant()));
    }

    /** With a year of four digits: the database knows no others by heart, and a date field can hold none. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
