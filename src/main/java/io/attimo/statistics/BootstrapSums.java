package io.attimo.statistics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What is kept of the answers to tell importance with its interval: for 200 groups of respondents and each pair of
 * columns n, Σx, Σy, Σx², Σy², Σxy over the rows that have both. With them, how many different people they are. Where rows
 * count by weights, these are Σw, Σwx and so on, of weights whose mean is 1.
 *
 * <p>A respondent's rows always fall into the same group, so resampling groups resamples customers, not answers.
 */
public final class BootstrapSums {

    public static final int GROUPS = 200;

    private final int p;
    private final boolean listwise;
    private final int fewestOfBoth;
    private final double[][] groups;
    private final People people;
    private final BitSet[] used;
    private final BitSet[] paired;
    private final double[] weights;
    private final PairedWeights[] pairedWeights;
    private long rows;
    private long kept;

    /** Of the rows that have a driver and the outcome. */
    private static final class PairedWeights {

        private long rows;
        private double sum;
        private double squares;

        void add(double weight) {
            rows++;
            sum += weight;
            squares += weight * weight;
        }

        double worth() {
            return rows == 0 ? 1 : WeightedSums.worth(rows, sum, squares);
        }
    }

    private BootstrapSums(int p, boolean listwise, People people, double[] weights, int fewestOfBoth) {
        this.fewestOfBoth = Math.max(PairSums.FEWEST, fewestOfBoth);
        this.weights = weights;
        pairedWeights = weights == null
                ? null
                : Stream.generate(PairedWeights::new).limit(p).toArray(PairedWeights[]::new);
        this.p = p;
        this.listwise = listwise;
        this.people = people;
        groups = new double[GROUPS][];
        used = people.sets(p);
        paired = people.sets(p);
    }

    /**
     * Each pair of columns over the rows that have both.
     *
     * @param drivers [driver][row], NaN where there is no answer; any unit, 0–100 for gains that can be compared
     * @param outcome [row], NaN where there is no answer
     * @param respondents [row], who answered: any number that stands for the customer
     * @throws IllegalArgumentException if the columns differ in length
     */
    public static BootstrapSums pairwise(double[][] drivers, double[] outcome, long[] respondents) {
        return pairwise(drivers, outcome, respondents, null, PairSums.FEWEST);
    }

    /**
     * @param weights [row], above 0; null where each row counts as one
     * @param fewestOfBoth rows that have both of a pair, for it to count as more than a pair that nobody has; at least three
     */
    public static BootstrapSums pairwise(
            double[][] drivers, double[] outcome, long[] respondents, double[] weights, int fewestOfBoth) {
        return sums(drivers, outcome, respondents, weights, false, fewestOfBoth);
    }

    /**
     * Only the rows that have all the drivers and the outcome; {@link Importance} warns when they are fewer than 60 %.
     */
    public static BootstrapSums listwise(double[][] drivers, double[] outcome, long[] respondents) {
        return listwise(drivers, outcome, respondents, null);
    }

    /** @param weights [row], above 0; null where each row counts as one */
    public static BootstrapSums listwise(double[][] drivers, double[] outcome, long[] respondents, double[] weights) {
        return sums(drivers, outcome, respondents, weights, true, PairSums.FEWEST);
    }

    private static BootstrapSums sums(
            double[][] drivers,
            double[] outcome,
            long[] respondents,
            double[] weights,
            boolean listwise,
            int fewestOfBoth) {
        for (var column : drivers) {
            if (column.length != outcome.length) {
                throw new IllegalArgumentException(
                        column.length + " rows in a driver, " + outcome.length + " outcomes");
            }
        }
        if (respondents.length != outcome.length) {
            throw new IllegalArgumentException(respondents.length + " respondents, " + outcome.length + " outcomes");
        }
        var sums = new BootstrapSums(
                drivers.length, listwise, People.behind(respondents), ofMeanOne(weights), fewestOfBoth);
        var row = new double[drivers.length + 1];
        for (var i = 0; i < outcome.length; i++) {
            for (var j = 0; j < drivers.length; j++) {
                row[j] = drivers[j][i];
            }
            row[drivers.length] = outcome[i];
            sums.add(respondents[i], row);
        }
        return sums;
    }

