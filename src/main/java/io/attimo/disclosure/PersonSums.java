package io.attimo.disclosure;

import io.attimo.statistics.SampleSums;

/** What each person said in one cell, answer by answer: of several touchpoints an answer says their mean. */
final class PersonSums {

    private final int[] answers;
    private final double[] scores;
    private final double[] glory;
    private final double[] pain;
    private final double[] net;
    private int all;
    private int people;

    PersonSums(int most) {
        answers = new int[most];
        scores = new double[most];
        glory = new double[most];
        pain = new double[most];
        net = new double[most];
    }

    void add(int person, ResponseScores responseScores, int row) {
        double marks = responseScores.answers(row);
        people += answers[person] == 0 ? 1 : 0;
        answers[person]++;
        all++;
        scores[person] += responseScores.score(row) / marks;
        glory[person] += responseScores.glory(row) / marks;
        pain[person] += responseScores.pain(row) / marks;
        net[person] += (responseScores.glory(row) - responseScores.pain(row)) / marks;
    }

    boolean haveOneAnswerEach() {
        return all == people;
    }

    RespondentStatistics statistics(ResponseScores responseScores) {
        return new RespondentStatistics(sums(scores), sums(glory), sums(pain), sums(net), responseScores.spread());
    }

    /** Of n values whose mean is that of all answers, and whose spread that of people about it. */
    private SampleSums sums(double[] said) {
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
        return new SampleSums(people, people * mean, sumOfSquares);
    }
}
