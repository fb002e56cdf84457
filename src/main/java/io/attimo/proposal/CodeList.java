package io.attimo.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes that a form's field parts by commas; one that holds a comma itself stands in quotes. */
final class CodeList {

    private static final Set<String> NOT_GIVEN = Set.of("na", "n/a", "#n/a", "nan", "null", "#null!");

    private static final String BLANK = "\"\"";

    private CodeList() {}

    static Set<String> read(String text) {
        var codes = new ArrayList<StringBuilder>();
        codes.add(new StringBuilder());
        boolean quoted = false;
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '“' || each == '”') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                codes.add(new StringBuilder());
            } else {
                codes.get(codes.size() - 1).append(each);
            }
        }
        return codes.stream()
                .map(code -> code.toString().strip())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that stand for a blank cell in whatever column, as statistics programs and spreadsheets write it. */
    static Set<String> notGiven(Collection<String> values) {
        return values.stream().filter(CodeList::isNotGiven).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static boolean isNotGiven(String value) {
        return NOT_GIVEN.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** One a line, as the form has values of rows; a blank one is written {@code ""}. */
    static String printLines(Collection<String> values, Collection<String> more) {
        return Stream.concat(values.stream(), more.stream())
                .map(value -> value.isEmpty() ? BLANK : value)
                .collect(Collectors.joining("\n"));
    }

    static Set<String> readLines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.equals(BLANK) ? "" : line)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String print(Set<String> codes) {
        return codes.stream()
                .filter(code -> !code.isEmpty())
                .map(code -> code.contains(",") ? '"' + code + '"' : code)
                .collect(Collectors.joining(", "));
    }
}
