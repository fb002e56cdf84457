package io.attimo.statistics;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one driver (a touchpoint's ratings) has to do with one outcome. An association, not an effect. Every number but
 * the mean is always finite.
 *
 * @param index of the column, as it was given
 * @param lmg its share of the outcome's explained variance, 0 to r2; 0 when the driver is left out of the fit
 * @param interval of lmg; empty until {@link Importance#withIntervals}
 * @param r correlation with the outcome over the rows that have both; 0 when left out
 * @param beta standardised coefficient of the joint regression; 0 when left out
 * @param b the same in outcome units per unit of the driver
 * @param n people who gave both the driver and the outcome
 * @param effective as many people whose answers had one weight would be as sure; without weights n
 * @param reach share of all people in view who gave the driver, 0 to 1
 * @param mean over all rows that have the driver, in its unit; NaN if none has
 * @param missing how many more people with both would be enough to rank it
 * @param tier 1 is the top; drivers whose intervals overlap share one. Empty until there are intervals, and for too
 * few people
 * @param gain b · max(0, Q − mean) with Q the upper quartile of the drivers' means, in outcome units (METHODS §11)
 * @param gainInterval from the same draws as {@code interval}
 */
public record Driver(
        int index,
        double lmg,
        Optional<Interval> interval,
        double r,
        double beta,
        double b,
        long n,
        double effective,
        double reach,
        double mean,
        DriverVerdict verdict,
        long missing,
        OptionalInt tier,
        double gain,
        Optional<Interval> gainInterval) {}
