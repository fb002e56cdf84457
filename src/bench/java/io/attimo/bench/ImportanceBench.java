package io.attimo.bench;

import io.attimo.statistics.BootstrapSums;
import io.attimo.statistics.Importance;
import io.attimo.statistics.Lmg;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How long importance takes (P8): LMG itself, exact, for 14, 16 and 20 drivers, and a thousand grouped bootstrap draws.
 * CPU time of one thread, so that what else the machine does hardly matters; the median of several rounds, in turn.
 */
public final class ImportanceBench {

    private static final int ROUNDS = 9;
    private static final int WARM = 3;
    private static final int RESPONDENTS = 3_000;

    private record Work(String name, double limit, Runnable run) {}

    private ImportanceBench() {}

    public static void main(String[] arguments) {
        var works = List.of(
                new Work("exact, 14 drivers", 5, exact(14)),
                new Work("exact, 16 drivers", 50, exact(16)),
                new Work("exact, 20 drivers", 1_000, exact(20)),
                new Work("1,000 draws, 14 drivers", 2_000, draws(14)),
                new Work("1,000 draws, 20 drivers", 20_000, draws(20)));
        var times = new double[works.size()][ROUNDS];
        for (var round = -WARM; round < ROUNDS; round++) {
            for (var w = 0; w < times.length; w++) {
                var time = timed(works.get(w).run());
                if (round >= 0) {
                    times[w][round] = time;
                }
            }
        }
        System.out.printf("%-26s %12s %12s %8s%n", "importance", "ours, ms", "limit, ms", "ratio");
        for (var w = 0; w < times.length; w++) {
            var ours = Arrays.stream(times[w]).sorted().toArray()[ROUNDS / 2];
            var limit = works.get(w).limit();
            System.out.printf("%-26s %12.2f %12.0f %8.3f%n", works.get(w).name(), ours, limit, ours / limit);
        }
    }

    private static double timed(Runnable run) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        run.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static Runnable exact(int p) {
        var r = new double[p][p];
        for (var i = 0; i < p; i++) {
            Arrays.fill(r[i], .3);
            r[i][i] = 1;
        }
        var ry = IntStream.range(0, p).mapToDouble(j -> .3 + .01 * j).toArray();
        return () -> Lmg.of(r, ry);
    }

    private static Runnable draws(int p) {
        var importance = Importance.of(survey(p));
        return () -> importance.withIntervals(1_000, 1, 1);
    }

    private static BootstrapSums survey(int p) {
        var random = new SplittableRandom(1);
        var drivers = new double[p][RESPONDENTS];
        var outcome = new double[RESPONDENTS];
        for (var i = 0; i < RESPONDENTS; i++) {
            var factor = random.nextGaussian();
            outcome[i] = 50 + 10 * factor + 10 * random.nextGaussian();
            for (var column : drivers) {
                var used = random.nextDouble() < .7;
                column[i] = used ? 50 + 10 * factor + 20 * random.nextGaussian() : Double.NaN;
            }
        }
        return BootstrapSums.pairwise(
                drivers, outcome, IntStream.range(0, RESPONDENTS).asLongStream().toArray());
    }
}
