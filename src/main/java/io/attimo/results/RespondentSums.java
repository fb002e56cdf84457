package io.attimo.results;

import io.attimo.statistics.SampleSums;

/**
 * What people said in one figure, one person after the other. Whoever answered again counts with each answer, and the spread
 * is that of people: n/(n − 1) · Σ(sᵢ − m·mᵢ)²/M², of mᵢ answers that sum up to sᵢ, M answers in all; see
 * {@link io.attimo.disclosure.RespondentStatistics}, where the same is worked out of a whole table.
 */
final class RespondentSums {

    private long people;
    private double answers;
    private double sum;
    private double squaredSums;
    private double squaredAnswers;
    private double products;
    private double answersOfOne;
    private double sumOfOne;

    void add(double value) {
        answersOfOne++;
        sumOfOne += value;
    }

    /** What comes next is of another person. */
    void endPerson() {
        if (answersOfOne > 0) {
            people++;
            answers += answersOfOne;
            sum += sumOfOne;
            squaredSums += sumOfOne * sumOfOne;
            squaredAnswers += answersOfOne * answersOfOne;
            products += sumOfOne * answersOfOne;
            answersOfOne = 0;
            sumOfOne = 0;
        }
    }

    /** As one value of each person. */
    SampleSums sums() {
        if (people == answers) {
            return new SampleSums(people, sum, squaredSums);
        }
        double mean = sum / answers;
        double each = people / answers;
        double distances = Math.max(0, squaredSums - 2 * mean * products + mean * mean * squaredAnswers);
        return new SampleSums(people, people * mean, people * mean * mean + each * each * distances);
    }
}
