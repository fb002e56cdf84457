package io.attimo.proposal;

import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a column is about that the journey has already. */
record KnownColumn(ColumnForm.Use use, String stage, String name, Scale scale) {

    private static KnownColumn of(Touchpoint touchpoint) {
        return new KnownColumn(ColumnForm.Use.RATING, touchpoint.stage().name(), touchpoint.name(), touchpoint.scale());
    }

    private static KnownColumn of(Outcome outcome) {
        return new KnownColumn(ColumnForm.Use.OUTCOME, "", outcome.name(), outcome.scale());
    }

    private static Stream<KnownColumn> all(Optional<Journey> journey) {
        return journey.stream()
                .flatMap(one -> Stream.concat(
                        one.touchpoints().stream().map(KnownColumn::of),
                        one.outcomes().stream().map(KnownColumn::of)));
    }

    static List<String> namesOf(Optional<Journey> journey) {
        return all(journey).map(KnownColumn::name).toList();
    }

    /**
     * By the lines of the file: what the journey has of a column’s name, of the question or code that stands above or below
     * it, or of the number that it had among those that are called the same. Each goes to one column only.
     *
     * @param others lines that are something else
     */
    static Map<Integer, KnownColumn> among(
            FilePreview filePreview, Optional<Journey> journey, Collection<Integer> others, TouchpointNames names) {
        var found = new HashMap<Integer, KnownColumn>();
        if (journey.isPresent()) {
            var left = new ArrayList<>(all(journey).toList());
            var free = IntStream.range(0, filePreview.lines().size())
                    .filter(i -> !others.contains(i) && (filePreview.perAnswer() == null || filePreview.isQuestion(i)))
                    .boxed()
                    .toList();
            var callings = filePreview.callings();
            recognise(
                    free,
                    left,
                    found,
                    i -> Set.of(filePreview.lines().get(i).name().toLowerCase(Locale.ROOT)));
            recognise(free, left, found, callings::get);
            recognise(free, left, found, i -> numbered(filePreview.title(i), filePreview.titles(), names));
        }
        return found;
    }

    private static void recognise(
            List<Integer> lines,
            List<KnownColumn> left,
            Map<Integer, KnownColumn> found,
            IntFunction<Set<String>> callings) {
        for (int line : lines) {
            if (!left.isEmpty() && !found.containsKey(line)) {
                var called = callings.apply(line);
                var known = left.stream()
                        .filter(one -> called.contains(one.name().toLowerCase(Locale.ROOT)))
                        .findFirst();
                known.ifPresent(left::remove);
                known.ifPresent(one -> found.put(line, one));
            }
        }
    }

    private static Set<String> numbered(String title, List<String> titles, TouchpointNames names) {
        return IntStream.rangeClosed(2, Collections.frequency(titles, title))
                .mapToObj(n -> names.numbered(title, n).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
