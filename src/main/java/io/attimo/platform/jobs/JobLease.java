package io.attimo.platform.jobs;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The lease under which one worker does a job. */
public final class JobLease {

    /** Somebody else does the job by now; nothing may be written for it any more. */
    public static class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("the lease of this job has run out");
        }
    }

    private final Job job;
    private final Consumer<JobLease> holding;
    private final BooleanSupplier stopping;
    private final YieldToPages yieldToPages;

    JobLease(Job job, Consumer<JobLease> holding, BooleanSupplier stopping, YieldToPages yieldToPages) {
        this.job = job;
        this.holding = holding;
        this.stopping = stopping;
        this.yieldToPages = yieldToPages;
    }

    /**
     * To be called in each transaction of the work before it writes: it keeps the job's row until the commit, so that a
     * write that comes late, after somebody else took the job over, is refused.
     */
    public void hold() {
        holding.accept(this);
    }

    /**
     * Asked between two steps, outside of any transaction: people go first, and when the process is about to end it is no.
     */
    public boolean goesOn() {
        if (!isStopping()) {
            yieldToPages.afterAStep();
        }
        return !isStopping();
    }

    /** True when the process is about to end: the work should stop at its next checkpoint. */
    public boolean isStopping() {
        return stopping.getAsBoolean();
    }

    public UUID id() {
        return job.id();
    }

    JobKey key() {
        return job.key();
    }

    String tenant() {
        return job.tenant();
    }

    String kind() {
        return job.kind();
    }

    boolean isHeavy() {
        return job.isHeavy();
    }

    boolean isRetried() {
        return job.isRetried();
    }

    int failures() {
        return job.failures();
    }

    UUID lease() {
        return job.leasedBy();
    }
}
