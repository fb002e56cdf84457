package io.attimo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** People who look at one page again and again, as soon as they have it. */
final class Crowd {

    private final Queue<Caller.Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Thread> people = new ArrayList<>();
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
            answers.add(caller.gets(page));
        }
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

    double slowest() {
        return answers.stream().mapToDouble(Caller.Answer::seconds).max().orElseThrow();
    }
}
