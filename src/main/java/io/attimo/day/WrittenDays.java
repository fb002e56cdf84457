package io.attimo.day;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days that are written alike, and the patterns that may be meant by them. */
final class WrittenDays {

    /** Of the cells a pattern has to read; what it does not is told as odd. */
    private static final double MOST_OF_THEM = .9;

    private static final int CLOCKS = 4;
    private static final int FORMS = 3;
    private static final int FEW_YEARS = 10;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    /** Two digits are no year beyond it. */
    private static final LocalDate LAST_SHORT = LocalDate.of(2040, 12, 31);

    private final List<WrittenDay> days;

    private WrittenDays(List<WrittenDay> days) {
        this.days = days;
    }

    static List<DayReading> readings(Collection<String> cells) {
        Map<String, List<WrittenDay>> alike = new HashMap<>();
        cells.stream()
                .map(WrittenDay::of)
                .flatMap(Optional::stream)
                .forEach(day -> alike.computeIfAbsent(form(day), form -> new ArrayList<>())
                        .add(day));
        var forms = alike.values().stream()
                .sorted(Comparator.comparingInt((List<WrittenDay> days) -> -days.size()))
                .toList();
        var patterns = List.of("");
        int read = 0;
        for (int i = 0; i < Math.min(FORMS, forms.size()) && read < MOST_OF_THEM * cells.size(); i++) {
            var ofForm = new WrittenDays(forms.get(i)).patterns();
            if (!ofForm.isEmpty()) {
                patterns = together(patterns, ofForm);
                read += forms.get(i).size();
            }
        }
        return read > 0 && read >= MOST_OF_THEM * cells.size() ? readings(patterns, List.copyOf(cells)) : List.of();
    }

    private static List<DayReading> readings(List<String> patterns, List<String> cells) {
        var cell = telling(patterns, cells);
        return patterns.stream()
                .map(pattern -> new DayReading(pattern, null, cell))
                .toList();
    }

    /** Days of one column that are written in several ways. The longest is tried first, as it may begin like a shorter. */
    private static List<String> together(List<String> patterns, List<String> others) {
        if (patterns.get(0).isEmpty()) {
            return others;
        }
        return patterns.stream()
                .flatMap(one -> others.stream().map(other -> {
                    var optional = one.startsWith("[") ? one : "[" + one + "]";
                    return one.length() < other.length() ? "[" + other + "]" + optional : optional + "[" + other + "]";
                }))
                .toList();
    }

    /** What days that one pattern may read have in common. */
    private static String form(WrittenDay day) {
        var weekday = day.before().replaceFirst("[^, ]+", "EEE");
        return String.join(
                "|", day.kind().name(), weekday, day.first(), day.second(), String.valueOf(day.digitsOfYear()));
    }

    private List<String> patterns() {
        Map<String, Long> read = new LinkedHashMap<>();
        for (var order : orders()) {
            pattern(order).ifPresent(pattern -> read.put(pattern, count(pattern)));
        }
        long most = read.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double enough = most == days.size() ? most : MOST_OF_THEM * days.size();
        var patterns = read.keySet().stream()
                .filter(pattern -> read.get(pattern) >= enough)
                .toList();
        var near = patterns.stream().filter(this::staysNear).toList();
        return near.isEmpty() ? patterns : near;
    }

    /** A survey takes a few years: what would go over more is a day of the month taken for a year. */
    private boolean staysNear(String pattern) {
        var reader = reader(pattern);
        var read = days.stream()
                .flatMap(day -> reader.apply(day.text()).stream())
                .sorted()
                .toList();
        return ChronoUnit.YEARS.between(read.get(0), read.get(read.size() - 1)) < FEW_YEARS;
    }

    private long count(String pattern) {
        var reader = reader(pattern);
        return days.stream().filter(day -> reader.apply(day.text()).isPresent()).count();
    }

    /** A cell by which the patterns differ, where there is one; else the first that all of them read. */
    private static String telling(List<String> patterns, List<String> cells) {
        var readers = patterns.stream().map(WrittenDays::reader).toList();
        var read = cells.stream()
                .filter(cell ->
                        readers.stream().allMatch(reader -> reader.apply(cell).isPresent()))
                .toList();
        return read.stream()
                .filter(cell -> readers.stream()
                                .map(reader -> reader.apply(cell))
                                .distinct()
                                .count()
                        == readers.size())
                .findFirst()
                .orElse(read.isEmpty() ? cells.get(0) : read.get(0));
    }

    private static Function<String, Optional<LocalDate>> reader(String pattern) {
        var last = pattern.replace("yyyy", "").contains("yy") ? LAST_SHORT : LAST;
        var reader = DatePattern.of(pattern).orElseThrow();
        return cell ->
                reader.read(cell, null, ZoneOffset.UTC).filter(day -> !day.isBefore(FIRST) && !day.isAfter(last));
    }

