package io.attimo.disclosure;

import io.attimo.response.FormerAnswers;
import io.attimo.response.ImportDeed;
import io.attimo.response.ResponseMatrix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Answers as they are and as they were before imports changed them, row by row.
 *
 * @param matrix the same response may have several rows: at any time at most one of them counts
 * @param came by which deed; null where the row says itself how it came
 * @param went by which deed; null where it is there still
 * @param several rows whose response has others
 */
record AnswerVersions(ResponseMatrix matrix, List<ImportDeed> came, List<ImportDeed> went, BitSet several) {

    /** Of answers that no import has changed; nothing is told of rows then. */
    static AnswerVersions of(ResponseMatrix matrix) {
        return new AnswerVersions(matrix, List.of(), List.of(), new BitSet());
    }

    /** @param now as they are */
    static AnswerVersions of(ResponseMatrix now, FormerAnswers former) {
        var came = new ArrayList<ImportDeed>();
        var went = new ArrayList<ImportDeed>();
        for (int row = 0; row < now.rows(); row++) {
            came.add(former.cameAnew().get(now.id(row)));
            went.add(null);
        }
        came.addAll(former.came());
        went.addAll(former.went());
        return of(now.and(former.matrix()), came, went);
    }

    private static AnswerVersions of(ResponseMatrix matrix, List<ImportDeed> came, List<ImportDeed> went) {
        var rows = new HashMap<UUID, Integer>();
        var several = new BitSet();
        for (int row = 0; row < matrix.rows(); row++) {
            var before = rows.put(matrix.id(row), row);
            if (before != null) {
                several.set(before);
                several.set(row);
            }
        }
        return new AnswerVersions(matrix, came, went, several);
    }

    boolean areOne() {
        return went.isEmpty();
    }

    ImportDeed came(int row) {
        return came.isEmpty() ? null : came.get(row);
    }

    ImportDeed went(int row) {
        return went.isEmpty() ? null : went.get(row);
    }

    boolean hasOthers(int row) {
        return several.get(row);
    }

    boolean isThere(int row) {
        return went(row) == null;
    }

    /** Without those who rated nothing. */
    AnswerVersions rated() {
        if (areOne()) {
            return of(matrix.rated());
        }
        var rated = matrix.ratedRows();
        var itsCame = new ArrayList<ImportDeed>();
        var itsWent = new ArrayList<ImportDeed>();
        for (int row : rated) {
            itsCame.add(came.get(row));
            itsWent.add(went.get(row));
        }
        return of(matrix.only(rated), itsCame, itsWent);
    }
}
