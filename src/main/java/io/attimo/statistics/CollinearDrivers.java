package io.attimo.statistics;

/**
 * Two drivers (or one driver and others together) say the same thing, so that nobody can tell their importance apart.
 * Thrown instead of quietly taking a pseudo-inverse.
 */
public final class CollinearDrivers extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int first;
    private final int second;

    CollinearDrivers(int one, int other) {
        super("drivers " + Math.min(one, other) + " and " + Math.max(one, other) + " say the same thing");
        first = Math.min(one, other);
        second = Math.max(one, other);
    }

    /** A driver that others explain wholly, and the one that explains most of it. */
    static CollinearDrivers with(int driver, double[][] r) {
        var nearest = driver == 0 ? 1 : 0;
        for (var i = 0; i < r.length; i++) {
            if (i != driver && Math.abs(r[driver][i]) > Math.abs(r[driver][nearest])) {
                nearest = i;
            }
        }
        return new CollinearDrivers(driver, nearest);
    }

    /** Index of a driver. */
    public int first() {
        return first;
    }

    /** Index of the driver that correlates most with the first, above {@link #first()}. */
    public int second() {
        return second;
    }
}
