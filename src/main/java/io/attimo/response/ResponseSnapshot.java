package io.attimo.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A response as it stood at one time.
 *
 * @param day null where there was no response yet
 * @param marks mark m at index m - 1, NaN where there is none; as long as it was when it was written
 * @param places place of segment s at index s - 1, 0 where it is not known
 * @param remarks what was written, by touchpoint id; {@link #ON_THE_WHOLE} where it was on none
 * @param weight as how many answers it counts; null where that was not said, and it counts as one
 * @param customer who gave it; null where the answer's key names both
 */
public record ResponseSnapshot(
        LocalDate day,
        double[] marks,
        short[] places,
        TreeMap<String, List<String>> remarks,
        Double weight,
        String customer) {

    public static final String ON_THE_WHOLE = "";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, List<String>>> REMARKS = new TypeReference<>() {};

    /** Counts as one. */
    public ResponseSnapshot(LocalDate day, double[] marks, short[] places, TreeMap<String, List<String>> remarks) {
        this(day, marks, places, remarks, null);
    }

    /** Of nobody who is named. */
    public ResponseSnapshot(
            LocalDate day, double[] marks, short[] places, TreeMap<String, List<String>> remarks, Double weight) {
        this(day, marks, places, remarks, weight, null);
    }

    public static ResponseSnapshot nothing() {
        return new ResponseSnapshot(null, new double[0], new short[0], new TreeMap<>());
    }

    double mark(int index) {
        return index < marks.length ? marks[index] : Double.NaN;
    }

    /** The same, said by that customer. */
    ResponseSnapshot of(String customer) {
        return new ResponseSnapshot(day, marks, places, remarks, weight, customer);
    }

    boolean isOfSameCustomerAs(ResponseSnapshot other) {
        return Objects.equals(customer, other.customer);
    }

    /** Whoever said it. */
    public boolean saysTheSameAs(ResponseSnapshot other) {
        int marksTold = Math.max(marks.length, other.marks.length);
        int placesTold = Math.max(places.length, other.places.length);
        return day.equals(other.day)
                && Arrays.equals(longer(marksTold), other.longer(marksTold))
                && Arrays.equals(longerPlaces(placesTold), other.longerPlaces(placesTold))
                && remarks.equals(other.remarks)
                && Objects.equals(weight, other.weight);
    }

    /** Whether all that stood there stands here too: more may have been said. */
    boolean keepsAllOf(ResponseSnapshot earlier) {
        var parts = ResponseSnapshotParts.of(this);
        return ResponseSnapshotParts.of(earlier.of(null)).entrySet().stream()
                .allMatch(part -> holds(parts.get(part.getKey()), part.getValue()));
    }

    private static boolean holds(Object now, Object then) {
        return now instanceof List<?> texts && then instanceof List<?> earlier
                ? texts.containsAll(earlier)
                : then.equals(now);
    }

    /** The marks with room for a journey that has grown. */
    public double[] longer(int length) {
        var copy = Arrays.copyOf(marks, Math.max(length, marks.length));
        Arrays.fill(copy, marks.length, copy.length, Double.NaN);
        return copy;
    }

    public short[] longerPlaces(int length) {
        return Arrays.copyOf(places, Math.max(length, places.length));
    }

    String remarksAsText() {
        try {
            return JSON.writeValueAsString(remarks);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    static TreeMap<String, List<String>> remarksOf(String text) {
        try {
            return JSON.readValue(text, REMARKS);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