    /** Of year, month and day. A year of four digits in front is followed by the month, wherever people write so. */
    private List<String> orders() {
        var day = days.get(0);
        return switch (day.kind()) {
            case DAY_MONTH_YEAR -> List.of("dMy");
            case MONTH_DAY_YEAR -> List.of("Mdy");
            case YEAR_MONTH_DAY -> List.of("yMd");
            case DIGITS -> List.of("yMd", "dMy", "Mdy");
            case NUMBERS ->
                day.parts()[0].length() > 2
                        ? List.of("yMd")
                        : day.first().matches("[/-]") ? List.of("dMy", "Mdy", "yMd") : List.of("dMy", "Mdy");
        };
    }

    private Optional<String> pattern(String order) {
        var day = days.get(0);
        var pattern = new StringBuilder(day.before().replaceFirst("[^, ]+", "EEE"));
        for (int i = 0; i < 3; i++) {
            var letters = letters(order.charAt(i), i);
            if (letters == null) {
                return Optional.empty();
            }
            pattern.append(letters).append(WrittenDay.quoted(i == 0 ? day.first() : i == 1 ? day.second() : ""));
        }
        var whole = pattern + clock();
        return DatePattern.of(whole).isPresent() ? Optional.of(whole) : Optional.empty();
    }

    /** Null where the part cannot be that. */
    private String letters(char letter, int part) {
        boolean together = days.get(0).kind() == WrittenDay.Kind.DIGITS;
        boolean named = days.stream().anyMatch(day -> !Character.isDigit(day.parts()[part].charAt(0)));
        int longest = together
                ? 0
                : days.stream()
                        .mapToInt(day -> day.parts()[part].length())
                        .max()
                        .orElse(0);
        int shortest =
                days.stream().mapToInt(day -> day.parts()[part].length()).min().orElse(0);
        return switch (letter) {
            case 'y' -> together || shortest == 4 ? "yyyy" : shortest == 2 && longest == 2 ? "yy" : null;
            case 'M' ->
                named ? (longest > 4 ? "MMMM" : "MMM") : longest > 2 ? null : together || isPadded() ? "MM" : "M";
            default -> longest > 2 ? null : (together || isPadded() ? "dd" : "d") + ordinals();
        };
    }

    /** Whether ones have a zero before them: where none is seen, both are read. */
    private boolean isPadded() {
        var short_ = days.stream()
                .flatMap(day -> Arrays.stream(day.parts()))
                .filter(part -> part.length() <= 2)
                .toList();
        return short_.stream().allMatch(part -> part.length() == 2)
                && short_.stream().anyMatch(part -> part.startsWith("0"));
    }

    private String ordinals() {
        return days.stream()
                .map(WrittenDay::ordinal)
                .filter(ordinal -> !ordinal.isEmpty())
                .distinct()
                .map(ordinal -> "[" + WrittenDay.quoted(ordinal) + "]")
                .collect(Collectors.joining());
    }

    /** Where some have a time and others none, or not as far, each is read. */
    private String clock() {
        var clocks = days.stream()
                .map(WrittenDay::clock)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(CLOCKS)
                .map(this::clock)
                .toList();
        return clocks.size() == 1
                ? clocks.get(0)
                : clocks.stream()
                        .filter(clock -> !clock.isEmpty())
                        .map(clock -> "[" + clock + "]")
                        .collect(Collectors.joining());
    }

    private String clock(String form) {
        var same = days.stream().filter(day -> day.clock().equals(form)).toList();
        return form.replace("{H}", hour(same)).replace("{F}", fraction(same));
    }

    private static String hour(List<WrittenDay> days) {
        if (!days.get(0).hasTime()) {
            return "";
        }
        var hours = days.stream().map(WrittenDay::hour).toList();
        int latest = hours.stream().mapToInt(Integer::parseInt).max().orElse(0);
        int earliest = hours.stream().mapToInt(Integer::parseInt).min().orElse(0);
        boolean isPadded = hours.stream().allMatch(hour -> hour.length() == 2)
                && hours.stream().anyMatch(hour -> hour.startsWith("0"));
        var letter = !days.get(0).isOfHalves() || latest > 12 ? "H" : earliest > 0 ? "h" : latest < 12 ? "K" : "H";
        return isPadded ? letter + letter : letter;
    }

    private static String fraction(List<WrittenDay> days) {
        return days.stream()
                .map(day -> day.fraction().length())
                .filter(length -> length > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(length -> "[." + "S".repeat(length) + "]")
                .collect(Collectors.joining());
    }
}
