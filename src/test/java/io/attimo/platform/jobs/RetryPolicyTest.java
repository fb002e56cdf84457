package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RandomGenerator LONGEST = drawing(0);
    private static final RandomGenerator SHORTEST = drawing(Math.nextDown(1.0));

    @Test
    void what_somebody_waits_for_is_tried_five_times_within_half_a_minute() {
        assertThat(RetryPolicy.HALF_A_MINUTE.pauses())
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L);
    }

    @Test
    void what_goes_to_others_is_tried_for_three_days_and_twice_a_day_at_least() {
        var pauses = RetryPolicy.THREE_DAYS.pauses();

        assertThat(sum(pauses)).isEqualTo(Duration.ofHours(72));
        assertThat(pauses)
                .hasSize(16)
                .startsWith(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2))
                .allMatch(pause -> pause.compareTo(Duration.ofHours(12)) <= 0);
    }

    @Test
    void a_pause_may_be_a_fifth_shorter_and_never_longer() {
        var policy = new RetryPolicy(List.of(Duration.ofSeconds(100)));

        assertThat(policy.pauseAfter(0, LONGEST)).contains(Duration.ofSeconds(100));
        assertThat(policy.pauseAfter(0, SHORTEST).orElseThrow())
                .isBetween(Duration.ofSeconds(80), Duration.ofMillis(80_001));
    }

    @Test
    void jobs_that_failed_together_come_back_one_by_one() {
        var random = new Random(7);
        var pauses = Stream.generate(
                        () -> RetryPolicy.THREE_DAYS.pauseAfter(5, random).orElseThrow())
                .limit(1_000)
                .toList();

        assertThat(pauses)
                .allMatch(pause -> pause.toSeconds() >= 768 && pause.toSeconds() <= 960)
                .anyMatch(pause -> pause.toSeconds() < 780)
                .anyMatch(pause -> pause.toSeconds() > 950)
                .doesNotHaveDuplicates();
    }

    @Test
    void after_one_failure_more_than_there_are_pauses_there_is_no_next_try() {
        for (var policy : List.of(RetryPolicy.HALF_A_MINUTE, RetryPolicy.THREE_DAYS)) {
            int most = policy.pauses().size();
            assertThat(IntStream.range(0, most))
                    .allMatch(failures -> policy.pauseAfter(failures, LONGEST).isPresent());
            assertThat(policy.pauseAfter(most, LONGEST)).isEmpty();
            assertThat(policy.pauseAfter(most + 1, LONGEST)).isEmpty();
        }
    }

    private static Duration sum(List<Duration> pauses) {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static RandomGenerator drawing(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }
}
