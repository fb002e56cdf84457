package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.FirstWall;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Anybody asks for anything in any order, also at the same time, with every id that was ever shown to anybody. With
 * {@code -Dattimo.walls.seed} a run is repeated, but for what two requests at the same time make of each other;
 * {@code -Dattimo.walls.requests} makes the long one shorter.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RandomRequestsTest {

    private static final Logger LOG = Logger.getLogger(RandomRequestsTest.class);
    private static final int A_CROWD = 2_500;
    private static final int ENOUGH = 5;
    private static final int MOST_TRIALS = 40;
    private static final String FOUND = """
            with -Dattimo.walls.seed=%d: %s
            To be kept among the tests:
                assertThat(replay(\"""
                    %s
                    \""")).isNull();
            """;
    private static final Set<String> ALL_BUT_THE_DOORS = Set.of(
            "journeys", "stages", "touchpoints", "outcomes", "segments", "responses", "imports", "api_keys", "deeds");

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Test
    void five_thousand_random_requests_learn_and_change_nothing_of_others() {
        assertThat(play(5_000, Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    @Tag("long")
    void two_hundred_thousand_random_requests_learn_and_change_nothing_of_others() {
        assertThat(play(Integer.getInteger("attimo.walls.requests", 200_000), Duration.ofMinutes(90)))
                .isEmpty();
    }

    /** The game itself is tried where there is something to be found. */
    @Test
    void with_both_walls_down_it_is_noticed_and_told_in_few_steps() {
        FirstWall.open(ALL_BUT_THE_DOORS);
        SecondWall.open(ALL_BUT_THE_DOORS);
        try {
            var found = play(2_000, Duration.ofMinutes(2));

            assertThat(found).isNotEmpty();
            assertThat(found.get(0).lines().filter(line -> line.matches("\\s+\\d+ \\+?[ABCN].*")))
                    .hasSizeBetween(1, 10);
        } finally {
            FirstWall.close();
            SecondWall.close();
        }
    }

    /** What went wrong, the first of it as a regression to be kept; nothing if all went well. */
    private List<String> play(int requests, Duration patience) {
        long seed = Long.getLong("attimo.walls.seed", System.nanoTime());
        var dice = new Random(seed);
        var end = System.nanoTime() + patience.toNanos();
        var statuses = new TreeMap<Integer, Integer>();
        var found = new ArrayList<String>();
        int sent = 0;
        while (sent < requests && found.size() < ENOUGH && System.nanoTime() < end) {
            var deal = new Deal(twins, things);
            int rest = requests - sent;
            while (deal.taken().size() < Math.min(A_CROWD, rest) && System.nanoTime() < end) {
                if (!deal.take(deal.sequence(dice))) {
                    found.add(found.isEmpty() ? regression(seed, deal) : deal.complaint());
                    break;
                }
            }
            sent += deal.taken().size();
            deal.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        }
        LOG.warnf("%d random requests with -Dattimo.walls.seed=%d: %s", sent, seed, statuses);
        if (found.isEmpty()) {
            assertThat(sent).as("requests in " + patience).isGreaterThanOrEqualTo(requests);
            assertThat(busy(statuses)).as("what was done, of " + statuses).isGreaterThan(sent / 10);
        }
        return found;
    }

    private static int busy(Map<Integer, Integer> statuses) {
        return statuses.getOrDefault(200, 0) + statuses.getOrDefault(303, 0);
    }

    private String regression(long seed, Deal deal) {
        var steps = shrunk(deal.taken()).stream().map(Step::toString).collect(Collectors.joining("\n        "));
        return FOUND.formatted(seed, deal.complaint(), steps);
    }

    /** Leaves out what is not needed for something to go wrong, in halves, quarters and so on. */
    private List<Step> shrunk(List<Step> steps) {
        var last = steps.subList(steps.size() - 1, steps.size());
        if (replay(last) != null) {
            return last;
        }
        var needed = steps;
        int trials = 0;
        for (int part = Math.max(1, needed.size() / 2); part >= 1; part = part == 1 ? 0 : (part + 1) / 2) {
            for (int from = 0; from < needed.size() && trials < MOST_TRIALS; trials++) {
                var fewer = new ArrayList<>(needed.subList(0, from));
                fewer.addAll(needed.subList(Math.min(needed.size(), from + part), needed.size()));
                if (!fewer.isEmpty() && replay(fewer) != null) {
                    needed = fewer;
                } else {
                    from += part;
                }
            }
        }
        return needed;
    }

    private String replay(String steps) {
        return replay(steps.lines().map(Step::of).toList());
    }

    private String replay(List<Step> steps) {
        var deal = new Deal(twins, things);
        steps.stream().collect(Collectors.groupingBy(Step::round, TreeMap::new, Collectors.toList())).values().stream()
                .takeWhile(deal::take)
                .count();
        return deal.complaint();
    }
}
