package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YieldToPagesTest {

    private boolean someoneLooks = true;
    private Duration now = Duration.ofDays(-3);
    private final List<Duration> rests = new ArrayList<>();
    private final YieldToPages yieldToPages = new YieldToPages(() -> someoneLooks, () -> now.toNanos(), this::rest);

    private void rest(Duration most) {
        rests.add(most);
        now = now.plus(most);
    }

    private void works(int millis) {
        now = now.plusMillis(millis);
        yieldToPages.afterAStep();
    }

    @Test
    void while_somebody_looks_a_job_rests_three_times_as_long_as_each_step_took() {
        works(120);
        works(80);

        assertThat(rests).containsExactly(Duration.ofMillis(360), Duration.ofMillis(240));
    }

    @Test
    void it_never_rests_for_more_than_half_a_second() {
        works(9_000);

        assertThat(rests).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void while_nobody_looks_it_goes_on_and_owes_nothing_afterwards() {
        someoneLooks = false;
        works(300);
        someoneLooks = true;
        works(50);

        assertThat(rests).containsExactly(Duration.ofMillis(150));
    }

    @Test
    void one_that_should_stop_does_so_without_a_rest() {
        var jobLease = new JobLease(null, held -> {}, () -> true, yieldToPages);
        now = now.plusMillis(200);

        assertThat(jobLease.goesOn()).isFalse();
        assertThat(rests).isEmpty();
    }
}
