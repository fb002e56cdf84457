package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parameters of an address as a view, and back. A parameter without a value counts as left out. */
record Asked(Journey journey, Map<String, List<String>> parameters) {

    static final String ALL = "all";
    private static final String SEGMENT = "segment";

    View view() {
        var plain = View.of(journey);
        var filters = new LinkedHashMap<Segment, Filter>();
        for (var asked : parameters.getOrDefault(SEGMENT, List.of())) {
            if (!asked.isBlank()) {
                var filter = filter(asked);
                if (filters.put(filter.segment(), filter) != null) {
                    throw new NoSuchView(SEGMENT, asked);
                }
            }
        }
        return new View(
                journey,
                period(),
                List.copyOf(filters.values()),
                one("outcome", this::outcome).orElse(plain.outcome()),
                one("metric", Metric::named).orElse(plain.metric()),
                one("rows", this::rows).orElse(plain.rows()),
                one("colour", Asked::colour).orElse(plain.wholeScale()));
    }

    boolean saysPeriod() {
        return text("from").or(() -> text("to")).or(() -> text("period")).isPresent();
    }

    private Period period() {
        one("period", value -> Optional.of(value).filter(ALL::equals));
        var period = new Period(day("from"), day("to"));
        if (period.isEmpty()) {
            throw new NoSuchView("to", text("to").orElseThrow());
        }
        return period;
    }

    private LocalDate day(String parameter) {
        return one(parameter, Asked::parsed).orElse(null);
    }

    /** Four digits for the year: beyond, a snapped day would leave what the database and the forms can hold. */
    private static Optional<LocalDate> parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            return Optional.of(day).filter(d -> d.getYear() >= 1 && d.getYear() < 9999);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> outcome(String name) {
        return journey.outcome(name);
    }

    private Optional<Rows> rows(String value) {
        if (value.startsWith(SEGMENT + ":")) {
            return journey.segment(value.substring(SEGMENT.length() + 1)).map(Rows::labelsOf);
        }
        return List.of(Rows.TOUCHPOINTS, Rows.TYPES, Rows.CHANNELS).stream()
                .filter(rows -> rows.parameter().equals(value))
                .findFirst();
    }

    private static Optional<Boolean> colour(String value) {
        return switch (value) {
            case "whole" -> Optional.of(true);
            case "relative" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Names and labels may hold colons themselves: the longest segment name that fits is meant. */
    private Filter filter(String asked) {
        return journey.segments().stream()
                .sorted(Comparator.comparing(
                        (Segment segment) -> -segment.name().length()))
                .filter(segment -> asked.startsWith(segment.name() + ":"))
                .flatMap(segment -> {
                    var place = segment.placeOf(asked.substring(segment.name().length() + 1));
                    return place.stream().mapToObj(number -> new Filter(segment, number));
                })
                .findFirst()
                .orElseThrow(() -> new NoSuchView(SEGMENT, asked));
    }

    private <T> Optional<T> one(String parameter, Function<String, Optional<T>> meaning) {
        return text(parameter).map(value -> meaning.apply(value).orElseThrow(() -> new NoSuchView(parameter, value)));
    }

    private Optional<String> text(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    static String query(View view) {
        var plain = View.of(view.journey());
        var query = new StringBuilder();
        if (view.period().isAll()) {
            add(query, "period", ALL);
        }
        if (view.period().from() != null) {
            add(query, "from", view.period().from().toString());
        }
        if (view.period().to() != null) {
            add(query, "to", view.period().to().toString());
        }
        view.filters().forEach(filter -> add(query, SEGMENT, filter.parameter()));
        if (view.outcome() != null && !view.outcome().equals(plain.outcome())) {
            add(query, "outcome", view.outcome().name());
        }
        if (view.metric() != plain.metric()) {
            add(query, "metric", view.metric().parameter());
        }
        if (!view.rows().equals(plain.rows())) {
            add(query, "rows", view.rows().parameter());
        }
        if (view.wholeScale()) {
            add(query, "colour", "whole");
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String parameter, String value) {
        query.append(query.length() == 0 ? '?' : '&')
                .append(parameter)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
