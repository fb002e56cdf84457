package io.attimo.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The fits of resampled groups: [draw][driver]. Each draw has its own seed, so threads make no difference. */
record Draws(double[][] lmg, double[][] gain) {

    static Draws of(GroupedSums sums, int count, long seed, int threads) {
        var draws = new Draws(new double[count][], new double[count][]);
        // not seed, seed + 1, …: neighbouring seeds of this generator can be one sequence, shifted
        var seeds = new SplittableRandom(seed).longs(count).toArray();
        if (threads <= 1) {
            draws.draw(sums, seeds, 0, 1);
        } else {
            draws.drawIn(threads, sums, seeds);
        }
        return draws;
    }

    Interval lmg(int... drivers) {
        return interval(lmg, drivers);
    }

    Interval gain(int driver) {
        return interval(gain, driver);
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

    private void draw(GroupedSums sums, long[] seeds, int first, int step) {
        for (var i = first; i < lmg.length; i += step) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var fit = Fit.ofDraw(sums.resampled(new SplittableRandom(seeds[i])));
            lmg[i] = fit.lmg;
            gain[i] = fit.gain;
        }
    }

    private void drawIn(int threads, GroupedSums sums, long[] seeds) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            for (var first = 0; first < threads; first++) {
                var from = first;
                parts.add(() -> {
                    draw(sums, seeds, from, threads);
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
