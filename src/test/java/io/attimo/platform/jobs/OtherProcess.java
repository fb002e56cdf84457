package io.attimo.platform.jobs;

import io.attimo.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Another process, as far as jobs are concerned: it takes one over, and gives it back. */
@Singleton
public class OtherProcess {

    private final Jobs jobs;
    private final Tenancy tenancy;
    private final DataSource database;

    OtherProcess(Jobs jobs, Tenancy tenancy, DataSource database) {
        this.jobs = jobs;
        this.database = database;
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

    /** As soon as it was given up. */
    public void triesAgain(String tenant, String kind, UUID id) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            var failedJobs = new FailedJobs(connection);
            while (!failedJobs.tryAgain(tenant, kind, id)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
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
