package io.attimo.importance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundQueueTest {

    private final BackgroundQueue backgroundQueue = new BackgroundQueue("backlog-test", 2);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);

    @AfterEach
    void stop() {
        backgroundQueue.stop();
    }

    @Test
    void of_too_much_work_the_oldest_is_left_undone() throws Exception {
        busy();
        for (var name : List.of("first", "second", "third")) {
            backgroundQueue.add(name, () -> done.add(name));
        }

        assertThat(done("third")).containsExactly("second", "third");
    }

    @Test
    void what_was_left_undone_may_be_asked_for_again() throws Exception {
        busy();
        for (var name : List.of("first", "second", "third", "first")) {
            backgroundQueue.add(name, () -> done.add(name));
        }

        assertThat(done("first")).containsExactly("third", "first");
    }

    @Test
    void what_waits_is_not_added_again() throws Exception {
        busy();
        for (var name : List.of("first", "first", "second", "first")) {
            backgroundQueue.add(name, () -> done.add(name));
        }

        assertThat(done("second")).containsExactly("first", "second");
    }

    @Test
    void what_fails_is_no_reason_to_stop_and_may_be_asked_for_again() throws Exception {
        backgroundQueue.add("first", () -> {
            throw new IllegalStateException("as it happens");
        });
        backgroundQueue.add("second", begun::countDown);
        begun.await(1, TimeUnit.MINUTES);
        backgroundQueue.add("first", () -> done.add("first"));

        assertThat(done("first")).containsExactly("first");
    }

    private void busy() throws InterruptedException {
        backgroundQueue.add("busy", () -> {
            begun.countDown();
            await(going);
        });
        begun.await(1, TimeUnit.MINUTES);
    }

    /** What was done once the last piece is. */
    private List<String> done(String last) throws InterruptedException {
        going.countDown();
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!done.contains(last) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return done;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
