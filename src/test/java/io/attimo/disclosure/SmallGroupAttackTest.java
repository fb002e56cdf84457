package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever sees only figures asks for every view and solves for the small groups. */
class SmallGroupAttackTest {

    private static final int JOURNEYS = Integer.getInteger("journeys", 500);

    /** Rules that count only for who looks again. */
    private static final Set<HidingRule> OF_TIME =
            Set.of(HidingRule.NEW_TOGETHER, HidingRule.TOTAL_FIRST, HidingRule.PAIRS);

    private static final Set<HidingRule> OF_CHANGES =
            Set.of(HidingRule.FORMER_ANSWERS, HidingRule.EARLIER_LOOKS, HidingRule.AS_IN_TOTAL);

    @Test
    void no_group_that_is_too_small_follows_from_what_is_shown() {
        var holes = new ArrayList<String>();
        long figures = 0;
        long hidden = 0;
        int unsafe = 0;
        for (int seed = 1; seed <= JOURNEYS; seed++) {
            var attack = attack(seed, HidingRule.ALL);
            figures += attack.figures();
            hidden += attack.hidden();
            unsafe += attack.holes().isEmpty() ? 0 : 1;
            holes.addAll(attack.holes());
        }
        holes.sort(Comparator.comparing(hole -> hole.contains("of a line")));

        assertThat(holes.stream().limit(10).toList())
                .as("%d holes in %d journeys; %d of %d figures are hidden", holes.size(), unsafe, hidden, figures)
                .isEmpty();
        assertThat(hidden).as("else there is nothing to solve").isLessThan(figures * 4 / 5);
    }

    @Test
    void nor_from_what_is_shown_before_and_after_new_answers() {
        var holes = new ArrayList<String>();
        int waiting = 0;
        for (int seed = 1; seed <= JOURNEYS; seed++) {
            var attack = attackWhileItGrows(seed, HidingRule.ALL);
            waiting += attack.waiting();
            for (var hole : attack.holes()) {
                holes.add(seed + ": " + hole);
            }
        }

        assertThat(holes.stream().limit(10).toList())
                .as("%d holes in %d journeys", holes.size(), JOURNEYS)
                .isEmpty();
        assertThat(waiting).as("else nothing waits").isGreaterThan(JOURNEYS);
    }

    @Test
    void nor_from_what_is_shown_before_and_after_answers_are_corrected_undone_and_brought_back() {
        var holes = new ArrayList<String>();
        int waiting = 0;
        for (int seed = 1; seed <= JOURNEYS; seed++) {
            var attack = attackWhileItChanges(seed, HidingRule.ALL);
            waiting += attack.waiting();
            for (var hole : attack.holes()) {
                holes.add(seed + ": " + hole);
            }
        }

        assertThat(holes.stream().limit(10).toList())
                .as("%d holes in %d journeys", holes.size(), JOURNEYS)
                .isEmpty();
        assertThat(waiting).as("else nothing waits").isGreaterThan(JOURNEYS);
    }

    /** A hole is planted by leaving out the rule. */
    @ParameterizedTest
    @EnumSource
    void without_any_one_rule_he_finds_a_group(HidingRule left) {
        var rules = EnumSet.complementOf(EnumSet.of(left));

        var found = IntStream.rangeClosed(1, JOURNEYS)
                .filter(seed -> !holes(seed, left, rules).isEmpty())
                .findFirst();

        assertThat(found).as("in %d journeys", JOURNEYS).isPresent();
    }

    private static List<String> holes(int seed, HidingRule left, Set<HidingRule> rules) {
        if (OF_CHANGES.contains(left)) {
            return attackWhileItChanges(seed, rules).holes();
        }
        return OF_TIME.contains(left)
                ? attackWhileItGrows(seed, rules).holes()
                : attack(seed, rules).holes();
    }

    /** Neighbouring seeds begin alike. */
    private static Random random(int seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static SmallGroupAttack attack(int seed, Set<HidingRule> rules) {
        var random = random(seed);
        return new SmallGroupAttack(SmallSurvey.of(random), rules)
                .inAFewPeriods(random)
                .inAllPeriodsOfFewCells(random);
    }

    private static NewAnswersAttack attackWhileItGrows(int seed, Set<HidingRule> rules) {
        var random = random(seed);
        var survey = SmallSurvey.growing(random);
        int first = random.nextInt(survey.weeks());
        var period = survey.weeks(first, first + 1 + random.nextInt(survey.weeks() - first));
        return new NewAnswersAttack(ChangingSurvey.growing(survey), period, rules);
    }

    private static NewAnswersAttack attackWhileItChanges(int seed, Set<HidingRule> rules) {
        var random = random(seed);
        var survey = SmallSurvey.growing(random);
        int first = random.nextInt(survey.weeks());
        var period = survey.weeks(first, first + 1 + random.nextInt(survey.weeks() - first));
        return new NewAnswersAttack(ChangingSurvey.of(survey, random), period, rules);
    }
}
