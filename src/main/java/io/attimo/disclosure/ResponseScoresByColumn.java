package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.EvenSpread;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The columns of some answers, each read once. One who looks has them to themselves. */
public final class ResponseScoresByColumn {

    private final JourneyAnswers journeyAnswers;
    private final Map<List<AnswerColumnKey>, ResponseScores> read = new HashMap<>();

    ResponseScoresByColumn(ResponseMatrix responseMatrix) {
        this(JourneyAnswers.of(responseMatrix));
    }

    public ResponseScoresByColumn(JourneyAnswers journeyAnswers) {
        this.journeyAnswers = journeyAnswers;
    }

    public ResponseScores of(List<AnswerColumnKey> measures) {
        var known = read.get(measures);
        if (known == null) {
            known = measures.size() == 1 ? ResponseScores.of(matrix(), measures.get(0)) : together(measures);
            read.put(measures, known);
        }
        return known;
    }

    private ResponseScores together(List<AnswerColumnKey> measures) {
        var sum = ResponseScores.empty(matrix(), EvenSpread.between(0, 100));
        measures.forEach(measure -> sum.add(of(List.of(measure))));
        return sum;
    }

    /** Of all rows. */
    public RespondentStatistics tally(List<AnswerColumnKey> measures) {
        return tally(measures, null);
    }

    /** @param entered the rows that the figure has taken in, always the same of the same answers; null for all */
    RespondentStatistics tally(List<AnswerColumnKey> measures, IntPredicate entered) {
        return journeyAnswers.tally(
                measures, () -> RespondentStatistics.of(of(measures), journeyAnswers.respondents(), entered));
    }

    /** Whether at least so many different people gave all these in one answer: mostly the first rows tell. */
    public boolean areAnswered(List<AnswerColumnKey> measures, int least) {
        var columns = measures.stream()
                .map(measure -> matrix().marks(measure.number()))
                .toArray(double[][]::new);
        var people = new BitSet(respondents().count());
        int count = 0;
        for (int row = 0; row < matrix().rows() && count < least; row++) {
            if (areAnswered(row, measures, columns) && !people.get(respondents().of(row))) {
                people.set(respondents().of(row));
                count++;
            }
        }
        return count >= least;
    }

    private static boolean areAnswered(int row, List<AnswerColumnKey> measures, double[][] columns) {
        for (int column = 0; column < columns.length; column++) {
            if (!measures.get(column).scale().holds(columns[column][row])) {
                return false;
            }
        }
        return true;
    }

    public JourneyAnswers answers() {
        return journeyAnswers;
    }

    public ResponseMatrix matrix() {
        return journeyAnswers.matrix();
    }

    public RespondentIndex respondents() {
        return journeyAnswers.respondents();
    }
}
