package io.attimo.statistics;

/**
 * A share of {@code n} answers: CSAT, CES, glory, pain, within time. {@code 0 <= hits <= n}, else
 * IllegalArgumentException. Where answers count by weights both are those of as many answers of one weight as would be as
 * sure.
 */
public record Proportion(double hits, double n) {

    public Proportion {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    /** From 0 to 1; NaN of no answers. */
    public double share() {
        return hits / n;
    }

    /** Wilson's score interval (Wilson 1927), within 0 and 1; the whole of 0 to 1 when there are no answers. */
    public Interval interval() {
        if (n == 0) {
            return new Interval(0, 1);
        }
        var z2 = Interval.Z * Interval.Z;
        var centre = (hits + z2 / 2) / (n + z2);
        var half = Interval.Z / (n + z2) * Math.sqrt(share() * (1 - share()) * n + z2 / 4);
        return new Interval(centre - half, centre + half).clippedTo(0, 1).holding(share());
    }
}
