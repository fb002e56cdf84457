package io.attimo.proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes that a form's field parts by commas; one that holds a comma itself stands in quotes. */
final class CodeList {

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

    static String print(Set<String> codes) {
        return codes.stream()
                .filter(code -> !code.isEmpty())
                .map(code -> code.contains(",") ? '"' + code + '"' : code)
                .collect(Collectors.joining(", "));
    }
}
