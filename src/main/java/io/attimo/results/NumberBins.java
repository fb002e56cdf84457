package io.attimo.results;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How often each number was given: one by one while they are few, else in stretches of equal width, which grow by ten as often
 * as they must. So a question takes no more room than these, whatever is answered.
 */
final class NumberBins {

    private static final int MOST_HELD = 512;
    private static final int MOST_SHOWN = 21;
    private static final double FARTHEST = 1e15;
    private static final int[] STEPS = {1, 2, 5};
    /** So that a number on an edge is not put below it by the last of its digits. */
    private static final double NEARLY = 1e-9;

    /** @param to where it ends, which belongs to the next one; the same as {@code from} where it is one number */
    record Bin(double from, double to, long answers) {}

    private final TreeMap<Double, Long> each = new TreeMap<>();

    /** By the place of a stretch: the first from 0 on is 0. */
    private TreeMap<Long, Long> stretches = new TreeMap<>();

    /** 0 while each number counts by itself. */
    private double width;

    void add(double number) {
        if (width == 0) {
            each.merge(number + 0.0, 1L, Long::sum);
            if (each.size() > MOST_HELD) {
                width = width();
                stretches = stretches(width);
                each.clear();
            }
        } else {
            while (Math.abs(number / width) > FARTHEST) {
                widen();
            }
            stretches.merge(place(number, width), 1L, Long::sum);
        }
        while (stretches.size() > MOST_HELD) {
            widen();
        }
    }

    /** A power of ten. */
    private double width() {
        double range = Math.min(Double.MAX_VALUE, each.lastKey() - each.firstKey());
        double farthest = Math.max(Math.abs(each.firstKey()), Math.abs(each.lastKey()));
        return Math.max(
                Math.max(Double.MIN_NORMAL, farthest / FARTHEST),
                Math.pow(10, Math.ceil(Math.log10(range / MOST_HELD))));
    }

    private TreeMap<Long, Long> stretches(double ofWidth) {
        var made = new TreeMap<Long, Long>();
        each.forEach((number, answers) -> made.merge(place(number, ofWidth), answers, Long::sum));
        return made;
    }

    private static long place(double number, double width) {
        return (long) Math.floor(number / width + NEARLY);
    }

    private void widen() {
        width *= 10;
        stretches = joined(stretches, 10);
    }

    private static TreeMap<Long, Long> joined(TreeMap<Long, Long> finer, long many) {
        var joined = new TreeMap<Long, Long>();
        finer.forEach((place, answers) -> joined.merge(Math.floorDiv(place, many), answers, Long::sum));
        return joined;
    }

    /** From the lowest on; of stretches also those between that nobody gave. */
    List<Bin> shown() {
        if (width == 0 && each.size() <= MOST_SHOWN) {
            return each.entrySet().stream()
                    .map(number -> new Bin(number.getKey(), number.getKey(), number.getValue()))
                    .toList();
        }
        double finest = width == 0 ? width() : width;
        var finer = width == 0 ? stretches(finest) : stretches;
        for (long power = 1; ; power *= 10) {
            for (int step : STEPS) {
                var joined = joined(finer, power * step);
                if (joined.lastKey() - joined.firstKey() < MOST_SHOWN) {
                    return bins(joined, finest * power * step);
                }
            }
        }
    }

    private static List<Bin> bins(TreeMap<Long, Long> joined, double width) {
        var bins = new ArrayList<Bin>();
        for (long place = joined.firstKey(); place <= joined.lastKey(); place++) {
            bins.add(new Bin(edge(place, width), edge(place + 1, width), joined.getOrDefault(place, 0L)));
        }
        return bins;
    }

    private static double edge(long place, double width) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, place * width));
    }
}
