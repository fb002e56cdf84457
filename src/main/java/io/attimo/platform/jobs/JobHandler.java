package io.attimo.platform.jobs;

/** How jobs of one kind are done. A bean that implements it is found by its kind. */
public interface JobHandler {

    String kind();

    /** How many of them a process does at once, whatever it does of other kinds: they wait for their own kind alone. */
    default int places() {
        return 1;
    }

    /** Of a heavy kind one tenant has one at a time, so that its long imports do not take all places of the kind. */
    default boolean isHeavy() {
        return true;
    }

    default RetryPolicy retryPolicy() {
        return RetryPolicy.HALF_A_MINUTE;
    }

    /**
     * Does the job, or as much as is left of it, within its tenant. It may be called again after a crash: what it has
     * done must be in the database together with the note that it is done.
     */
    void run(JobLease turn);

    /** Called instead when the job has failed too often; it is not tried again unless somebody lets it be. */
    void giveUp(JobLease turn, RuntimeException last);

    /**
     * Called before the work of a job that had been given up until an operator let it be tried again: what was written then
     * is taken back. It may be called more than once.
     */
    default void comeBack(JobLease turn) {}
}
