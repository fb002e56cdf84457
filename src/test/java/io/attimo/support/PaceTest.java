package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Test
    void a_limit_is_never_shorter_than_it_is_written() {
        assertThat(Pace.stretched(LIMIT)).isGreaterThanOrEqualTo(LIMIT);
    }

    @Test
    void where_others_take_the_processors_it_is_longer() throws InterruptedException {
        var goes = new AtomicBoolean(true);
        var others = new ArrayList<Thread>();
        for (int i = 0; i < 6 * Runtime.getRuntime().availableProcessors(); i++) {
            var other = new Thread(() -> {
                while (goes.get()) {
                    Thread.onSpinWait();
                }
            });
            other.start();
            others.add(other);
        }
        try {
            assertThat(Pace.stretched(LIMIT))
                    .isGreaterThan(LIMIT.multipliedBy(3).dividedBy(2));
        } finally {
            goes.set(false);
            for (var other : others) {
                other.join();
            }
        }
    }
}
