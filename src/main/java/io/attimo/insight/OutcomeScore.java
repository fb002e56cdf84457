package io.attimo.insight;

import io.attimo.disclosure.RespondentStatistics;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.statistics.Interval;
import io.quarkus.qute.TemplateData;

/**
 * How one outcome stands. Everything but the outcome is null where too few answered; of nobody {@code n} is 0.
 *
 * @param mean on the outcome's own scale
 * @param nps only on 0–10
 * @param weighted whether answers count by weights
 * @param effective as many answers of one weight would be as sure; without weights n
 * @param glory share of respondents, 0–1; on a scale of two marks it is what the outcome says
 */
@TemplateData
public record OutcomeScore(
        Outcome outcome,
        Long n,
        Double mean,
        Interval interval,
        Double nps,
        Interval npsInterval,
        Double glory,
        Interval gloryInterval,
        Double pain,
        Boolean weighted,
        Double effective,
        boolean suppressed) {

    static OutcomeScore hidden(Outcome outcome) {
        return new OutcomeScore(outcome, null, null, null, null, null, null, null, null, null, null, true);
    }

    static OutcomeScore of(Outcome outcome, RespondentStatistics respondentStatistics) {
        var scale = outcome.scale();
        if (respondentStatistics.n() == 0) {
            return new OutcomeScore(outcome, 0L, null, null, null, null, null, null, null, null, null, false);
        }
        var scores = respondentStatistics.ofScores();
        return new OutcomeScore(
                outcome,
                respondentStatistics.n(),
                scale.mark(respondentStatistics.scores().mean()),
                scores == null ? null : onItsScale(scores, scale),
                scale.isNps() ? 100 * respondentStatistics.net().mean() : null,
                scale.isNps() ? respondentStatistics.ofNps() : null,
                respondentStatistics.glory().mean(),
                respondentStatistics.ofGlory(),
                respondentStatistics.pain().mean(),
                respondentStatistics.weighted(),
                respondentStatistics.effective(),
                false);
    }

    /** Where the lowest mark is the best, the higher score is the lower mark. */
    private static Interval onItsScale(Interval scores, Scale scale) {
        double one = scale.mark(scores.low());
        double other = scale.mark(scores.high());
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    public boolean isShown() {
        return mean != null;
    }
}
