package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever people say and however much each counts: no interval leaves out the figure that it stands beside. */
class IntervalHoldsItsValueTest {

    private static final double ROUNDING = 1e-9;

    private final Random dice = new Random(20261130);

    @Test
    void of_a_mean() {
        for (int i = 0; i < 4_000; i++) {
            var spread = spread();
            var sums = said(spread, person());

            holds(sums.interval(spread).orElseThrow(), sums.mean());
        }
    }

    @Test
    void of_a_share() {
        for (int i = 0; i < 4_000; i++) {
            var sums = said(new EvenSpread(0, 1, 2), person());
            var share = new Proportion(Math.min(sums.sum(), sums.effective()), sums.effective());

            holds(share.interval(), share.share());
        }
    }

    @Test
    void of_an_nps() {
        for (int i = 0; i < 4_000; i++) {
            var worth = 1 + (dice.nextBoolean() ? 0 : Math.expm1(7 * dice.nextDouble()));
            var promoters = dice.nextInt(3) == 0 ? worth : worth * dice.nextDouble();
            var passives = dice.nextInt(3) == 0 ? 0 : (worth - promoters) * dice.nextDouble();
            var nps = new Nps(Math.max(0, worth - promoters - passives), passives, promoters);

            holds(nps.interval(), nps.value());
        }
    }

    @Test
    void of_a_shrunken_value() {
        for (int i = 0; i < 400; i++) {
            var spread = spread();
            var cells = Stream.generate(() -> said(spread, person()))
                    .limit(1L + dice.nextInt(8))
                    .map(sums -> new Shrinkage.Cell(
                            sums, spread, sums.interval(spread).orElseThrow()))
                    .toList();

            Shrinkage.over(cells).shrunken().stream()
                    .map(shrunken -> shrunken.clippedTo(spread.low(), spread.high()))
                    .forEach(shrunken -> holds(shrunken.posterior(), shrunken.value()));
        }
    }

    /** Nearly nothing is explained, and every draw explains something by chance. */
    @Test
    void of_importance_and_of_gain() {
        for (int seed = 1; seed <= 40; seed++) {
            var importance = Answers.of(40, seed, .2, 0, 0, 0, 0).importance().withIntervals(60, seed, 1);

            importance.drivers().forEach(driver -> {
                holds(driver.interval().orElseThrow(), driver.lmg());
                holds(driver.gainInterval().orElseThrow(), driver.gain());
            });
            var all = importance.together(
                    IntStream.range(0, importance.drivers().size()).toArray());
            holds(all.interval().orElseThrow(), all.lmg());
        }
    }

    private static void holds(Interval interval, double value) {
        assertThat(value).isBetween(interval.low() - ROUNDING, interval.high() + ROUNDING);
    }

    /** A few marks, a huge scale, or any value. */
    private EvenSpread spread() {
        return List.of(
                        new EvenSpread(0, 1, 2),
                        new EvenSpread(0, 100, 5),
                        new EvenSpread(-100, 100, 3),
                        new EvenSpread(0, 100, 1_000_001),
                        EvenSpread.between(0, 100))
                .get(dice.nextInt(5));
    }

    /** Who they are: somewhere on the scale, or all in one corner of it. */
    private double person() {
        return dice.nextInt(3) == 0 ? Math.exp(-12 * dice.nextDouble()) : dice.nextDouble();
    }

    private SampleSums said(EvenSpread spread, double width) {
        var steps = spread.marks() == 0 ? 1 << 20 : spread.marks() - 1;
        var isTurned = dice.nextBoolean();
        var sums = new WeightedSums();
        for (int left = 1 + (int) Math.expm1(5 * dice.nextDouble()); left > 0; left--) {
            var place = (double) Math.round(width * dice.nextDouble() * steps) / steps;
            sums.add(weight(), spread.low() + spread.range() * (isTurned ? 1 - place : place));
        }
        return sums.sums();
    }

    /** Now and then one outweighs all others. */
    private double weight() {
        return dice.nextInt(4) == 0 ? Math.exp(10 * dice.nextDouble()) : 1;
    }
}
