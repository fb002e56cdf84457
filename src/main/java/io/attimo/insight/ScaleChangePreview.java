package io.attimo.insight;

import io.attimo.disclosure.AnswerColumnKey;
import io.attimo.disclosure.ResponseScoresByColumn;
import io.attimo.disclosure.Suppression;
import io.attimo.journey.Scale;
import io.attimo.statistics.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * What the marks of a touchpoint or an outcome would say on a scale. Its figures are null where too few are on it to say anything.
 *
 * @param offScale marks that it does not hold: they are kept, and are no answers as long as it stays so
 */
public record ScaleChangePreview(
        Scale scale, Long n, Double mean, Interval interval, Double glory, Double pain, long offScale) {

    /** @param number the journey's, of what is rated */
    static ScaleChangePreview of(int number, Scale scale, ResponseScoresByColumn responseScoresByColumn, int minimum) {
        var statistics = responseScoresByColumn.tally(List.of(new AnswerColumnKey(number, scale)));
        var marks = responseScoresByColumn.matrix().marks(number);
        long offScale = Arrays.stream(marks)
                .filter(mark -> !Double.isNaN(mark) && !scale.holds(mark))
                .count();
        return statistics.n() == 0 || Suppression.isSmall(statistics.n(), minimum)
                ? new ScaleChangePreview(scale, null, null, null, null, null, offScale)
                : new ScaleChangePreview(
                        scale,
                        statistics.n(),
                        statistics.scores().mean(),
                        statistics.ofScores(),
                        statistics.glory().mean(),
                        statistics.pain().mean(),
                        offScale);
    }

    public boolean isShown() {
        return n != null;
    }
}
