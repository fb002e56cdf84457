package io.attimo.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/**
 * The fits of resampled groups: [draw][driver]. Each draw has its own seed, so threads make no difference.
 *
 * @param b of the ranked drivers fitted by themselves: where few answered one of the others, it would move them all
 */
record BootstrapDraws(double[][] lmg, double[][] r, double[][] beta, double[][] b, double[][] gain) {

    /** @param ranked those of the fitted drivers that have enough answers */
    static BootstrapDraws of(BootstrapSums sums, int[] fitted, int[] ranked, int count, long seed, int threads) {
        var bootstrapDraws = new BootstrapDraws(
                new double[count][],
                new double[count][],
                new double[count][],
                new double[count][],
                new double[count][]);
        // not seed, seed + 1, …: neighbouring seeds of this generator can be one sequence, shifted
        var seeds = new SplittableRandom(seed).longs(count).toArray();
        if (threads <= 1) {
            bootstrapDraws.draw(sums, fitted, ranked, seeds, 0, 1);
        } else {
            bootstrapDraws.drawIn(threads, sums, fitted, ranked, seeds);
        }
        return bootstrapDraws;
    }

    Interval lmg(int... drivers) {
        return interval(lmg, drivers);
    }

    Interval r(int driver) {
        return interval(r, driver);
    }

    Interval beta(int driver) {
        return interval(beta, driver);
    }

    Interval gain(int driver) {
        return interval(gain, driver);
    }

    /** Whether the coefficients b differ. */
    double pValueOfUnlike(RegressionFit ranked, int groups) {
        var drawn = Arrays.stream(b).map(ranked::ofFitted).toArray(double[][]::new);
        return DrawnContrasts.pValue(ranked.ofFitted(ranked.b()), drawn, groups);
    }

    private static Interval interval(double[][] values, int... columns) {
        var sums = new double[values.length];
        for (var i = 0; i < sums.length; i++) {
            for (var column : columns) {
                sums[i] += values[i][column];
            }
        }
        return Percentiles.interval(sums);
    }

    /** Every so many draws at once, from the first on and stepping over what other threads do. */
    private void draw(BootstrapSums sums, int[] fitted, int[] ranked, long[] seeds, int first, int step) {
        for (var from = first * AllSubsetsLmg.LANES; from < lmg.length; from += step * AllSubsetsLmg.LANES) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var fits = LongStream.of(seeds)
                    .skip(from)
                    .limit(AllSubsetsLmg.LANES)
                    .mapToObj(seed -> RegressionFit.of(sums.resampled(new SplittableRandom(seed)), fitted))
                    .toList();
            var shares = Lmg.shares(fits.stream().map(RegressionFit::fitting).toList());
            for (var i = 0; i < shares.length; i++) {
                var fit = fits.get(i);
                lmg[from + i] = fit.spread(shares[i]);
                r[from + i] = fit.r();
                beta[from + i] = fit.beta();
                b[from + i] = fit.among(ranked).b();
                gain[from + i] = fit.gains(beta[from + i]);
            }
        }
    }

    private void drawIn(int threads, BootstrapSums sums, int[] fitted, int[] ranked, long[] seeds) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            for (var first = 0; first < threads; first++) {
                var from = first;
                parts.add(() -> {
                    draw(sums, fitted, ranked, seeds, from, threads);
                    return null;
                });
            }
            for (var part : pool.invokeAll(parts)) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
