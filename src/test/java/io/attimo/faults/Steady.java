package io.attimo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many requests a second, whether those before were answered or not: most look at a page, each fifth adds a stage. */
final class Steady implements AutoCloseable {

    private final Caller caller;
    private final String page;
    private final String seal;
    private final String journey = "Steady " + UUID.randomUUID();
    private final String stages;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<Caller.Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService people = Executors.newCachedThreadPool();

    Steady(Caller caller, String page, int perSecond) {
        this.caller = caller;
        this.page = page;
        seal = caller.seal(page);
        var made = caller.posts(page, Map.of("name", journey, "kind", "B2C", "start", "empty", "form", seal));
        stages = made.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("/edit$", "/stages");
        clock.scheduleAtFixedRate(
                () -> people.execute(() -> ask(number.incrementAndGet())),
                0,
                1_000_000 / perSecond,
                TimeUnit.MICROSECONDS);
    }

    private void ask(int number) {
        var name = "Stage " + number;
        boolean isRead = number % 5 > 0;
        var answer =
                isRead ? caller.gets(page) : caller.posts(stages, Map.of("stage", name, "phase", "", "form", seal));
        answers.add(answer);
        if (!isRead && answer.status() == 303) {
            acknowledged.add(name);
        }
    }

    /** All have their answer. */
    List<Caller.Answer> ends() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
        people.shutdown();
        people.awaitTermination(60, TimeUnit.SECONDS);
        return new ArrayList<>(answers);
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The query for what is stored of it. */
    String stored() {
        return "select s.name from stages s join journeys j on j.tenant_id = s.tenant_id and j.id = s.journey_id"
                + " where j.name = '" + journey + "'";
    }

    @Override
    public void close() {
        clock.shutdownNow();
        people.shutdownNow();
    }
}
