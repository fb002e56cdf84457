package io.attimo.insight;

/** Seven classes of colour, from 1, bad, over 4, in the middle, to 7, good. */
final class ColourScale {

    static final int MIDDLE = 4;
    private static final double[] STEPS = {1.5, 4, 7.5};

    private ColourScale() {}

    /** By the distance from the journey's own mean, in points of a hundred: real scores lie close together. */
    static int byDistance(double points) {
        int steps = 0;
        while (steps < STEPS.length && Math.abs(points) >= STEPS[steps]) {
            steps++;
        }
        return points < 0 ? MIDDLE - steps : MIDDLE + steps;
    }

    /** By the place on a scale from 0 to 100. */
    static int byPlace(double points) {
        return (int) Math.max(1, Math.min(7, Math.floor(points * 7 / 100) + 1));
    }

    /** Of what is neither good nor bad: from the middle up, by the share of the largest. */
    static int byAmount(double value, double largest) {
        return largest <= 0 ? MIDDLE : MIDDLE + (int) Math.min(3, Math.floor(4 * Math.max(0, value) / largest));
    }
}
