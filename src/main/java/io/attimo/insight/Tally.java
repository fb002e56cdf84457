package io.attimo.insight;

import io.attimo.statistics.Interval;
import io.attimo.statistics.Moments;
import io.attimo.statistics.Nps;
import io.attimo.statistics.Proportion;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What the respondents of one cell said, each of them once: somebody with several answers enters with their mean.
 *
 * @param scores on 0–100
 * @param glory of each respondent the share of their answers that is glory, 0–1
 * @param pain the same of pain
 * @param net glory minus pain, −1 to 1
 */
record Tally(Moments scores, Moments glory, Moments pain, Moments net) {

    static final Tally NONE = new Tally(Moments.NONE, Moments.NONE, Moments.NONE, Moments.NONE);

    /** @param rows those that belong to the cell; null for all */
    static Tally of(Column column, People people, IntPredicate rows) {
        return people.haveOneRowEach() ? ofRows(column, rows) : ofRows(byPerson(column, people, rows), null);
    }

    private static Column byPerson(Column column, People people, IntPredicate rows) {
        var persons = Column.empty(people.count());
        for (int row = 0; row < column.rows(); row++) {
            if (column.answered(row) && (rows == null || rows.test(row))) {
                persons.add(people.of(row), column, row);
            }
        }
        return persons;
    }

    /** Plain sums in local variables: this loop runs over every answer in view. */
    private static Tally ofRows(Column column, IntPredicate rows) {
        long n = 0;
        double scores = 0;
        double scores2 = 0;
        double glory = 0;
        double glory2 = 0;
        double pain = 0;
        double pain2 = 0;
        double product = 0;
        for (int row = 0; row < column.rows(); row++) {
            int answers = column.answers(row);
            if (answers > 0 && (rows == null || rows.test(row))) {
                double part = answers == 1 ? 1 : 1.0 / answers;
                double score = answers == 1 ? column.score(row) : column.score(row) / answers;
                double itsGlory = column.glory(row) * part;
                double itsPain = column.pain(row) * part;
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
        return new Tally(
                new Moments(n, scores, scores2),
                new Moments(n, glory, glory2),
                new Moments(n, pain, pain2),
                new Moments(n, glory - pain, glory2 + pain2 - 2 * product));
    }

    long n() {
        return scores.n();
    }

    /** The interval of the mean score, within 0 and 100; null where one respondent or none says nothing about spread. */
    Interval ofScores() {
        return scores.interval().map(interval -> interval.clippedTo(0, 100)).orElse(null);
    }

    Interval ofGlory() {
        return share(glory);
    }

    Interval ofPain() {
        return share(pain);
    }

    /** In NPS points: adjusted Wald where each respondent gave one answer, else t on respondents. */
    Interval ofNps() {
        if (areWhole(glory) && areWhole(pain)) {
            long promoters = (long) glory.sum();
            long detractors = (long) pain.sum();
            return new Nps(detractors, n() - promoters - detractors, promoters).interval();
        }
        return net.interval().map(Tally::inPoints).orElse(null);
    }

    private static Interval inPoints(Interval interval) {
        return new Interval(100 * interval.low(), 100 * interval.high()).clippedTo(-100, 100);
    }

    private static Interval share(Moments shares) {
        Optional<Interval> interval = areWhole(shares)
                ? Optional.of(new Proportion((long) shares.sum(), shares.n()).interval())
                : shares.interval();
        return interval.map(it -> it.clippedTo(0, 1)).orElse(null);
    }

    /** Zeros and ones equal their squares. */
    private static boolean areWhole(Moments shares) {
        return shares.sum() == shares.sumOfSquares();
    }
}
