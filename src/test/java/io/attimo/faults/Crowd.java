package io.attimo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who look at one page again and again, as soon as they have it. */
final class Crowd {

    private final Queue<Caller.Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Double> waits = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile long fault = System.nanoTime();
    private volatile boolean gone;

    Crowd(Caller caller, String page, int people) {
        for (int i = 0; i < people; i++) {
            var person = new Thread(() -> looks(caller, page), "crowd " + i);
            person.setDaemon(true);
            person.start();
            this.people.add(person);
        }
    }

    private void looks(Caller caller, String page) {
        while (!gone) {
            var answer = caller.gets(page);
            answers.add(answer);
            waits.add(Math.min(answer.seconds(), Caller.since(fault)));
        }
    }

    /** What they waited before is nobody's fault. */
    void meetsAFault() {
        fault = System.nanoTime();
    }

    /** All have their last answer. */
    void goes() throws InterruptedException {
        gone = true;
        for (var person : people) {
            person.join();
        }
    }

    List<Caller.Answer> answers() {
        return List.copyOf(answers);
    }

    /** The longest that anybody waited for an answer while there was a fault. */
    double slowest() {
        return waits.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
