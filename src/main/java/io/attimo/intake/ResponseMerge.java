package io.attimo.intake;

import io.attimo.journey.Journey;
import io.attimo.mapping.AppliedMapping;
import io.attimo.mapping.ParsedRow;
import io.attimo.response.ResponseSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What rows of a file make of responses: columns that the mapping does not name stay as they are. */
final class ResponseMerge {

    private ResponseMerge() {}

    /** By respondent; of two rows with one key the later one counts, but where each says a part. */
    static Map<String, UnaryOperator<ResponseSnapshot>> of(
            Journey journey, AppliedMapping appliedMapping, List<ParsedRow> rows) {
        var merged = new LinkedHashMap<String, UnaryOperator<ResponseSnapshot>>();
        for (var row : rows) {
            UnaryOperator<ResponseSnapshot> change = before -> merge(before, row, journey, appliedMapping);
            var earlier = row.part() == null ? null : merged.get(row.respondent());
            merged.put(row.respondent(), earlier == null ? change : before -> change.apply(earlier.apply(before)));
        }
        return merged;
    }

    private static ResponseSnapshot merge(
            ResponseSnapshot before, ParsedRow parsedRow, Journey journey, AppliedMapping appliedMapping) {
        var marks = before.longer(journey.measures());
        for (int i = 0; i < parsedRow.marks().length; i++) {
            if (parsedRow.part() == null || !Double.isNaN(parsedRow.marks()[i])) {
                marks[appliedMapping.measures().get(i) - 1] = parsedRow.marks()[i];
            }
        }
        var places = before.longerPlaces(journey.segments().size());
        for (int i = 0; i < parsedRow.labels().size(); i++) {
            var segment = journey.segment(appliedMapping.segments().get(i)).orElseThrow();
            var label = parsedRow.labels().get(i);
            if (label != null || parsedRow.part() == null) {
                places[segment.number() - 1] = label == null ? 0 : (short) segment.place(label);
            }
        }
        return new ResponseSnapshot(parsedRow.day(), marks, places, remarks(before, parsedRow, appliedMapping));
    }

    private static TreeMap<String, List<String>> remarks(
            ResponseSnapshot before, ParsedRow parsedRow, AppliedMapping appliedMapping) {
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
