package io.attimo.statistics;

/**
 * A 95 % interval, in the unit of the figure it belongs to. Both ends belong to it; an end is infinite where nothing is
 * known on that side.
 */
public record Interval(double low, double high) {

    /** The standard normal quantile of 97.5 %. */
    static final double Z = 1.959963984540054;

    static Interval around(double centre, double standardError) {
        return new Interval(centre - Z * standardError, centre + Z * standardError);
    }

    /** The part of this interval that lies on a scale from {@code lowest} to {@code highest}. */
    public Interval clippedTo(double lowest, double highest) {
        return new Interval(Math.min(highest, Math.max(lowest, low)), Math.max(lowest, Math.min(highest, high)));
    }

    /** Widened just so far that the figure it stands beside lies in it; NaN widens nothing. */
    Interval holding(double value) {
        return value < low || value > high ? new Interval(Math.min(low, value), Math.max(high, value)) : this;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
