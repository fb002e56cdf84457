package io.attimo.disclosure;

import io.attimo.response.ResponseTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of some answers, each read once. One who looks has them to themselves. */
public final class RowScoresCache {

    private final CachedAnswers cachedAnswers;
    private final Map<List<Measure>, RowScores> read = new HashMap<>();

    RowScoresCache(ResponseTable responseTable) {
        this(new CachedAnswers(responseTable));
    }

    public RowScoresCache(CachedAnswers cachedAnswers) {
        this.cachedAnswers = cachedAnswers;
    }

    public RowScores of(List<Measure> measures) {
        var known = read.get(measures);
        if (known == null) {
            known = measures.size() == 1 ? RowScores.of(sheet(), measures.get(0)) : together(measures);
            read.put(measures, known);
        }
        return known;
    }

    private RowScores together(List<Measure> measures) {
        var sum = RowScores.empty(sheet().rows());
        measures.forEach(measure -> sum.add(of(List.of(measure))));
        return sum;
    }

    /** Of all rows. */
    public RespondentTally tally(List<Measure> measures) {
        return cachedAnswers.tally(measures, () -> of(measures));
    }

    public CachedAnswers whole() {
        return cachedAnswers;
    }

    public ResponseTable sheet() {
        return cachedAnswers.sheet();
    }

    public Respondents people() {
        return cachedAnswers.people();
    }
}
