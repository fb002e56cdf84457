package io.attimo.disclosure;

import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Segment;
import io.attimo.platform.text.NumberFormats;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parameters of an address as a view, and back. A parameter without a value counts as left out. */
public record ViewParameters(Journey journey, Map<String, List<String>> parameters) {

    static final String ALL = "all";
    private static final String SEGMENT = "segment";

    View view() {
        var plain = View.of(journey);
        var filters = new LinkedHashMap<Segment, SegmentFilter>();
        for (var asked : parameters.getOrDefault(SEGMENT, List.of())) {
            if (!asked.isBlank()) {
                var segmentFilter = filter(asked);
                if (filters.put(segmentFilter.segment(), segmentFilter) != null) {
                    throw new UnknownViewParameter(SEGMENT, asked);
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
                one("colour", ViewParameters::colour).orElse(plain.wholeScale()));
    }

    private WeekRange period() {
        one("period", value -> Optional.of(value).filter(ALL::equals));
        var weekRange = new WeekRange(day("from"), day("to"));
        if (weekRange.isEmpty()) {
            throw new UnknownViewParameter("to", text("to").orElseThrow());
        }
        return weekRange;
    }

    private LocalDate day(String parameter) {
        return one(parameter, ViewParameters::parsed).orElse(null);
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

    private Optional<RowDimension> rows(String value) {
        if (value.startsWith(SEGMENT + ":")) {
            return journey.segment(value.substring(SEGMENT.length() + 1)).map(RowDimension::labelsOf);
        }
        return List.of(RowDimension.TOUCHPOINTS, RowDimension.TYPES, RowDimension.CHANNELS).stream()
                .filter(rowDimension -> rowDimension.parameter().equals(value))
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
    private SegmentFilter filter(String asked) {
        return journey.segments().stream()
                .sorted(Comparator.comparing(
                        (Segment segment) -> -segment.name().length()))
                .filter(segment -> asked.startsWith(segment.name() + ":"))
                .flatMap(segment -> {
                    var place = segment.placeOf(asked.substring(segment.name().length() + 1));
                    return place.stream().mapToObj(number -> new SegmentFilter(segment, number));
                })
                .findFirst()
                .orElseThrow(() -> new UnknownViewParameter(SEGMENT, asked));
    }

    private <T> Optional<T> one(String parameter, Function<String, Optional<T>> meaning) {
        return text(parameter)
                .map(value -> meaning.apply(value).orElseThrow(() -> new UnknownViewParameter(parameter, value)));
    }

    private Optional<String> text(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    static String query(View view) {
        var query = new StringBuilder();
        for (var pair : pairs(view)) {
            query.append(query.length() == 0 ? '?' : '&')
                    .append(pair.getKey())
                    .append('=')
                    .append(NumberFormats.url(pair.getValue()));
        }
        return query.toString();
    }

    public static List<Map.Entry<String, String>> pairs(View view) {
        var plain = View.of(view.journey());
        var pairs = new ArrayList<Map.Entry<String, String>>();
        if (view.period().isAll()) {
            pairs.add(Map.entry("period", ALL));
        }
        if (view.period().from() != null) {
            pairs.add(Map.entry("from", view.period().from().toString()));
        }
        if (view.period().to() != null) {
            pairs.add(Map.entry("to", view.period().to().toString()));
        }
        view.filters().forEach(segmentFilter -> pairs.add(Map.entry(SEGMENT, segmentFilter.parameter())));
        if (view.outcome() != null && !view.outcome().equals(plain.outcome())) {
            pairs.add(Map.entry("outcome", view.outcome().name()));
        }
        if (view.metric() != plain.metric()) {
            pairs.add(Map.entry("metric", view.metric().parameter()));
        }
        if (!view.rows().equals(plain.rows())) {
            pairs.add(Map.entry("rows", view.rows().parameter()));
        }
        if (view.wholeScale()) {
            pairs.add(Map.entry("colour", "whole"));
        }
        return pairs;
    }
}
