package io.attimo.support;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long something may take on this machine right now. A limit holds as it is written on a quiet one; where others take
 * the processors, it is as many times longer as a thread must wait for them.
 */
public final class Pace {

    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(40);

    private Pace() {}

    /** To be asked right after what was measured. */
    public static Duration stretched(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * factor()));
    }

    public static double stretched(double seconds) {
        return seconds * factor();
    }

    private static double factor() {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        long done = 0;
        while (done < WORK) {
            done = threads.getCurrentThreadCpuTime() - worked;
        }
        return Math.max(1, (double) (System.nanoTime() - begun) / done);
    }
}
