package io.attimo.response;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response part by part, each under a name: its day, its weight, its customer, a mark, a place, or what was said of one
 * touchpoint.
 */
final class ResponseSnapshotParts {

    static final String DAY = "day";
    static final String CUSTOMER = "customer";

    private static final String WEIGHT = "weight";

    private static final char MARK = 'm';
    private static final char PLACE = 's';
    private static final char REMARK = 'r';

    private ResponseSnapshotParts() {}

    static Map<String, Object> of(ResponseSnapshot state) {
        var parts = new HashMap<String, Object>();
        if (state.day() != null) {
            parts.put(DAY, state.day());
        }
        if (state.weight() != null) {
            parts.put(WEIGHT, state.weight());
        }
        if (state.customer() != null) {
            parts.put(CUSTOMER, state.customer());
        }
        for (int m = 0; m < state.marks().length; m++) {
            if (!Double.isNaN(state.marks()[m])) {
                parts.put("" + MARK + m, state.marks()[m]);
            }
        }
        for (int s = 0; s < state.places().length; s++) {
            if (state.places()[s] != 0) {
                parts.put("" + PLACE + s, state.places()[s]);
            }
        }
        state.remarks().forEach((slot, texts) -> parts.put(REMARK + slot, texts));
        return parts;
    }

    /** @param room has as many marks and places as there must be at least */
    static ResponseSnapshot snapshot(Map<String, Object> parts, LocalDate otherwise, ResponseSnapshot room) {
        var marks = new double[Math.max(length(parts, MARK), room.marks().length)];
        var places = new short[Math.max(length(parts, PLACE), room.places().length)];
        var remarks = new TreeMap<String, List<String>>();
        Arrays.fill(marks, Double.NaN);
        parts.forEach((part, value) -> {
            if (value instanceof Double mark && part.charAt(0) == MARK) {
                marks[number(part)] = mark;
            } else if (value instanceof Short place) {
                places[number(part)] = place;
            } else if (value instanceof List<?> texts) {
                remarks.put(
                        part.substring(1),
                        texts.stream().map(String.class::cast).toList());
            }
        });
        var day = (LocalDate) parts.getOrDefault(DAY, otherwise);
        return new ResponseSnapshot(
                day, marks, places, remarks, (Double) parts.get(WEIGHT), (String) parts.get(CUSTOMER));
    }

    private static int length(Map<String, Object> parts, char kind) {
        return parts.keySet().stream()
                        .filter(part -> part.charAt(0) == kind)
                        .mapToInt(ResponseSnapshotParts::number)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static int number(String part) {
        return Integer.parseInt(part.substring(1));
    }
}
