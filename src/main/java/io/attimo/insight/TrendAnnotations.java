package io.attimo.insight;

import io.attimo.journey.Touchpoint;
import java.time.LocalDate;
import java.util.List;

/**
 * Days the trend of a touchpoint marks. An interface, since what was done about it is known in a room further down the
 * stairs.
 */
public interface TrendAnnotations {

    /** Something was done about the touchpoint that day; what, in the reader's language. */
    record Mark(LocalDate on, String what) {}

    /** The earliest first. */
    List<Mark> of(Touchpoint touchpoint);
}
