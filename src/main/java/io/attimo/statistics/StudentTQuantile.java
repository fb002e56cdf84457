package io.attimo.statistics;

import java.util.concurrent.atomic.AtomicLongArray;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The 97.5 % quantile of Student's t. A page asks for it once a cell and finding it takes longer than all else of the
 * cell, so the small ones are remembered and the large ones come from the expansion in 1/ν.
 */
final class StudentTQuantile {

    private static final int REMEMBERED = 4_096;
    private static final double ACCURACY = 1e-14;
    private static final double NORMAL = 1.959963984540054;
    private static final AtomicLongArray KNOWN = new AtomicLongArray(REMEMBERED);

    private StudentTQuantile() {}

    /** @param freedom degrees of freedom ν, from 1 */
    static double quantile(long freedom) {
        if (freedom >= REMEMBERED) {
            return expanded(freedom);
        }
        long bits = KNOWN.get((int) freedom);
        if (bits == 0) {
            bits = Double.doubleToLongBits(new TDistribution(freedom, ACCURACY).inverseCumulativeProbability(.975));
            KNOWN.set((int) freedom, bits);
        }
        return Double.longBitsToDouble(bits);
    }

    /**
     * Cornish and Fisher's expansion; the first term left out is below 1e-12 from ν = 4,096 on (Abramowitz, Stegun 26.7.5).
     */
    private static double expanded(double freedom) {
        double z = NORMAL;
        double z2 = z * z;
        double first = z * (z2 + 1) / 4;
        double second = z * (5 * z2 * z2 + 16 * z2 + 3) / 96;
        double third = z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384;
        return z + (first + (second + third / freedom) / freedom) / freedom;
    }
}
