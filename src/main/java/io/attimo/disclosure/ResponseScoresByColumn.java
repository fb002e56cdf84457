package io.attimo.disclosure;

import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.EvenSpread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of some answers, each read once. One who looks has them to themselves. */
public final class ResponseScoresByColumn {

    private final JourneyAnswers journeyAnswers;
    private final Map<List<AnswerColumnKey>, ResponseScores> read = new HashMap<>();

    ResponseScoresByColumn(ResponseMatrix responseMatrix) {
        this(new JourneyAnswers(responseMatrix));
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
        return journeyAnswers.tally(measures, () -> of(measures));
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
