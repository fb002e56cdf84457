package io.attimo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** People who add one stage after the other and write down what was acknowledged; what is refused they send again. */
final class Ledger {

    private final Stand stand;
    private final Caller caller;
    private final String seal;
    private final String name = "Ledger " + UUID.randomUUID();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Caller.Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean closed;

    Ledger(Stand stand, Caller caller, int people) {
        this.stand = stand;
        this.caller = caller;
        seal = caller.seal("/t/studio/journeys");
        for (int i = 0; i < people; i++) {
            int number = i;
            var thread = new Thread(() -> write(number), "ledger " + i);
            thread.start();
            this.people.add(thread);
        }
    }

    private void write(int person) {
        var made = caller.posts(
                "/t/studio/journeys",
                Map.of("name", name + " " + person, "kind", "B2C", "start", "empty", "form", seal));
        var stages = made.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("/edit$", "/stages");
        for (int i = 0; !closed; i++) {
            var stage = person + "-" + i;
            sent.add(stage);
            while (!closed && !add(stages, stage)) {
                pause();
            }
        }
    }

    private boolean add(String stages, String stage) {
        var answer = caller.posts(stages, Map.of("stage", stage, "phase", "", "form", seal));
        answers.add(answer);
        // Taken already: it was stored before, and the answer that said so was lost.
        boolean isStored = answer.status() == 303 || answer.status() == 422;
        if (isStored) {
            acknowledged.add(stage);
        }
        return isStored;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    List<Caller.Answer> answers() {
        return List.copyOf(answers);
    }

    /** Nothing lost, nothing doubled, nothing nobody sent, and no stage without its line in the audit log. */
    void balances() throws InterruptedException, SQLException {
        closed = true;
        for (var person : people) {
            person.join();
        }
        var stored = stand.cluster()
                .asks("select s.name from stages s join journeys j on j.id = s.journey_id where j.name like '" + name
                        + "%'");
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(sent).containsAll(stored);
        var audited = stand.cluster().asks("select about from deeds where kind = 'STAGE_ADDED'");
        assertThat(audited).containsAll(stored);
        System.out.printf(
                "ledger: sent %d, acknowledged %d, stored %d, lost 0%n",
                sent.size(), acknowledged.size(), stored.size());
    }
}
