package io.attimo.response;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Responses of one journey, column by column: row r answered measure m with {@code marks(m)[r]} on that measure's own
 * scale, NaN where it gave no answer. Measures and segments count from 1, as the journey numbers them.
 */
public final class ResponseMatrix {

    private static final int ID_BYTES = 36;

    private final UUID[] ids;
    private final long[] respondents;
    private final int[] days;
    private final double[][] marks;
    private final short[][] places;
    private final double[] weights;
    private final UUID[] imports;
    private final long[] moments;

    /** Each row counts as one. */
    public ResponseMatrix(UUID[] ids, long[] respondents, int[] days, double[][] marks, short[][] places) {
        this(ids, respondents, days, marks, places, null);
    }

    /**
     * @param ids of the responses, row by row
     * @param respondents a hash of the customer, row by row: one customer may have several rows
     * @param days the day of the answer as epoch day, row by row
     * @param marks measure by measure (index 0 is measure 1), then row by row; NaN is no answer
     * @param places segment by segment (index 0 is segment 1), then row by row; 0 is unknown
     * @param weights as how many answers each counts, row by row; null where each counts as one
     */
    public ResponseMatrix(
            UUID[] ids, long[] respondents, int[] days, double[][] marks, short[][] places, double[] weights) {
        this(
                ids,
                respondents,
                days,
                marks,
                places,
                weights,
                new UUID[respondents.length],
                new long[respondents.length]);
    }

    /**
     * @param imports by which each row came, row by row; null where by none
     * @param moments when each row came, in any unit; not told of one that an import brought
     */
    public ResponseMatrix(
            UUID[] ids,
            long[] respondents,
            int[] days,
            double[][] marks,
            short[][] places,
            double[] weights,
            UUID[] imports,
            long[] moments) {
        this.imports = imports;
        this.moments = moments;
        this.ids = ids;
        this.respondents = respondents;
        this.days = days;
        this.marks = marks;
        this.places = places;
        this.weights = weights;
    }

    public int rows() {
        return respondents.length;
    }

    public long respondent(int row) {
        return respondents[row];
    }

    public long[] respondents() {
        return respondents;
    }

    public boolean isWeighted() {
        return weights != null;
    }

    /** As how many answers each row counts; null where each counts as one. */
    public double[] weights() {
        return weights;
    }

    public UUID id(int row) {
        return ids[row];
    }

    /** By which import the row came; null where by none. */
    public UUID importOf(int row) {
        return imports[row];
    }

    /** When the row came, where no import brought it: before all of a higher number. */
    public long moment(int row) {
        return moments[row];
    }

    public int day(int row) {
        return days[row];
    }

