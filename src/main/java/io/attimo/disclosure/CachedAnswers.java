package io.attimo.disclosure;

import io.attimo.response.ResponseTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The answers of a journey with the figures that all of them give, computed once and shared by concurrent readers. */
public final class CachedAnswers {

    private final ResponseTable responseTable;
    private final Respondents respondents;
    private final AnswerPeriod answerDays;
    private final Map<List<Measure>, RespondentTally> tallies = new ConcurrentHashMap<>();
    private final Map<Object, String> fingerprints = new ConcurrentHashMap<>();

    public CachedAnswers(ResponseTable responseTable) {
        this.responseTable = responseTable;
        respondents = Respondents.behind(responseTable);
        answerDays = responseTable.rows() == 0 ? null : AnswerPeriod.of(responseTable);
    }

    /** Those of the answers that are in view. */
    public CachedAnswers in(View view) {
        var part = view.of(responseTable);
        return part == responseTable ? this : new CachedAnswers(part);
    }

    public ResponseTable sheet() {
        return responseTable;
    }

    Respondents people() {
        return respondents;
    }

    public Optional<AnswerPeriod> days() {
        return Optional.ofNullable(answerDays);
    }

    RespondentTally tally(List<Measure> measures, Supplier<RowScores> column) {
        return known(tallies, measures, () -> RespondentTally.of(column.get(), respondents, null));
    }

    public String fingerprint(Object asked, Supplier<String> print) {
        return known(fingerprints, asked, print);
    }

    /** Two at a time may find out the same, which does no harm; a lock would be held for long. */
    private static <K, V> V known(Map<K, V> all, K key, Supplier<V> finding) {
        var known = all.get(key);
        if (known == null) {
            known = finding.get();
            all.put(key, known);
        }
        return known;
    }
}
