package io.attimo.disclosure;

import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.EvenSpread;
import java.util.List;

/** One column of a matrix and how to read its marks. */
public record AnswerColumnKey(int number, Scale scale) {

    /** Beyond, marks at equal distances are the same as any value in between. */
    private static final int MOST_MARKS = 10_000;

    public static AnswerColumnKey of(Touchpoint touchpoint) {
        return new AnswerColumnKey(touchpoint.number(), touchpoint.scale());
    }

    public static AnswerColumnKey of(Outcome outcome) {
        return new AnswerColumnKey(outcome.number(), outcome.scale());
    }

    /** All scores that the scale allows. */
    EvenSpread spread() {
        double steps = scale.max() - scale.min();
        boolean isWhole = scale.min() == Math.rint(scale.min()) && steps == Math.rint(steps);
        return isWhole && steps < MOST_MARKS ? new EvenSpread(0, 100, (int) steps + 1) : EvenSpread.between(0, 100);
    }

    public static List<AnswerColumnKey> of(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(AnswerColumnKey::of).toList();
    }
}
