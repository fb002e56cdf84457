package io.attimo.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever sees only figures asks for every view and solves for the small groups. */
class SmallGroupAttackTest {

    private static final int JOURNEYS = Integer.getInteger("journeys", 500);

    @Test
    void no_group_that_is_too_small_follows_from_what_is_shown() {
        var holes = new ArrayList<String>();
        long figures = 0;
        long hidden = 0;
        int unsafe = 0;
        for (int seed = 1; seed <= JOURNEYS; seed++) {
            var random = new Random(seed);
            var attack = new SmallGroupAttack(SmallSurvey.of(random))
                    .inAFewPeriods(random)
                    .inAllPeriodsOfFewCells(random);
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
}
