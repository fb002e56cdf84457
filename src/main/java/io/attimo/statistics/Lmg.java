package io.attimo.statistics;

import java.util.SplittableRandom;

/**
 * LMG, also Shapley value of R² or general dominance (Lindeman, Merenda and Gold 1980; Kruskal 1987; Budescu 1993;
 * Grömping 2006): what each driver adds to the explained share of the outcome, averaged over all orders in which the
 * drivers can be taken. With v(S) the R² of the outcome on the drivers in S,
 * LMG_j = Σ_{S ⊆ N∖j} |S|!(p−|S|−1)!/p! · (v(S∪j) − v(S)).
 *
 * @param shares one for each driver, 0 to 1; their sum is r2
 * @param r2 explained share of the outcome's variance with all drivers, 0 to 1
 * @param standardErrors of the shares by sampling of orders; all 0 where the shares are exact
 */
public record Lmg(double[] shares, double r2, double[] standardErrors) {

    /** So many drivers are done exactly; above, by random orders. */
    public static final int EXACT = 20;

    /** Less unexplained variance of a driver than this, given the others, is none. */
    static final double SAME = 1e-10;

    static final int PAIRS_OF_ORDERS = 5_000;
    private static final long SEED = 20_261_122;

    /**
     * Exact up to {@link #EXACT} drivers, beyond them by antithetic random orders with a fixed seed.
     *
     * @param r p×p, correlations of the drivers, symmetric, ones on the diagonal
     * @param ry p, correlations of the drivers with the outcome
     * @throws SameThing if a driver's variance given other drivers is below 1e-10
     */
    public static Lmg of(double[][] r, double[] ry) {
        return of(r, ry, PAIRS_OF_ORDERS);
    }

    static Lmg of(double[][] r, double[] ry, int pairsOfOrders) {
        if (r.length != ry.length) {
            throw new IllegalArgumentException(r.length + " drivers, " + ry.length + " correlations with the outcome");
        }
        return ry.length <= EXACT ? exactly(r, ry) : byOrders(r, ry, pairsOfOrders);
    }

    static Lmg exactly(double[][] r, double[] ry) {
        return new Subsets(r, ry).lmg();
    }

    /** In pairs of an order and its reverse (Castro, Gómez and Tejada 2009), which takes out most of the chance. */
    static Lmg byOrders(double[][] r, double[] ry, int pairs) {
        var orders = new Orders(r, ry);
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < pairs; i++) {
            orders.take(random);
        }
        return orders.lmg(pairs);
    }
}
