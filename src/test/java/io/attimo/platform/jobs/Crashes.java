package io.attimo.platform.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the process die at the given passings of the given place, one after the other. */
public final class Crashes implements AutoCloseable {

    private final List<Integer> passings;
    private final AtomicInteger passed = new AtomicInteger();
    private final List<Integer> died = new CopyOnWriteArrayList<>();

    public Crashes(String place, List<Integer> passings) {
        this.passings = passings;
        Crash.follow(here -> {
            if (here.equals(place)) {
                pass(here);
            }
        });
    }

    private void pass(String place) {
        int now = passed.incrementAndGet();
        if (passings.contains(now)) {
            died.add(now);
            throw new Crash.Death(place);
        }
    }

    public int deaths() {
        return died.size();
    }

    @Override
    public void close() {
        Crash.follow(null);
    }
}
