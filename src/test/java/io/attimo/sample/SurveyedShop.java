package io.attimo.sample;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.BootstrapSums;
import io.attimo.statistics.Importance;
import io.attimo.suggestion.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The shop's survey, read without a database. */
final class SurveyedShop {

    private SurveyedShop() {}

    static List<Evidence> evidence(ShopSurvey survey, String outcome) {
        var scores = ShopQuestion.ALL.stream()
                .map(question -> scores(survey, question.touchpoint(), Scale.ONE_TO_FIVE))
                .toArray(double[][]::new);
        var scale = outcome.equals(ShopSurvey.RECOMMENDING) ? Scale.NPS : Scale.ONE_TO_FIVE;
        var importance = Importance.of(BootstrapSums.pairwise(
                        scores,
                        scores(survey, outcome, scale),
                        LongStream.range(0, survey.rows().size()).toArray()))
                .withIntervals();
        var touchpoints = drawn().touchpoints();
        return IntStream.range(0, scores.length)
                .mapToObj(i -> Surveyed.evidence(touchpoints.get(i), importance, i, scores[i]))
                .toList();
    }

    private static double[] scores(ShopSurvey survey, String column, Scale scale) {
        return Arrays.stream(survey.numbers(column)).map(scale::score).toArray();
    }

    private static Journey drawn() {
        var journey = new Journey("Shop", CustomerKind.B2C);
        for (var question : ShopQuestion.ALL) {
            var name = question.phase().name();
            journey.stage(name)
                    .orElseGet(() -> journey.addStage(name, question.phase()))
                    .addTouchpoint(question.touchpoint(), Scale.ONE_TO_FIVE)
                    .become(new Touchpoint.Traits(
                            question.type(), question.channel(), question.audience(), null, Set.of()));
        }
        return journey;
    }
}
