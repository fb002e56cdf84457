package io.attimo.disclosure;

import io.attimo.journey.Outcome;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import java.util.List;

/** One column of a sheet and how to read its marks. */
public record Measure(int number, Scale scale) {

    public static Measure of(Touchpoint touchpoint) {
        return new Measure(touchpoint.number(), touchpoint.scale());
    }

    public static Measure of(Outcome outcome) {
        return new Measure(outcome.number(), outcome.scale());
    }

    public static List<Measure> of(List<Touchpoint> touchpoints) {
        return touchpoints.stream().map(Measure::of).toList();
    }
}
