package io.attimo.statistics;

/**
 * All values that somebody could have given, each as likely as any: the prior of a mean. In the unit of the values.
 *
 * @param low lowest value
 * @param high highest value
 * @param marks how many values there are from low to high at equal distances, both included; 0 where any value between
 *     them may be
 */
public record EvenSpread(double low, double high, int marks) {

    private static final int FEWEST = 2;

    public EvenSpread {
        if (!(low < high) || marks != 0 && marks < FEWEST) {
            throw new IllegalArgumentException(marks + " marks from " + low + " to " + high);
        }
    }

    /** Any value between them. */
    public static EvenSpread between(double low, double high) {
        return new EvenSpread(low, high, 0);
    }

    double range() {
        return high - low;
    }

    double middle() {
        return (low + high) / 2;
    }

    /** Mean of the squared values. */
    double meanSquare() {
        // of K marks at equal distances (K + 1)/(K − 1) · range²/12, and for endless K range²/12
        double times = marks == 0 ? 1 : (marks + 1.0) / (marks - 1);
        return middle() * middle() + times * range() * range() / 12;
    }
}
