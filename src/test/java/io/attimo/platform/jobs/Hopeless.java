package io.attimo.platform.jobs;

import jakarta.inject.Singleton;

/** A kind of job that never succeeds. */
@Singleton
class Hopeless implements JobHandler {

    @Override
    public String kind() {
        return "hopeless";
    }

    @Override
    public void run(JobLease jobLease) {
        throw new IllegalStateException("hopeless");
    }

    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {}
}
