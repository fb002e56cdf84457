package io.attimo.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Turns rows into the columns of a sheet. */
final class ResponseMatrixBuilder {

    private static final int FIRST = 1024;

    private final double[][] marks;
    private final short[][] places;
    private UUID[] ids = new UUID[FIRST];
    private long[] respondents = new long[FIRST];
    private int[] days = new int[FIRST];
    private UUID[] imports = new UUID[FIRST];
    private long[] moments = new long[FIRST];
    /** Each id once: there are few of them. */
    private final Map<UUID, UUID> known = new HashMap<>();
    /** Null as long as each row counts as one. */
    private double[] weights;

    private int rows;

    ResponseMatrixBuilder(int measures, int segments) {
        marks = new double[measures][FIRST];
        places = new short[segments][FIRST];
    }

    /**
     * Marks and places as arrays of PostgreSQL; what they lack is no answer, and an unknown label.
     *
     * @param importId null where it came by no import, at that moment
     * @param weight 0 where the row has none, and counts as one
     */
    void add(
            UUID id,
            long respondent,
            int day,
            byte[] itsMarks,
            byte[] itsPlaces,
            double weight,
            UUID importId,
            long moment) {
        if (rows == respondents.length) {
            resize(rows * 2);
        }
        ids[rows] = id;
        respondents[rows] = respondent;
        days[rows] = day;
        imports[rows] = importId == null ? null : known.computeIfAbsent(importId, fresh -> fresh);
        moments[rows] = moment;
        var mark = new PostgresArrayReader(itsMarks);
        for (int m = 0; m < marks.length; m++) {
            marks[m][rows] = mark.hasNext() ? mark.next() : Double.NaN;
        }
        var place = new PostgresArrayReader(itsPlaces);
        for (int s = 0; s < places.length; s++) {
            places[s][rows] = place.hasNext() ? (short) place.next() : 0;
        }
        if (weight != 0 && weight != 1 && weights == null) {
            weights = new double[respondents.length];
            Arrays.fill(weights, 0, rows, 1);
        }
        if (weights != null) {
            weights[rows] = weight == 0 ? 1 : weight;
        }
        rows++;
    }

    /** The first columns of the row are what is to be added, in that order. */
    void add(ResultSet row) throws SQLException {
        add(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getInt(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getDouble(6),
                row.getObject(7, UUID.class),
                row.getLong(8));
    }

    ResponseMatrix build() {
        resize(rows);
        return new ResponseMatrix(ids, respondents, days, marks, places, weights, imports, moments);
    }

    private void resize(int size) {
        ids = Arrays.copyOf(ids, size);
        respondents = Arrays.copyOf(respondents, size);
        days = Arrays.copyOf(days, size);
        imports = Arrays.copyOf(imports, size);
        moments = Arrays.copyOf(moments, size);
        weights = weights == null ? null : Arrays.copyOf(weights, size);
        for (int m = 0; m < marks.length; m++) {
            marks[m] = Arrays.copyOf(marks[m], size);
        }
        for (int s = 0; s < places.length; s++) {
            places[s] = Arrays.copyOf(places[s], size);
        }
    }
}
