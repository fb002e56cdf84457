package io.attimo.platform.jobs;

/** How jobs of one kind are done. A bean that implements it is found by its kind. */
public interface JobHandler {

    String kind();

    /** Of heavy jobs one tenant has one at a time, so that a long import does not take every worker. */
    default boolean isHeavy() {
        return true;
    }

    /**
     * Does the job, or as much as is left of it, within its tenant. It may be called again after a crash: what it has
     * done must be in the database together with the note that it is done.
     */
    void run(JobLease turn);

    /** Called instead when the job has failed too often; it will not be tried again. */
    void giveUp(JobLease turn, RuntimeException last);
}
