package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Another process, as far as jobs are concerned: it takes one over, and gives it back. */
@Singleton
public class OtherProcess {

    private final Jobs jobs;
    private final Tenancy tenancy;

    OtherProcess(Jobs jobs, Tenancy tenancy) {
        this.jobs = jobs;
        this.tenancy = tenancy;
    }

    /** As if the lease of whoever does it had run out. */
    public void takesOver(UUID id) {
        change(id, job -> job.lease(Instant.now().plus(Duration.ofHours(1))));
    }

    /** Its turn at a job that it has taken over. */
    public JobLease turn(UUID id, BooleanSupplier stopping) {
        var job = tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobOf(id)));
        return new JobLease(job, this::hold, stopping, new YieldToPages(() -> false, System::nanoTime, rest -> {}));
    }

    public void givesBack(UUID id) {
        change(id, Job::giveBack);
    }

    /** As if it had failed so often, and its pause were over. */
    public void hasFailed(UUID id, int times) {
        change(id, job -> {
            job.startOver(Instant.now());
            for (int i = 0; i < times; i++) {
                job.putOff(Instant.now(), Duration.ofDays(-1));
            }
        });
    }

    private void hold(JobLease jobLease) {
        jobs.held(jobLease, Instant.now()).orElseThrow(JobLease.LeaseLost::new);
    }

    private void change(UUID id, Consumer<Job> change) {
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> change.accept(jobOf(id))));
    }

    private Job jobOf(UUID id) {
        return jobs.find("id", id).singleResult();
    }
}
