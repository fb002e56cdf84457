package io.attimo.disclosure;

import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.util.List;

/** One column of a matrix and how to read its marks. */
public record AnswerColumn(int number, Scale scale) {

    public static AnswerColumn of(Touchpoint touchpoint) {
        return new AnswerColumn(touchpoint.number(), touchpoint.scale());
    }

    public static AnswerColumn of(Outcome outcome) {
        return new AnswerColumn(outcome.number(), outcome.scale());
    }

    public static List<AnswerColumn> of(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(AnswerColumn::of).toList();
    }
}
