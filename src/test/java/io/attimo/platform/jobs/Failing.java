package io.attimo.platform.jobs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A kind of job that fails whenever it is tried. */
@Singleton
class Failing implements JobHandler {

    final List<UUID> tried = new CopyOnWriteArrayList<>();
    final List<UUID> givenUp = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return "failing";
    }

    @Override
    public boolean isHeavy() {
        return false;
    }

    @Override
    public void run(JobLease jobLease) {
        tried.add(jobLease.id());
        throw new IllegalStateException("as the test wants it");
    }

    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {
        givenUp.add(jobLease.id());
    }
}
