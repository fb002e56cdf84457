package io.attimo.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.importance.ImportanceResult;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.MomentType;
import io.attimo.journey.OneToOneOrMany;
import io.attimo.journey.Phase;
import io.attimo.journey.Scale;
import io.attimo.journey.Touchpoint;
import io.attimo.statistics.BootstrapSums;
import io.attimo.statistics.DriverVerdict;
import io.attimo.statistics.Importance;
import io.attimo.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final int RESPONDENTS = 800;
    private static final int WEAK = 3;

    private final Journey journey = new Journey("Stay", CustomerKind.B2C);
    private final List<Touchpoint> touchpoints = IntStream.range(0, 6)
            .mapToObj(i -> touchpoint("Touchpoint " + i, "in person", OneToOneOrMany.ONE_TO_MANY))
            .toList();

    @Test
    void the_one_planted_weak_touchpoint_ranks_first() {
        for (long seed = 1; seed <= 5; seed++) {
            var best = ranking(answers(seed)).suggestions().get(0);

            assertThat(best.touchpoint().name()).isEqualTo("Touchpoint " + WEAK);
            assertThat(best.verdict()).isEqualTo(DriverVerdict.CONFIRMED);
            assertThat(best.gainInterval().orElseThrow().low()).isPositive();
        }
    }

    @Test
    void swapping_the_answers_of_two_touchpoints_swaps_their_suggestions() {
        var answers = answers(1);
        var before = ranking(answers);
        Collections.swap(answers, WEAK, 0);
        var after = ranking(answers);

        assertThat(summaries(after, name -> name))
                .isEqualTo(summaries(before, name -> name.endsWith("3") ? "Touchpoint 0" : name.replace('0', '3')));
        assertThat(after.suggestions().get(0).touchpoint().name()).isEqualTo("Touchpoint 0");
    }

    @Test
    void the_same_answers_give_the_same_list() {
        assertThat(summaries(ranking(answers(2)), name -> name))
                .isEqualTo(summaries(ranking(answers(2)), name -> name));
    }

    @Test
    void rank_is_the_gains_lower_end_times_reach_times_convertibility_by_effort() {
        var personal = touchpoint("Talk", "in person", OneToOneOrMany.ONE_TO_ONE);

        assertThat(new Suggestion(evidence(personal, DriverVerdict.CONFIRMED, 2, 1.2), Play.CHOOSE_TOGETHER).rank())
                .isEqualTo(1.2 * .8 * .5 / 2);
        assertThat(new Suggestion(evidence(touchpoints.get(0), DriverVerdict.CONFIRMED, 2, 1.2), Play.KIND_WAIT).rank())
                .isEqualTo(1.2 * .8 * 1 / 1);
    }

    @Test
    void as_long_as_intervals_are_being_computed_the_gain_itself_ranks() {
        var small = evidence(touchpoints.get(0), withoutIntervals(1));
        var large = evidence(touchpoints.get(1), withoutIntervals(3));
        var ranking = Ranking.of(List.of(small, large), Map.of());

        assertThat(ranking.suggestions()).extracting(Suggestion::evidence).containsExactly(large, small);
        assertThat(ranking.suggestions().get(0).gainInterval()).isEmpty();
        assertThat(large.missing()).isEmpty();
    }

    @Test
    void whom_it_reaches_counts_as_one_person_while_nobody_has_said() {
        assertThat(evidence(touchpoint("New", null, null), DriverVerdict.OPEN, 2, 1)
                        .convertibility())
                .isEqualTo(.5);
    }

    @Test
    void an_open_one_stands_below_every_confirmed_one_and_too_few_answers_come_last() {
        var ranking = Ranking.of(
                List.of(
                        evidence(touchpoints.get(0), DriverVerdict.TOO_FEW, 9, 8),
                        evidence(touchpoints.get(1), DriverVerdict.REFUTED, 9, 8),
                        evidence(touchpoints.get(2), DriverVerdict.OPEN, 9, 8),
                        evidence(touchpoints.get(3), DriverVerdict.CONFIRMED, .3, .1)),
                Map.of());

        assertThat(ranking.suggestions())
                .extracting(Suggestion::verdict)
                .containsExactly(
                        DriverVerdict.CONFIRMED, DriverVerdict.OPEN, DriverVerdict.REFUTED, DriverVerdict.TOO_FEW);
        assertThat(ranking.suggestions().get(3).gain()).isEmpty();
        assertThat(ranking.suggestions().get(3).evidence().missing()).hasValue(40);
    }

    @Test
    void nothing_is_suggested_where_nothing_is_to_gain_and_it_says_why() {
        var good = evidence(touchpoints.get(0), DriverVerdict.CONFIRMED, 0, 0);
        var idle = evidence(touchpoints.get(1), DriverVerdict.REFUTED, .5, -.1);
        var wrong = evidence(touchpoints.get(2), DriverVerdict.SUPPRESSOR, 2, 1);
        var ranking = Ranking.of(List.of(good, idle, wrong), Map.of());

        assertThat(ranking.suggestions()).isEmpty();
        assertThat(ranking.goodEnough()).containsExactly(good);
        assertThat(ranking.idle()).containsExactly(idle);
        assertThat(ranking.suppressors()).containsExactly(wrong);
    }

    @Test
    void one_that_pulls_down_stays_open_and_has_its_sign_told() {
        var negative = evidence(touchpoints.get(0), turned(DriverVerdict.OPEN, .061));
        var suppressor = evidence(touchpoints.get(1), turned(DriverVerdict.SUPPRESSOR, .061));
        var good = evidence(touchpoints.get(2), DriverVerdict.OPEN, 0, 0);
        var ranking = Ranking.of(List.of(negative, suppressor, good), Map.of());

        assertThat(ranking.suggestions()).isEmpty();
        assertThat(ranking.negative()).containsExactly(negative);
        assertThat(ranking.suppressors()).containsExactly(suppressor);
        assertThat(ranking.goodEnough()).containsExactly(good);
        assertThat(evidence(touchpoints.get(0), turned(DriverVerdict.OPEN, .10)).missing())
                .isEmpty();
    }

    @Test
    void one_that_is_open_off_the_fair_share_is_no_matter_of_more_answers() {
        var off = new Evidence(
                touchpoints.get(0), driver(DriverVerdict.OPEN, 2, 1, .10, .08, 200), .06, measured(), measured());
        var near = new Evidence(
                touchpoints.get(0), driver(DriverVerdict.OPEN, 2, 1, .10, .02, 200), .06, measured(), measured());

        assertThat(off.isOffFairShare()).isTrue();
        assertThat(off.missing()).isEmpty();
        assertThat(near.isOffFairShare()).isFalse();
    }

    @Test
    void equal_touchpoints_get_different_plays_and_the_best_one_goes_where_most_is_to_gain() {
        var ranking = Ranking.of(
                List.of(
                        evidence(touchpoints.get(0), DriverVerdict.OPEN, 1, .5),
                        evidence(touchpoints.get(1), DriverVerdict.OPEN, 3, 2.5)),
                Map.of());

        assertThat(ranking.suggestions()).extracting(Suggestion::play).doesNotHaveDuplicates();
        assertThat(ranking.suggestions().get(0).play()).isEqualTo(Play.MADE_RIGHT_IN_SIGHT);
    }

    @Test
    void a_play_somebody_decided_on_stays() {
        var weak = evidence(touchpoints.get(0), DriverVerdict.OPEN, 3, 2.5);
        var noGainAnyMore = evidence(touchpoints.get(1), DriverVerdict.OPEN, 0, 0);
        var ranking = Ranking.of(
                List.of(weak, noGainAnyMore),
                Map.of(
                        weak.touchpoint().id(), Play.FITTING_THANKS,
                        noGainAnyMore.touchpoint().id(), Play.KIND_WAIT));

        assertThat(ranking.suggestions())
                .extracting(Suggestion::play)
                .containsExactly(Play.FITTING_THANKS, Play.KIND_WAIT);
    }

    @Test
    void an_open_one_says_how_many_answers_would_settle_it_or_nothing_when_no_number_would() {
        var near = new Evidence(
                touchpoints.get(0), driver(DriverVerdict.OPEN, 2, 1, .10, .02, 200), .06, measured(), measured());
        var hopeless = new Evidence(
                touchpoints.get(0), driver(DriverVerdict.OPEN, 2, 1, .061, .02, 200), .06, measured(), measured());

        assertThat(near.missing().orElseThrow()).isBetween(599L, 601L);
        assertThat(hopeless.missing()).isEmpty();
    }

    private Ranking ranking(List<double[]> answers) {
        var importance = Importance.of(BootstrapSums.pairwise(
                        answers.subList(0, touchpoints.size()).toArray(double[][]::new),
                        answers.get(touchpoints.size()),
                        IntStream.range(0, RESPONDENTS).asLongStream().toArray()))
                .withIntervals();
        return Ranking.of(
                IntStream.range(0, touchpoints.size())
                        .mapToObj(i -> new Evidence(
                                touchpoints.get(i),
                                Found.driver(importance.drivers().get(i)),
                                importance.fairShare(),
                                mean(answers.get(i)),
                                measured()))
                        .toList(),
                Map.of());
    }

    /**
     * Six touchpoints that hang together a little, and last an outcome that hangs on the weak one and on one that is good.
     */
    private List<double[]> answers(long seed) {
        var random = new SplittableRandom(seed);
        var columns = new ArrayList<double[]>();
        for (int i = 0; i <= touchpoints.size(); i++) {
            columns.add(new double[RESPONDENTS]);
        }
        for (int row = 0; row < RESPONDENTS; row++) {
            double mood = random.nextGaussian() * 8;
            for (int i = 0; i < touchpoints.size(); i++) {
                columns.get(i)[row] = (i == WEAK ? 45 : 72 + i) + mood + random.nextGaussian() * 15;
            }
            columns.get(touchpoints.size())[row] =
                    .5 * columns.get(WEAK)[row] + .3 * columns.get(5)[row] + .05 * mood + random.nextGaussian() * 10;
        }
        return columns;
    }

    private static List<String> summaries(Ranking ranking, UnaryOperator<String> naming) {
        return ranking.suggestions().stream()
                .map(each -> "%s %s %s %.6f %.6f"
                        .formatted(
                                naming.apply(each.touchpoint().name()),
                                each.play(),
                                each.verdict(),
                                each.gain().orElse(0.0),
                                each.rank()))
                .toList();
    }

    private Touchpoint touchpoint(String name, String channel, OneToOneOrMany audience) {
        var stage = journey.stage("Using").orElseGet(() -> journey.addStage("Using", Phase.USE));
        var touchpoint = stage.addTouchpoint(name, Scale.ONE_TO_FIVE);
        touchpoint.become(new Touchpoint.Traits(MomentType.SMOT, channel, audience, null, Set.of()));
        return touchpoint;
    }

    private static Evidence evidence(Touchpoint touchpoint, DriverVerdict driverVerdict, double gain, double low) {
        return evidence(touchpoint, driver(driverVerdict, gain, low, .1, .05, 300));
    }

    private static Evidence evidence(Touchpoint touchpoint, ImportanceResult.Driver driver) {
        return new Evidence(touchpoint, driver, .06, measured(), measured());
    }

    private static ImportanceResult.Driver withoutIntervals(double gain) {
        return new ImportanceResult.Driver(
                1, .1, null, .3, .2, .2, 300, 300, .8, 60.0, DriverVerdict.OPEN, 0, 0, gain, null);
    }

    private static ImportanceResult.Driver driver(
            DriverVerdict driverVerdict, double gain, double low, double lmg, double lmgLow, long n) {
        return new ImportanceResult.Driver(
                1,
                lmg,
                new Interval(lmgLow, 2 * lmg - lmgLow),
                .3,
                .2,
                .2,
                n,
                n,
                .8,
                60.0,
                driverVerdict,
                driverVerdict == DriverVerdict.TOO_FEW ? 40 : 0,
                1,
                gain,
                new Interval(low, 2 * gain - low));
    }

    /** Given the others, better marks go with a worse outcome. */
    private static ImportanceResult.Driver turned(DriverVerdict driverVerdict, double lmg) {
        return new ImportanceResult.Driver(
                1,
                lmg,
                new Interval(.02, .18),
                .3,
                -.2,
                -.2,
                200,
                200,
                .8,
                60.0,
                driverVerdict,
                0,
                1,
                0,
                new Interval(0, 0));
    }

    private static FigureWithInterval mean(double[] scores) {
        return new FigureWithInterval(
                Arrays.stream(scores).average().orElseThrow(), new Interval(0, 100), scores.length);
    }

    private static FigureWithInterval measured() {
        return new FigureWithInterval(.1, new Interval(.05, .15), 300);
    }
}
