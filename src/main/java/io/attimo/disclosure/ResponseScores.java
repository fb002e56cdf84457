package io.attimo.disclosure;

import io.attimo.journey.Scale;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.EvenSpread;

/**
 * What each row said in one measure, or in several together: how many answers, how many of them glory and pain, and the sum
 * of their scores. The three counts of a row lie in one number, so that a sum of columns is two additions a row.
 */
public final class ResponseScores {

    private static final int BITS = 21;
    private static final long MASK = (1 << BITS) - 1;
    private static final int WHOLE_MARKS = 16;

    private final long[] counts;
    private final double[] scores;
    private final EvenSpread spread;
    private final double[] weights;

    private ResponseScores(int rows, EvenSpread spread, double[] weights) {
        this.spread = spread;
        this.weights = weights;
        counts = new long[rows];
        scores = new double[rows];
    }

    /**
     * Of no measure yet.
     *
     * @param spread all scores that a row may have: of several measures any from 0 to 100
     */
    static ResponseScores empty(ResponseMatrix responseMatrix, EvenSpread spread) {
        return new ResponseScores(responseMatrix.rows(), spread, responseMatrix.weights());
    }

    static ResponseScores of(ResponseMatrix responseMatrix, AnswerColumnKey measure) {
        var responseScores = empty(responseMatrix, measure.spread());
        var marks = responseMatrix.marks(measure.number());
        var whole = wholeMarks(measure);
        for (int row = 0; row < marks.length; row++) {
            double mark = marks[row];
            int place = (int) mark;
            if (place == mark && place >= 0 && place < WHOLE_MARKS) {
                responseScores.add(row, whole, place);
            } else if (mark == mark) {
                responseScores.read(row, mark, measure.scale());
            }
        }
        return responseScores;
    }

    /** Nearly all marks are small whole numbers: what each of them says is worked out once. */
    private static ResponseScores wholeMarks(AnswerColumnKey measure) {
        var whole = new ResponseScores(WHOLE_MARKS, measure.spread(), null);
        for (int mark = 0; mark < WHOLE_MARKS; mark++) {
            whole.read(mark, mark, measure.scale());
        }
        return whole;
    }

    /** What is not on the scale, which may have been another one when it was given, is no answer. */
    private void read(int row, double mark, Scale scale) {
        if (!scale.holds(mark)) {
            return;
        }
        counts[row] = 1 | (scale.isGlory(mark) ? 1L << BITS : 0) | (scale.isPain(mark) ? 1L << 2 * BITS : 0);
        scores[row] = scale.score(mark);
    }

    void add(ResponseScores other) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] += other.counts[row];
            scores[row] += other.scores[row];
        }
    }

    /** Adds one row of another column to one of this. */
    void add(int row, ResponseScores other, int itsRow) {
        counts[row] += other.counts[itsRow];
        scores[row] += other.scores[itsRow];
    }

    int rows() {
        return counts.length;
    }

    EvenSpread spread() {
        return spread;
    }

    public boolean answered(int row) {
        return counts[row] != 0;
    }

    int answers(int row) {
        return (int) (counts[row] & MASK);
    }

    int glory(int row) {
        return (int) (counts[row] >>> BITS & MASK);
    }

    int pain(int row) {
        return (int) (counts[row] >>> 2 * BITS);
    }

    double score(int row) {
        return scores[row];
    }

    /** Whether a row may count otherwise than as one. */
    boolean areWeighted() {
        return weights != null;
    }

    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }
}
