package io.attimo.disclosure;

import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.util.List;

/** One column of a matrix and how to read its marks. */
public record AnswerColumnKey(int number, Scale scale) {

    public static AnswerColumnKey of(Touchpoint touchpoint) {
        return new AnswerColumnKey(touchpoint.number(), touchpoint.scale());
    }

    public static AnswerColumnKey of(Outcome outcome) {
        return new AnswerColumnKey(outcome.number(), outcome.scale());
    }

    public static List<AnswerColumnKey> of(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(AnswerColumnKey::of).toList();
    }
}
