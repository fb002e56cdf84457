package io.attimo.importance;

import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Importance;
import io.attimo.statistics.ImportanceWarning;
import io.attimo.statistics.Interval;
import io.quarkus.qute.TemplateData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What decides one outcome, in a form that can be kept: {@link Importance} without the sums behind it.
 *
 * @param weighted whether answers count by weights; n counts people all the same
 * @param effective as many people whose answers had one weight would be as sure; without weights n
 * @param pValue that the touchpoints together explain anything is chance
 * @param alikePValue that they do not all decide alike is chance
 * @param complete whether the intervals are there; without them nothing is confirmed or refuted
 * @param warnings what must be said beside the figures; drivers in it by their place in the list
 * @param together for each set of touchpoints that stand in one cell, their importance as one
 */
@TemplateData
public record ImportanceResult(
        double r2,
        long n,
        boolean weighted,
        double effective,
        double fairShare,
        long enough,
        double pValue,
        double alikePValue,
        boolean complete,
        List<Caution> warnings,
        List<Driver> drivers,
        List<Together> together) {

    /** The measure's number on the journey stands for the touchpoint; see {@link io.attimo.statistics.Driver}. */
    @TemplateData
    public record Driver(
            int number,
            double lmg,
            Interval interval,
            double r,
            double beta,
            double b,
            long n,
            double effective,
            double reach,
            Double mean,
            DriverVerdict verdict,
            long missing,
            int tier,
            double gain,
            Interval gainInterval) {

        /** Given the other touchpoints, better marks go with a worse outcome, shown or by chance. */
        public boolean pullsDown() {
            return beta < 0;
        }

        public Together alone() {
            return new Together(List.of(number), lmg, interval);
        }
    }

    /** A {@link ImportanceWarning} by its kind and its figures in order. */
    public record Caution(String kind, List<Double> figures) {

        static Caution of(ImportanceWarning importanceWarning) {
            return new Caution(importanceWarning.getClass().getSimpleName(), figures(importanceWarning));
        }

        private static List<Double> figures(ImportanceWarning importanceWarning) {
            if (importanceWarning instanceof ImportanceWarning.Repaired it) {
                return List.of(it.lambda());
            }
            if (importanceWarning instanceof ImportanceWarning.SameThing it) {
                return it.drivers().stream().map(Integer::doubleValue).toList();
            }
            if (importanceWarning instanceof ImportanceWarning.Constant it) {
                return List.of((double) it.driver());
            }
            if (importanceWarning instanceof ImportanceWarning.HardlyAnswered it) {
                return List.of((double) it.driver());
            }
            if (importanceWarning instanceof ImportanceWarning.NeverTogether it) {
                return List.of((double) it.first(), (double) it.second());
            }
            if (importanceWarning instanceof ImportanceWarning.ListwiseFewRows it) {
                return List.of((double) it.remaining(), (double) it.all());
            }
            return importanceWarning instanceof ImportanceWarning.Sampled it ? List.of(it.standardError()) : List.of();
        }
    }

    /** Several touchpoints as one. */
    @TemplateData
    public record Together(List<Integer> numbers, double lmg, Interval interval) {

        /** In points of R². */
        public double points() {
            return 100 * lmg;
        }

        public double lowPoints() {
            return 100 * interval.low();
        }

        public double highPoints() {
            return 100 * interval.high();
        }
    }

    /** Nothing can be said: no outcome, nobody in view, or a view that is hidden. */
    public static final ImportanceResult NONE =
            new ImportanceResult(0, 0, false, 0, 0, 0, 1, 1, true, List.of(), List.of(), List.of());

    /** Of more touchpoints than it is worked out for: in memory for each pair of them, and no survey tells so many apart. */
    static ImportanceResult ofTooMany(int most) {
        var caution = new Caution("TooMany", List.of((double) most));
        return new ImportanceResult(0, 0, false, 0, 0, 0, 1, 1, true, List.of(caution), List.of(), List.of());
    }

    /**
     * @param numbers the touchpoints' numbers, as the drivers were given
     * @param sets of numbers, each in one cell
     */
    static ImportanceResult of(Importance importance, List<Integer> numbers, List<List<Integer>> sets) {
        return new ImportanceResult(
                importance.r2(),
                importance.n(),
                importance.isWeighted(),
                importance.effective(),
                importance.fairShare(),
                importance.enough(),
                importance.pValue(),
                importance.alikePValue(),
                importance.hasIntervals(),
                importance.warnings().stream().map(Caution::of).toList(),
                importance.drivers().stream()
                        .map(driver -> of(driver, numbers.get(driver.index())))
                        .toList(),
                sets.stream().map(set -> together(importance, numbers, set)).toList());
    }

    private static Driver of(io.attimo.statistics.Driver driver, int number) {
        return new Driver(
                number,
                driver.lmg(),
                driver.interval().orElse(null),
                driver.r(),
                driver.beta(),
                driver.b(),
                driver.n(),
                driver.effective(),
                driver.reach(),
                Double.isNaN(driver.mean()) ? null : driver.mean(),
                driver.verdict(),
                driver.missing(),
                driver.tier().orElse(0),
                driver.gain(),
                driver.gainInterval().orElse(null));
    }

    private static Together together(Importance importance, List<Integer> numbers, List<Integer> set) {
        var indexes = set.stream().mapToInt(numbers::indexOf).filter(index -> index >= 0);
        var sum = importance.together(indexes.toArray());
        return new Together(set, sum.lmg(), sum.interval().orElse(null));
    }

    /** All that is explained, in points of R². */
    public double points() {
        return 100 * r2;
    }

    public Optional<Driver> of(int number) {
        return drivers.stream().filter(driver -> driver.number() == number).findFirst();
    }

    /** The importance of one touchpoint, or of several as one. */
    public Optional<Together> of(List<Integer> numbers) {
        return numbers.size() == 1
                ? of(numbers.get(0).intValue()).map(Driver::alone)
                : together.stream().filter(set -> set.numbers().equals(numbers)).findFirst();
    }

    /** The most important first. */
    public List<Driver> ranked() {
        return drivers.stream()
                .sorted(Comparator.comparingDouble(Driver::lmg).reversed())
                .toList();
    }
}