    /** The whole column; empty of answers (all NaN) for a measure that no row has. */
    public double[] marks(int measure) {
        if (measure > marks.length) {
            var none = new double[rows()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return marks[measure - 1];
    }

    /** Whether the row has an answer to any measure. */
    private boolean isRated(int row) {
        for (var column : marks) {
            if (!Double.isNaN(column[row])) {
                return true;
            }
        }
        return false;
    }

    /** Without the rows of those who only wrote something, or nothing. */
    public ResponseMatrix rated() {
        return where(this::isRated);
    }

    public int[] ratedRows() {
        return IntStream.range(0, rows()).filter(this::isRated).toArray();
    }

    /** The place of the row's label in the segment, 0 where it is not known. */
    public int place(int segment, int row) {
        return segment > places.length ? 0 : places[segment - 1][row];
    }

    /** In bytes, nearly. */
    public long weight() {
        return (long) rows()
                * (ID_BYTES
                        + 2 * Long.BYTES
                        + Integer.BYTES
                        + Double.BYTES * marks.length
                        + Short.BYTES * places.length
                        + (weights == null ? 0 : Double.BYTES));
    }

    public long distinctRespondents() {
        return Arrays.stream(respondents).distinct().count();
    }

    /** The rows that pass, in the same order. */
    public ResponseMatrix where(IntPredicate passes) {
        var kept = IntStream.range(0, rows()).filter(passes).toArray();
        return kept.length == rows() ? this : only(kept);
    }

    /** The same rows without the answers of some of them to single measures. */
    public ResponseMatrix without(IntFunction<BitSet> answers) {
        var kept = marks.clone();
        for (int m = 0; m < kept.length; m++) {
            var lost = answers.apply(m + 1);
            if (!lost.isEmpty()) {
                var column = kept[m].clone();
                lost.stream().forEach(row -> column[row] = Double.NaN);
                kept[m] = column;
            }
        }
        return new ResponseMatrix(ids, respondents, days, kept, places, weights, imports, moments);
    }

    /** These rows, but those of the others in place of what has their ids. */
    ResponseMatrix with(ResponseMatrix others) {
        if (others.rows() == 0) {
            return this;
        }
        var theirs = Set.of(others.ids);
        return where(row -> !theirs.contains(ids[row])).and(others);
    }

    /** These rows and then those, of whatever id. */
    public ResponseMatrix and(ResponseMatrix others) {
        int all = rows() + others.rows();
        var allIds = Arrays.copyOf(ids, all);
        var allRespondents = Arrays.copyOf(respondents, all);
        var allDays = Arrays.copyOf(days, all);
        System.arraycopy(others.ids, 0, allIds, rows(), others.rows());
        System.arraycopy(others.respondents, 0, allRespondents, rows(), others.rows());
        System.arraycopy(others.days, 0, allDays, rows(), others.rows());
        var allMarks = new double[marks.length][];
        for (int m = 0; m < marks.length; m++) {
            allMarks[m] = Arrays.copyOf(marks[m], all);
            System.arraycopy(others.marks[m], 0, allMarks[m], rows(), others.rows());
        }
        var allPlaces = new short[places.length][];
        for (int s = 0; s < places.length; s++) {
            allPlaces[s] = Arrays.copyOf(places[s], all);
            System.arraycopy(others.places[s], 0, allPlaces[s], rows(), others.rows());
        }
        var allImports = Arrays.copyOf(imports, all);
        System.arraycopy(others.imports, 0, allImports, rows(), others.rows());
        var allMoments = Arrays.copyOf(moments, all);
        System.arraycopy(others.moments, 0, allMoments, rows(), others.rows());
        return new ResponseMatrix(
                allIds, allRespondents, allDays, allMarks, allPlaces, weightsAnd(others), allImports, allMoments);
    }

    private double[] weightsAnd(ResponseMatrix others) {
        if (weights == null && others.weights == null) {
            return null;
        }
        var all = Arrays.copyOf(weights == null ? ones(rows()) : weights, rows() + others.rows());
        System.arraycopy(others.weights == null ? ones(others.rows()) : others.weights, 0, all, rows(), others.rows());
        return all;
    }

    private static double[] ones(int rows) {
        var ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** These rows. */
    public ResponseMatrix only(int[] rows) {
        var someIds = new UUID[rows.length];
        var someRespondents = new long[rows.length];
        var someDays = new int[rows.length];
        var someMarks = new double[marks.length][rows.length];
        var somePlaces = new short[places.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            someIds[i] = ids[rows[i]];
            someRespondents[i] = respondents[rows[i]];
            someDays[i] = days[rows[i]];
        }
        for (int m = 0; m < marks.length; m++) {
            for (int i = 0; i < rows.length; i++) {
                someMarks[m][i] = marks[m][rows[i]];
            }
        }
        for (int s = 0; s < places.length; s++) {
            for (int i = 0; i < rows.length; i++) {
                somePlaces[s][i] = places[s][rows[i]];
            }
        }
        return new ResponseMatrix(
                someIds,
                someRespondents,
                someDays,
                someMarks,
                somePlaces,
                weightsOf(rows),
                Arrays.stream(rows).mapToObj(row -> imports[row]).toArray(UUID[]::new),
                Arrays.stream(rows).mapToLong(row -> moments[row]).toArray());
    }

    private double[] weightsOf(int[] rows) {
        return weights == null
                ? null
                : Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray();
    }
}
