package io.attimo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The expected figures were reckoned in another language, with its library's tests where it has them. */
class ChangeTest {

    private static final double NONE = Double.NaN;
    private static final double[] BEFORE = {4, 5, 3, 2, 4, 4};
    private static final double[] AFTER = {5, 5, 4, 3, 5, 5, 4, 5};

    @Test
    void a_mean_of_other_people_changes_as_welch_says() {
        var change = Change.ofMeans(first(BEFORE, AFTER), second(BEFORE, AFTER));

        assertThat(change.value()).isCloseTo(.8333333333333335, within(1e-12));
        assertThat(change.p()).isCloseTo(0.1301265004915057, within(1e-9));
    }

    @Test
    void a_mean_of_the_same_people_changes_as_in_a_paired_test() {
        var later = new double[] {5, 5, 4, 3, 4, 5};

        var change = Change.ofMeans(BEFORE, later);

        assertThat(change.value()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(change.p()).isCloseTo(0.02503101581845296, within(1e-9));
        assertThat(Change.ofMeans(first(BEFORE, later), second(BEFORE, later)).p())
                .isGreaterThan(change.p());
    }

    @Test
    void of_some_who_answered_in_both_only_these_vary_together() {
        var before = new double[] {4, 5, 3, 2, NONE, NONE};
        var after = new double[] {NONE, NONE, 4, 3, 5, 4};

        assertThat(Change.ofMeans(before, after).p()).isCloseTo(0.45018485575210104, within(1e-9));
    }

    /** (N₂ − N₁)/√(SE₁² + SE₂²). */
    @Test
    void an_nps_of_other_people_changes_by_z() {
        var before = nets(10, 20, 10);
        var after = nets(5, 15, 20);

        var change = Change.ofNps(first(before, after), second(before, after));

        var z = new Nps(10, 20, 10).z(new Nps(5, 15, 20));
        assertThat(change.value()).isCloseTo(37.5, within(1e-12));
        assertThat(change.p())
                .isCloseTo(
                        2
                                * (1
                                        - new org.hipparchus.distribution.continuous.NormalDistribution()
                                                .cumulativeProbability(z)),
                        within(1e-9));
    }

    @Test
    void an_nps_of_the_same_people_changes_more_surely() {
        var before = nets(10, 20, 10);
        var after = nets(5, 15, 20);

        assertThat(Change.ofNps(before, after).p())
                .isLessThan(Change.ofNps(first(before, after), second(before, after))
                        .p());
    }

    /** Newcombe's own example (1998, table II): 56/70 − 48/80, interval .0524 to .3339. */
    @Test
    void a_share_of_other_people_changes_by_newcombes_interval() {
        var before = shares(48, 80);
        var after = shares(56, 70);
        var people = TwoPeriods.of(first(before, after), second(before, after));

        var change = Change.ofShares(first(before, after), second(before, after));

        assertThat(change.value()).isCloseTo(.2, within(1e-12));
        assertThat(people.reaches(Interval.Z)).isFalse();
        assertThat(change.p()).isCloseTo(0.008133140358606825, within(1e-6));
        assertThat(Change.ofShares(first(after, before), second(after, before)).p())
                .isCloseTo(0.008133140358606825, within(1e-6));
    }

    @Test
    void what_did_not_change_is_no_change() {
        var same = new double[] {4, 5, 3};

        assertThat(Change.ofMeans(same, same)).isEqualTo(new Change(0, 1));
        assertThat(Change.ofNps(nets(1, 1, 1), nets(1, 1, 1))).isEqualTo(new Change(0, 1));
        assertThat(Change.ofShares(shares(3, 6), shares(3, 6))).isEqualTo(new Change(0, 1));
    }

    @Test
    void all_who_said_one_thing_and_then_another_changed_surely() {
        assertThat(Change.ofMeans(
                                first(new double[] {4, 4}, new double[] {5, 5}),
                                second(new double[] {4, 4}, new double[] {5, 5}))
                        .p())
                .isZero();
    }

    @Test
    void one_person_tells_no_change() {
        assertThatThrownBy(() -> Change.ofMeans(new double[] {4, NONE}, new double[] {NONE, 5}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] nets(int detractors, int passives, int promoters) {
        var nets = new double[detractors + passives + promoters];
        Arrays.fill(nets, 0, detractors, -1);
        Arrays.fill(nets, detractors + passives, nets.length, 1);
        return nets;
    }

    private static double[] shares(int hits, int people) {
        var shares = new double[people];
        Arrays.fill(shares, 0, hits, 1);
        return shares;
    }

    /** Nobody is in both periods: first those of before, then those of after. */
    private static double[] first(double[] before, double[] after) {
        return DoubleStream.concat(Arrays.stream(before), none(after.length)).toArray();
    }

    private static double[] second(double[] before, double[] after) {
        return DoubleStream.concat(none(before.length), Arrays.stream(after)).toArray();
    }

    private static DoubleStream none(int many) {
        return DoubleStream.generate(() -> NONE).limit(many);
    }
}
