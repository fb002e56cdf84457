package io.attimo.disclosure;

import io.attimo.statistics.SampleSums;
import io.attimo.statistics.WeightedSums;

/** What each person said in one cell, answer by answer and by their weights: of several touchpoints an answer says their mean. */
final class PersonSums {

    private final double[] answers;
    private final double[] scores;
    private final double[] glory;
    private final double[] pain;
    private final double[] net;
    private double all;
    private double squaredWeights;
    private int rows;
    private int people;

    PersonSums(int most) {
        answers = new double[most];
        scores = new double[most];
        glory = new double[most];
        pain = new double[most];
        net = new double[most];
    }

    void add(int person, ResponseScores responseScores, int row) {
        double weight = responseScores.weight(row);
        double marks = responseScores.answers(row);
        people += answers[person] == 0 ? 1 : 0;
        rows++;
        answers[person] += weight;
        all += weight;
        squaredWeights += weight * weight;
        scores[person] += weight * (responseScores.score(row) / marks);
        glory[person] += weight * (responseScores.glory(row) / marks);
        pain[person] += weight * (responseScores.pain(row) / marks);
        net[person] += weight * ((responseScores.glory(row) - responseScores.pain(row)) / marks);
    }

    boolean haveOneAnswerEach() {
        return rows == people;
    }

    RespondentStatistics statistics(ResponseScores responseScores) {
        boolean weighted = responseScores.areWeighted();
        return new RespondentStatistics(
                sums(scores, weighted),
                sums(glory, weighted),
                sums(pain, weighted),
                sums(net, weighted),
                responseScores.spread(),
                weighted);
    }

    /** Of n values whose mean is that of all answers, and whose spread that of people about it. */
    private SampleSums sums(double[] said, boolean weighted) {
        double mean = 0;
        for (double sum : said) {
            mean += sum / all;
        }
        double sumOfSquares = 0;
        for (int person = 0; person < said.length; person++) {
            if (answers[person] > 0) {
                double value = mean + (said[person] - mean * answers[person]) * people / all;
                sumOfSquares += value * value;
            }
        }
        var sums = new SampleSums(people, people * mean, sumOfSquares);
        return weighted ? SampleSums.weighted(people, effective(), mean, sums.variance() / people) : sums;
    }

    /** Of as many people as would be as sure if their answers had one weight. */
    private double effective() {
        return people * WeightedSums.worth(rows, all, squaredWeights);
    }
}