    /** Whatever they add up to, rows are as many: so their number stays that of rows. */
    private static double[] ofMeanOne(double[] weights) {
        if (weights == null) {
            return null;
        }
        var mean = DoubleStream.of(weights).average().orElse(1);
        return DoubleStream.of(weights).map(weight -> weight / mean).toArray();
    }

    private void add(long respondent, double[] row) {
        var weight = weights == null ? 1 : weights[(int) rows];
        var person = people.of((int) rows++);
        var present = new int[p + 1];
        var n = 0;
        for (var j = 0; j <= p; j++) {
            if (!Double.isNaN(row[j])) {
                present[n++] = j;
                if (j < p) {
                    used[j].set(person);
                }
            }
        }
        if (n == 0 || listwise && n <= p) {
            return;
        }
        kept++;
        for (var k = 0; k < n - 1 && present[n - 1] == p; k++) {
            paired[present[k]].set(person);
            if (weights != null) {
                pairedWeights[present[k]].add(weight);
            }
        }
        if (weights == null) {
            addPairs(group(respondent), row, present, n);
        } else {
            addPairs(group(respondent), row, present, n, weight);
        }
    }

    private static void addPairs(double[] sums, double[] row, int[] present, int n, double weight) {
        for (var b = 0; b < n; b++) {
            var y = row[present[b]];
            for (var a = 0; a <= b; a++) {
                var x = row[present[a]];
                var at = PairSums.at(present[a], present[b]);
                sums[at] += weight;
                sums[at + 1] += weight * x;
                sums[at + 2] += weight * y;
                sums[at + 3] += weight * x * x;
                sums[at + 4] += weight * y * y;
                sums[at + 5] += weight * x * y;
            }
        }
    }

    private static void addPairs(double[] sums, double[] row, int[] present, int n) {
        for (var b = 0; b < n; b++) {
            var y = row[present[b]];
            for (var a = 0; a <= b; a++) {
                var x = row[present[a]];
                var at = PairSums.at(present[a], present[b]);
                sums[at]++;
                sums[at + 1] += x;
                sums[at + 2] += y;
                sums[at + 3] += x * x;
                sums[at + 4] += y * y;
                sums[at + 5] += x * y;
            }
        }
    }

    private double[] group(long respondent) {
        var group = (int) Long.remainderUnsigned(mixed(respondent), GROUPS);
        if (groups[group] == null) {
            groups[group] = PairSums.blank(p);
        }
        return groups[group];
    }

    /** Stafford's mix 13, so that consecutive numbers and numbers with a common factor scatter as well. */
    private static long mixed(long respondent) {
        var z = respondent + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** How many drivers there are. */
    public int drivers() {
        return p;
    }

    /** All rows in view, with or without answers. */
    public long rows() {
        return rows;
    }

    /** The share of the people in view who gave this driver, 0 to 1; NaN if there is nobody. */
    public double reach(int driver) {
        return (double) used[driver].cardinality() / people.count();
    }

    /** Different people of whom a row has this driver and the outcome. */
    public long people(int driver) {
        return paired[driver].cardinality();
    }

    /** As many people whose answers had one weight would be as sure; without weights {@link #people}. */
    public double effective(int driver) {
        return weights == null ? people(driver) : people(driver) * pairedWeights[driver].worth();
    }

    boolean isWeighted() {
        return weights != null;
    }

    boolean isListwise() {
        return listwise;
    }

    long kept() {
        return kept;
    }

    PairSums total() {
        var total = PairSums.blank(p);
        for (var group : groups) {
            if (group != null) {
                PairSums.addTo(total, group, 1);
            }
        }
        return new PairSums(p, total, fewestOfBoth);
    }

    private double[][] filled() {
        return Arrays.stream(groups).filter(group -> group != null).toArray(double[][]::new);
    }

    /** As many as are resampled. */
    int filledGroups() {
        return filled().length;
    }

    /** As many groups as hold anybody, drawn with replacement. */
    PairSums resampled(SplittableRandom random) {
        var filled = filled();
        var times = new int[filled.length];
        for (var i = 0; i < filled.length; i++) {
            times[random.nextInt(filled.length)]++;
        }
        var total = PairSums.blank(p);
        for (var g = 0; g < filled.length; g++) {
            if (times[g] > 0) {
                PairSums.addTo(total, filled[g], times[g]);
            }
        }
        return new PairSums(p, total, fewestOfBoth);
    }
}
