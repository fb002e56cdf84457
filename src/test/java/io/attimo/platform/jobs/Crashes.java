package io.attimo.platform.jobs;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the process die, or something else happen, at the given passings of the given place, one after the other. */
public final class Crashes implements AutoCloseable {

    private final List<Integer> passings;
    private final AtomicInteger passed = new AtomicInteger();
    private final List<Integer> died = new CopyOnWriteArrayList<>();

    public Crashes(String place, List<Integer> passings) {
        this(place, passings, () -> {
            throw new CrashPoints.Death(place);
        });
    }

    public Crashes(String place, List<Integer> passings, Runnable happening) {
        this.passings = passings;
        CrashPoints.follow(here -> {
            if (here.equals(place)) {
                pass(happening);
            }
        });
    }

    private void pass(Runnable happening) {
        int now = passed.incrementAndGet();
        if (passings.contains(now)) {
            died.add(now);
            happening.run();
        }
    }

    public int deaths() {
        return died.size();
    }

    @Override
    public void close() {
        CrashPoints.follow(null);
    }
}
