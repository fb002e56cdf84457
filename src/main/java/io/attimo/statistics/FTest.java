package io.attimo.statistics;

import org.hipparchus.special.Beta;

/** Whether a regression explains more than a smaller one within it. */
final class FTest {

    private FTest() {}

    /**
     * The upper tail of F = ((R² − R₀²)/more) / ((1 − R²)/freedom); 1 where the larger one explains no more, or no
     * degrees of freedom are left.
     *
     * @param smaller R₀², 0 to 1
     * @param larger R², 0 to 1
     * @param more how many parameters the larger one has beyond the smaller
     * @param freedom how many observations are left beyond the parameters of the larger
     */
    static double pValue(double smaller, double larger, int more, double freedom) {
        if (more < 1 || freedom < 1 || larger <= smaller) {
            return 1;
        }
        // P(F > f) is the beta distribution's lower tail at freedom/(freedom + more·f), here (1−R²)/(1−R₀²)
        return Beta.regularizedBeta((1 - larger) / (1 - smaller), freedom / 2.0, more / 2.0);
    }
}
