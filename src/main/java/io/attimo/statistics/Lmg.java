package io.attimo.statistics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

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

    /** Less variance of a driver than this, given the others, is none. */
    static final double SAME = 1e-10;

    private static final int PAIRS_OF_ORDERS = 5_000;
    private static final int PAIRS_OF_ORDERS_IN_A_DRAW = 1_000;
    private static final long SEED = 20_261_122;

    /**
     * Exact up to {@link #EXACT} drivers, beyond them by antithetic random orders with a fixed seed.
     *
     * @param r p×p, correlations of the drivers, symmetric, ones on the diagonal
     * @param ry p, correlations of the drivers with the outcome
     * @throws CollinearDrivers if a driver's variance given those before it is below 1e-10, or not even positive
     */
    public static Lmg of(double[][] r, double[] ry) {
        return of(Correlations.of(r, ry));
    }

    static Lmg of(Correlations correlations) {
        for (var dependence : correlations.dependences(SAME)) {
            throw CollinearDrivers.with(dependence.driver(), correlations.amongDrivers());
        }
        return correlations.drivers() > EXACT ? byOrders(correlations, PAIRS_OF_ORDERS) : exactly(correlations);
    }

    /** The shares alone, [table][driver], of many tables of the same drivers. */
    static double[][] shares(List<Correlations> tables) {
        return tables.get(0).drivers() > EXACT
                ? tables.stream()
                        .map(table -> byOrders(table, PAIRS_OF_ORDERS_IN_A_DRAW).shares())
                        .toArray(double[][]::new)
                : new AllSubsetsLmg(tables).shares();
    }

    static Lmg exactly(Correlations correlations) {
        var shares = new AllSubsetsLmg(List.of(correlations)).shares()[0];
        return new Lmg(shares, DoubleStream.of(shares).sum(), new double[shares.length]);
    }

    /** In pairs of an order and its reverse (Castro, Gómez and Tejada 2009), which takes out most of the chance. */
    static Lmg byOrders(Correlations correlations, int pairs) {
        var randomOrderLmg = new RandomOrderLmg(correlations.amongDrivers(), correlations.outcome());
        var random = new SplittableRandom(SEED);
        for (var i = 0; i < pairs; i++) {
            randomOrderLmg.take(random);
        }
        return randomOrderLmg.lmg(pairs);
    }
}
