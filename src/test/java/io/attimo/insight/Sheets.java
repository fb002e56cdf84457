package io.attimo.insight;

import io.attimo.journey.Journey;
import io.attimo.journey.Segment;
import io.attimo.response.ResponseMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes down responses one by one, as a test tells them. */
public final class Sheets {

    private final Journey journey;
    private final List<Long> respondents = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<double[]> marks = new ArrayList<>();
    private final List<short[]> places = new ArrayList<>();
    private final Map<Integer, Double> weights = new HashMap<>();
    private final List<UUID> imports = new ArrayList<>();
    private final List<Long> moments = new ArrayList<>();
    private UUID importId;
    private long moment;

    public Sheets(Journey journey) {
        this.journey = journey;
    }

    /** Whoever speaks from now on comes by this import. */
    public Sheets by(UUID importId) {
        this.importId = importId;
        return this;
    }

    /** Whoever speaks from now on comes by no import, at this moment. */
    public Sheets at(long moment) {
        importId = null;
        this.moment = moment;
        return this;
    }

    /** Marks in the order in which the journey got its touchpoints and outcomes; NaN for none. */
    public Sheets says(long respondent, LocalDate day, double... marks) {
        respondents.add(respondent);
        days.add((int) day.toEpochDay());
        this.marks.add(Arrays.copyOf(marks, journey.measures()));
        Arrays.fill(this.marks.get(this.marks.size() - 1), marks.length, journey.measures(), Double.NaN);
        places.add(new short[journey.segments().size()]);
        imports.add(importId);
        moments.add(moment);
        return this;
    }

    /** Of the respondent who spoke last. */
    public Sheets being(Segment segment, String label) {
        places.get(places.size() - 1)[segment.number() - 1] = (short) segment.place(label);
        return this;
    }

    /** What the respondent who spoke last said then. */
    public Sheets weighing(double weight) {
        weights.put(marks.size() - 1, weight);
        return this;
    }

    private double[] weights() {
        return weights.isEmpty()
                ? null
                : IntStream.range(0, marks.size())
                        .mapToDouble(row -> weights.getOrDefault(row, 1.0))
                        .toArray();
    }

    public ResponseMatrix matrix() {
        var columns = new double[journey.measures()][respondents.size()];
        var labels = new short[journey.segments().size()][respondents.size()];
        for (int row = 0; row < respondents.size(); row++) {
            for (int m = 0; m < columns.length; m++) {
                columns[m][row] = marks.get(row)[m];
            }
            for (int s = 0; s < labels.length; s++) {
                labels[s][row] = places.get(row)[s];
            }
        }
        return new ResponseMatrix(
                ids(respondents.size()),
                respondents.stream().mapToLong(Long::longValue).toArray(),
                days.stream().mapToInt(Integer::intValue).toArray(),
                columns,
                labels,
                weights(),
                imports.toArray(UUID[]::new),
                moments.stream().mapToLong(Long::longValue).toArray());
    }

    public static UUID[] ids(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> new UUID(0, row)).toArray(UUID[]::new);
    }
}
