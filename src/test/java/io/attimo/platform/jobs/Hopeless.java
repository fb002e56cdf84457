package io.attimo.platform.jobs;

import jakarta.inject.Singleton;

/** A kind of job that never succeeds. */
@Singleton
class Hopeless implements Work {

    @Override
    public String kind() {
        return "hopeless";
    }

    @Override
    public void run(Turn turn) {
        throw new IllegalStateException("hopeless");
    }

    @Override
    public void giveUp(Turn turn, RuntimeException last) {}
}
