package io.attimo.disclosure;

import io.attimo.statistics.EvenSpread;
import io.attimo.statistics.Interval;
import io.attimo.statistics.Nps;
import io.attimo.statistics.Proportion;
import io.attimo.statistics.SampleSums;
import io.attimo.statistics.WeightedSums;
import java.util.function.IntPredicate;

/**
 * What the respondents of one cell said. Each answer counts as one, or by its weight, and in it several touchpoints are their
 * mean; n counts people, and all that is said of spread is by person.
 *
 * @param scores on 0–100
 * @param glory of each answer the share that is glory, 0–1
 * @param pain the same of pain
 * @param net glory minus pain, −1 to 1
 * @param spread all scores that could have been given
 * @param weighted whether answers count by weights
 */
public record RespondentStatistics(
        SampleSums scores, SampleSums glory, SampleSums pain, SampleSums net, EvenSpread spread, boolean weighted) {

    private static final EvenSpread SHARES = EvenSpread.between(0, 1);
    private static final EvenSpread NETS = EvenSpread.between(-1, 1);

    static final RespondentStatistics NONE = new RespondentStatistics(
            SampleSums.NONE, SampleSums.NONE, SampleSums.NONE, SampleSums.NONE, EvenSpread.between(0, 100), false);

    /** @param rows those that belong to the cell; null for all */
    public static RespondentStatistics of(
            ResponseScores responseScores, RespondentIndex respondents, IntPredicate rows) {
        return respondents.haveOneRowEach()
                ? ofAnswers(responseScores, rows)
                : ofPeople(responseScores, respondents, rows);
    }

    /**
     * Whoever answered again counts with each answer; where nobody did, rows are people. Otherwise each person stands in the
     * sums with the mean of all answers and their own distance from it, by which the variance of the mean is the one clustered
     * by person: n/(n − 1) · Σ(sᵢ − m·mᵢ)²/M², of mᵢ answers that sum up to sᵢ, M answers in all, all of them by their weights.
     */
    private static RespondentStatistics ofPeople(
            ResponseScores responseScores, RespondentIndex respondents, IntPredicate rows) {
        var people = new PersonSums(respondents.count());
        for (int row = 0; row < responseScores.rows(); row++) {
            if (responseScores.answered(row) && (rows == null || rows.test(row))) {
                people.add(respondents.of(row), responseScores, row);
            }
        }
        return people.haveOneAnswerEach() ? ofAnswers(responseScores, rows) : people.statistics(responseScores);
    }

    private static RespondentStatistics ofAnswers(ResponseScores responseScores, IntPredicate rows) {
        return responseScores.areWeighted() ? ofWeightedRows(responseScores, rows) : ofRows(responseScores, rows);
    }

    private static RespondentStatistics ofWeightedRows(ResponseScores responseScores, IntPredicate rows) {
        var scores = new WeightedSums();
        var glory = new WeightedSums();
        var pain = new WeightedSums();
        var net = new WeightedSums();
        for (int row = 0; row < responseScores.rows(); row++) {
            if (responseScores.answered(row) && (rows == null || rows.test(row))) {
                double answers = responseScores.answers(row);
                double weight = responseScores.weight(row);
                double itsGlory = responseScores.glory(row) / answers;
                double itsPain = responseScores.pain(row) / answers;
                scores.add(weight, responseScores.score(row) / answers);
                glory.add(weight, itsGlory);
                pain.add(weight, itsPain);
                net.add(weight, itsGlory - itsPain);
            }
        }
        return new RespondentStatistics(
                scores.sums(), glory.sums(), pain.sums(), net.sums(), responseScores.spread(), true);
    }

    /** Plain sums in local variables: this loop runs over every answer in view. */
    private static RespondentStatistics ofRows(ResponseScores responseScores, IntPredicate rows) {
        long n = 0;
        double scores = 0;
        double scores2 = 0;
        double glory = 0;
        double glory2 = 0;
        double pain = 0;
        double pain2 = 0;
        double product = 0;
        for (int row = 0; row < responseScores.rows(); row++) {
            int answers = responseScores.answers(row);
            if (answers > 0 && (rows == null || rows.test(row))) {
                double part = answers == 1 ? 1 : 1.0 / answers;
                double score = answers == 1 ? responseScores.score(row) : responseScores.score(row) / answers;
                double itsGlory = responseScores.glory(row) * part;
                double itsPain = responseScores.pain(row) * part;
                n++;
                scores += score;
                scores2 += score * score;
                glory += itsGlory;
                glory2 += itsGlory * itsGlory;
                pain += itsPain;
                pain2 += itsPain * itsPain;
                product += itsGlory * itsPain;
            }
        }
        return new RespondentStatistics(
                new SampleSums(n, scores, scores2),
                new SampleSums(n, glory, glory2),
                new SampleSums(n, pain, pain2),
                new SampleSums(n, glory - pain, glory2 + pain2 - 2 * product),
                responseScores.spread(),
                false);
    }

    public long n() {
        return scores.n();
    }

    /** As many answers of one weight would be as sure: (Σw)²/Σw², or n without weights. */
    public double effective() {
        return scores.effective();
    }

    /** The interval of the mean score, within 0 and 100; null of nobody. */
    public Interval ofScores() {
        return scores.interval(spread).orElse(null);
    }

    public Interval ofGlory() {
        return share(glory);
    }

    public Interval ofPain() {
        return share(pain);
    }

    /** In NPS points: adjusted Wald where each respondent gave one answer, else that of a mean over respondents. */
    public Interval ofNps() {
        if (areWhole(glory) && areWhole(pain)) {
            double passives = Math.max(0, effective() - glory.sum() - pain.sum());
            return new Nps(pain.sum(), passives, glory.sum()).interval();
        }
        return net.interval(NETS).map(RespondentStatistics::inPoints).orElse(null);
    }

    private static Interval inPoints(Interval interval) {
        return new Interval(100 * interval.low(), 100 * interval.high());
    }

    private static Interval share(SampleSums shares) {
        return areWhole(shares)
                ? new Proportion(shares.sum(), shares.effective()).interval()
                : shares.interval(SHARES).orElse(null);
    }

    /** Zeros and ones equal their squares. */
    private static boolean areWhole(SampleSums shares) {
        return shares.sum() == shares.sumOfSquares();
    }
}
