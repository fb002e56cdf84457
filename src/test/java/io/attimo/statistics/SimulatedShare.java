package io.attimo.statistics;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** A share of many invented surveys, with its standard error. */
record SimulatedShare(double value, double standardError) {

    static SimulatedShare of(DoubleStream ofEach) {
        var sums = SampleSums.of(ofEach.toArray());
        return new SimulatedShare(sums.mean(), sums.standardError());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5.3f ±%5.3f", value, standardError);
    }
}
