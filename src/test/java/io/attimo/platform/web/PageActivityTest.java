package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Program;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PageActivityTest {

    @Inject
    PageActivity pageActivity;

    @Inject
    Cast cast;

    @Test
    void who_waits_for_a_page_is_there_and_who_has_it_is_soon_gone() {
        var now = new AtomicLong();
        var ours = new PageActivity(now::get);
        assertThat(ours.isThere()).isFalse();

        ours.begin();
        ours.begin();
        ours.end();
        now.addAndGet(TimeUnit.SECONDS.toNanos(5));
        assertThat(ours.isThere()).isTrue();

        ours.end();
        assertThat(ours.isThere()).isTrue();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(ours.isThere()).isFalse();
    }

    @Test
    void a_page_is_traffic_also_one_that_is_refused_and_none_is_counted_for_ever() {
        var looking = new AtomicBoolean(true);
        var bob = cast.bob();
        var vera = cast.vera();
        var looks = CompletableFuture.runAsync(() -> {
            while (looking.get()) {
                bob.visits("/home");
                vera.posts("/sample/removal");
            }
        });
        isSoon(true);
        looking.set(false);
        looks.join();
        isSoon(false);
    }

    @Test
    void a_program_that_asks_is_none() {
        isSoon(false);
        for (int i = 0; i < 20; i++) {
            Program.with("no-key").gets("/api/v1/journeys");
            assertThat(pageActivity.isThere()).isFalse();
        }
    }

    private void isSoon(boolean there) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (pageActivity.isThere() != there) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
