package io.attimo.mapping;

import io.attimo.journey.Journey;
import io.attimo.journey.Segment;
import io.attimo.response.ImportedAnswer;
import io.attimo.response.ResponseSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;

/** What rows of a file make of responses: columns that the mapping does not name stay as they are. */
public final class ResponseMerge {

    /** Of a label that no answer has yet. */
    private static final int NEW_LABEL = -1;

    private final Journey journey;
    private final AppliedMapping appliedMapping;
    private final ToIntBiFunction<Segment, String> places;

    private ResponseMerge(Journey journey, AppliedMapping appliedMapping, ToIntBiFunction<Segment, String> places) {
        this.journey = journey;
        this.appliedMapping = appliedMapping;
        this.places = places;
    }

    /** Gives the journey the labels that it lacks. */
    public static List<ImportedAnswer> of(Journey journey, AppliedMapping appliedMapping, List<ParsedRow> rows) {
        return new ResponseMerge(journey, appliedMapping, Segment::place).answers(rows);
    }

    /** Leaves the journey as it is. */
    public static List<ImportedAnswer> asItWouldBe(
            Journey journey, AppliedMapping appliedMapping, List<ParsedRow> rows) {
        return new ResponseMerge(
                        journey,
                        appliedMapping,
                        (segment, label) -> segment.placeOf(label).orElse(NEW_LABEL))
                .answers(rows);
    }

    private List<ImportedAnswer> answers(List<ParsedRow> rows) {
        return rows.stream()
                .map(row -> new ImportedAnswer(row.respondent(), row.customer(), before -> merge(before, row)))
                .toList();
    }

    private ResponseSnapshot merge(ResponseSnapshot before, ParsedRow parsedRow) {
        boolean isWhole = parsedRow.part() == null;
        var marks = before.longer(journey.measures());
        for (int i = 0; i < parsedRow.marks().length; i++) {
            int measure = appliedMapping.measures().get(i);
            if (measure != AppliedMapping.NONE
                    && (isWhole || !Double.isNaN(parsedRow.marks()[i]))) {
                marks[measure - 1] = parsedRow.marks()[i];
            }
        }
        return new ResponseSnapshot(
                parsedRow.day(),
                marks,
                places(before, parsedRow),
                remarks(before, parsedRow),
                parsedRow.weight() == null ? before.weight() : parsedRow.weight());
    }

    private short[] places(ResponseSnapshot before, ParsedRow parsedRow) {
        var merged = before.longerPlaces(journey.segments().size());
        for (int i = 0; i < parsedRow.labels().size(); i++) {
            var label = parsedRow.labels().get(i);
            if (label == null && parsedRow.part() != null) {
                continue;
            }
            journey.segment(appliedMapping.segments().get(i))
                    .ifPresent(segment -> merged[segment.number() - 1] =
                            label == null ? 0 : (short) places.applyAsInt(segment, label));
        }
        return merged;
    }

    private TreeMap<String, List<String>> remarks(ResponseSnapshot before, ParsedRow parsedRow) {
        var remarks = new TreeMap<>(before.remarks());
        if (parsedRow.part() == null) {
            appliedMapping.remarks().forEach(remarks::remove);
        }
        for (int i = 0; i < parsedRow.remarks().size(); i++) {
            if (parsedRow.remarks().get(i) != null) {
                if (parsedRow.part() != null) {
                    remarks.remove(appliedMapping.remarks().get(i));
                }
                remarks.computeIfAbsent(appliedMapping.remarks().get(i), slot -> new ArrayList<>())
                        .add(parsedRow.remarks().get(i));
            }
        }
        return remarks;
    }
}
