package io.attimo.platform.jobs;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** A kind of job that lasts until it is let go. */
@Singleton
class Probe implements JobHandler {

    private static final Logger LOG = Logger.getLogger(Probe.class);

    private final Semaphore leave = new Semaphore(0);

    void letGo(int jobs) {
        leave.release(jobs);
    }

    @Override
    public String kind() {
        return "measured";
    }

    @Override
    public void run(JobLease jobLease) {
        leave.acquireUninterruptibly();
        LOG.warn("done by the probe");
    }

    @Override
    public void giveUp(JobLease jobLease, RuntimeException last) {
        throw last;
    }
}
