package io.attimo.importance;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.FigureKey;
import io.attimo.disclosure.JourneyAnswers;
import io.attimo.disclosure.TotalsTree;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.response.ResponseMatrix;
import io.attimo.statistics.BootstrapSums;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of some touchpoints decide an outcome, asked of some responses: all that the answer depends on.
 *
 * @param sets of touchpoints that stand in one cell of some heatmap, whose importance together is asked for as well
 * @param listwise only responses with all answers, else each pair of columns on its own
 * @param minimum of people of whom something may be told: what fewer said of two touchpoints is left out
 */
public record ImportanceInput(
        Journey journey,
        JourneyAnswers answers,
        Outcome outcome,
        List<Touchpoint> drivers,
        List<List<Integer>> sets,
        boolean listwise,
        int minimum) {

    public static ImportanceInput of(
            Journey journey,
            JourneyAnswers answers,
            Outcome outcome,
            List<Touchpoint> drivers,
            boolean listwise,
            int minimum) {
        return new ImportanceInput(journey, answers, outcome, drivers, sets(journey), listwise, minimum);
    }

    private static List<List<Integer>> sets(Journey journey) {
        var sets = Stream.of(TotalsTree.ofTypes(journey), TotalsTree.ofChannels(journey))
                .flatMap(totalsTree -> totalsTree.spots().subList(0, totalsTree.cells()).stream())
                .map(FigureKey::numbers)
                .filter(numbers -> numbers.size() > 1);
        return List.copyOf(sets.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    List<Integer> numbers() {
        return drivers.stream().map(Touchpoint::number).toList();
    }

    /** Scores on 0–100, of the outcome too, so that gains of several outcomes compare. */
    BootstrapSums sums() {
        var columns = drivers.stream()
                .map(driver -> scores(driver.number(), driver.scale()))
                .toArray(double[][]::new);
        var target = scores(outcome.number(), outcome.scale());
        return listwise
                ? BootstrapSums.listwise(columns, target, matrix().respondents(), matrix().weights())
                : BootstrapSums.pairwise(columns, target, matrix().respondents(), matrix().weights(), minimum);
    }

    private double[] scores(int number, Scale scale) {
        var marks = matrix().marks(number);
        var scores = new double[marks.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scale.holds(marks[row]) ? scale.score(marks[row]) : Double.NaN;
        }
        return scores;
    }

    ResponseMatrix matrix() {
        return answers.matrix();
    }

    /** The same for the same question about the same answers, in whatever order they come, and for no other. */
    String fingerprint() {
        var asked = List.of(
                journey.id(), AnswerColumnKey.of(drivers), AnswerColumnKey.of(outcome), sets, listwise, minimum);
        return answers.fingerprint(asked, this::print);
    }

    private String print() {
        var print = new Fingerprint(matrix().respondents());
        drivers.forEach(driver -> print.add(driver.number(), driver.scale(), matrix().marks(driver.number())));
        print.add(outcome.number(), outcome.scale(), matrix().marks(outcome.number()));
        if (matrix().isWeighted()) {
            print.add(matrix().weights());
        }
        return print.of(List.of(journey.id(), numbers(), outcome.number(), sets, listwise, minimum)
                .toString());
    }
}
