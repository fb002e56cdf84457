package io.attimo.insight;

import static java.util.stream.IntStream.range;

import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.response.RespondentHashIndex;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.Change;
import io.attimo.statistics.WeightedSums;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * What each person gave an outcome in two periods, so that who answered in both is one person; but for so few that how both
 * of their answers go together would tell what they said: they count as different people.
 */
final class OutcomeByPerson {

    private final Outcome outcome;
    private final ResponseMatrix before;
    private final ResponseMatrix after;
    private final RespondentHashIndex people;
    private final int minimum;

    private OutcomeByPerson(Outcome outcome, ResponseMatrix before, ResponseMatrix after, int minimum) {
        this.minimum = minimum;
        this.outcome = outcome;
        this.before = before;
        this.after = after;
        people = new RespondentHashIndex(before.rows() + after.rows());
        Arrays.stream(before.respondents()).forEach(people::of);
        Arrays.stream(after.respondents()).forEach(people::of);
    }

    /**
     * Of the NPS on 0–10, in its points; of a share where there are two marks, and else of the mean: on the outcome's own
     * scale.
     *
     * @param minimum of people of whom something may be told
     */
    static Change change(Outcome outcome, ResponseMatrix before, ResponseMatrix after, int minimum) {
        var byPerson = new OutcomeByPerson(outcome, before, after, minimum);
        var scale = outcome.scale();
        if (scale.isNps()) {
            return byPerson.tested(mark -> net(scale, mark), Change::ofNps);
        }
        if (scale.isOfTwo()) {
            var share = byPerson.tested(
                    mark -> scale.score(mark) / 100,
                    (earlier, later) -> Change.ofShares(earlier, later, byPerson.worth(before), byPerson.worth(after)));
            return new Change(scale.mark(100 * share.value()) - scale.mark(0), share.p());
        }
        return byPerson.tested(mark -> mark, Change::ofMeans);
    }

    private interface Test {
        Change of(double[] before, double[] after);
    }

    private Change tested(DoubleUnaryOperator value, Test test) {
        var earlier = means(before, value);
        var later = means(after, value);
        if (!areFewInBoth(earlier, later)) {
            return test.of(earlier, later);
        }
        var nobody = DoubleStream.generate(() -> Double.NaN).limit(people.size());
        var nobodyYet = DoubleStream.generate(() -> Double.NaN).limit(people.size());
        return test.of(
                DoubleStream.concat(DoubleStream.of(earlier), nobody).toArray(),
                DoubleStream.concat(nobodyYet, DoubleStream.of(later)).toArray());
    }

    private boolean areFewInBoth(double[] earlier, double[] later) {
        long both = range(0, people.size())
                .filter(person -> !Double.isNaN(earlier[person]) && !Double.isNaN(later[person]))
                .count();
        return both > 0 && both < minimum;
    }

    /** Of an answer by its weight: as how many of one weight it is worth. */
    private double worth(ResponseMatrix responseMatrix) {
        if (!responseMatrix.isWeighted()) {
            return 1;
        }
        var marks = responseMatrix.marks(outcome.number());
        var weights = range(0, marks.length)
                .filter(row -> outcome.scale().holds(marks[row]))
                .mapToDouble(row -> responseMatrix.weights()[row])
                .toArray();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return WeightedSums.worth(weights.length, Arrays.stream(weights).sum(), squares);
    }

    private static double net(Scale scale, double mark) {
        return (scale.isGlory(mark) ? 1 : 0) - (scale.isPain(mark) ? 1 : 0);
    }

    /**
     * [person], NaN of who did not answer there. Each answer counts as one, or by its weight: a person stands with the mean m
     * of all answers and their own distance n·(s − m·k)/M from it, of k answers that sum up to s, n people and M answers in
     * all. With one answer of one weight each that is the answer; else their variance is the one clustered by person.
     */
    private double[] means(ResponseMatrix responseMatrix, DoubleUnaryOperator value) {
        var sums = new double[people.size()];
        var answers = new double[people.size()];
        var marks = responseMatrix.marks(outcome.number());
        for (int row = 0; row < marks.length; row++) {
            if (outcome.scale().holds(marks[row])) {
                int person = people.of(responseMatrix.respondent(row));
                double weight = responseMatrix.isWeighted() ? responseMatrix.weights()[row] : 1;
                sums[person] += weight * value.applyAsDouble(marks[row]);
                answers[person] += weight;
            }
        }
        double all = Arrays.stream(answers).sum();
        double mean = Arrays.stream(sums).sum() / all;
        double share = Arrays.stream(answers).filter(each -> each > 0).count() / all;
        Arrays.setAll(
                sums,
                person -> answers[person] == 0 ? Double.NaN : mean + share * (sums[person] - mean * answers[person]));
        return sums;
    }
}
