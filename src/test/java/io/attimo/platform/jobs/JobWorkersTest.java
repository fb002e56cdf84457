package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.web.PageActivity;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobWorkersTest {

    @Inject
    Jobs jobs;

    @Inject
    Failing failing;

    @Inject
    Tenancy tenancy;

    @Inject
    JobMetrics jobMetrics;

    @Inject
    PageActivity pageActivity;

    /** Goes to somebody whose server is away. Only workers that are told of it do it. */
    private static final class Letter implements JobHandler {

        private final List<Instant> triedAt = new CopyOnWriteArrayList<>();
        private volatile Instant givenUpAt;
        private final Clock clock;

        Letter(Clock clock) {
            this.clock = clock;
        }

        @Override
        public String kind() {
            return "letter";
        }

        @Override
        public boolean isHeavy() {
            return false;
        }

        @Override
        public RetryPolicy retryPolicy() {
            return RetryPolicy.THREE_DAYS;
        }

        @Override
        public void run(JobLease jobLease) {
            triedAt.add(clock.instant());
            throw new IllegalStateException("as the test wants it");
        }

        @Override
        public void giveUp(JobLease jobLease, RuntimeException last) {
            givenUpAt = clock.instant();
        }
    }

    /** Lasts until it is let go. */
    private static final class Lasting implements JobHandler {

        private final String kind;
        private final int places;
        private final boolean heavy;
        private final Semaphore begun = new Semaphore(0);
        private final Semaphore end = new Semaphore(0);
        private final List<String> tenants = new CopyOnWriteArrayList<>();

        Lasting(String kind, int places, boolean heavy) {
            this.kind = kind;
            this.places = places;
            this.heavy = heavy;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public int places() {
            return places;
        }

        @Override
        public boolean isHeavy() {
            return heavy;
        }

        @Override
        public void run(JobLease jobLease) {
            tenants.add(jobLease.tenant());
            begun.release();
            end.acquireUninterruptibly();
        }

        @Override
        public void giveUp(JobLease jobLease, RuntimeException last) {}
    }

    @Test
    void a_job_is_tried_five_times_and_then_given_up_on() throws InterruptedException {
        var fourth = failedBefore(3);
        var fifth = failedBefore(4);

        waitFor(fourth, job -> job != null && job.failures() == 4);
        waitFor(fifth, job -> job == null);

        assertThat(failing.tried).containsOnlyOnce(fourth, fifth);
        assertThat(failing.givenUp).contains(fifth).doesNotContain(fourth);
        assertThat(look(fourth).isForLater(Instant.now())).isTrue();
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.delete("id", fourth)));
    }

    @Test
    void what_goes_to_others_is_tried_for_three_days_before_it_is_given_up_on() throws InterruptedException {
        var clock = new MovingClock();
        var letter = new Letter(clock);
        var begun = clock.instant();
        var job = new Job(new JobKey("letters", letter.kind(), UUID.randomUUID()), false, begun);
        persist(job);
        var workers = workers(clock, letter);

        for (int tries = 1; tries <= 17; tries++) {
            int failures = tries;
            workers.look();
            waitFor(job.id(), found -> found == null || found.failures() == failures && found.leasedBy() == null);
            assertThat(letter.triedAt).hasSize(tries);
            var due = look(job.id());
            if (due != null) {
                clock.moveTo(due.dueAt().minusSeconds(1));
                workers.look();
                assertThat(letter.triedAt).hasSize(tries);
                clock.moveTo(due.dueAt());
            }
        }

        assertThat(look(job.id())).isNull();
        assertThat(letter.triedAt).hasSize(17);
        assertThat(Duration.between(begun, letter.givenUpAt)).isBetween(Duration.ofHours(57), Duration.ofHours(72));
        workers.stop(null);
    }

    @Test
    void a_light_kind_is_taken_at_once_while_two_tenants_imports_fill_all_their_places() throws InterruptedException {
        var heavy = new Lasting("lasting", 2, true);
        var light = new Lasting("swift", 1, false);
        var workers = workers(new MovingClock(), heavy, light);
        for (var tenant : List.of("one", "two", "three")) {
            persist(new Job(new JobKey(tenant, heavy.kind(), UUID.randomUUID()), true, Instant.EPOCH));
        }
        workers.look();
        assertThat(heavy.begun.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();

        persist(new Job(new JobKey("four", light.kind(), UUID.randomUUID()), false, Instant.EPOCH));
        workers.look();

        assertThat(light.begun.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heavy.begun.tryAcquire()).isFalse();

        heavy.end.release(1);
        assertThat(heavy.begun.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        heavy.end.release(2);
        light.end.release(1);
        workers.stop(null);
    }

    @Test
    void a_tenant_with_a_single_job_is_served_after_one_job_of_another_that_has_many() throws InterruptedException {
        var kind = new Lasting("many", 1, false);
        var workers = workers(new MovingClock(), kind);
        for (int i = 0; i < 20; i++) {
            persist(new Job(new JobKey("many-jobs", kind.kind(), UUID.randomUUID()), false, Instant.EPOCH));
        }
        persist(new Job(new JobKey("one-job", kind.kind(), UUID.randomUUID()), false, Instant.EPOCH.plusSeconds(1)));

        kind.end.release(21);
        workers.look();
        assertThat(kind.begun.tryAcquire(21, 60, TimeUnit.SECONDS)).isTrue();

        assertThat(kind.tenants).hasSize(21).startsWith("many-jobs", "one-job", "many-jobs");
        workers.stop(null);
    }

    private JobWorkers workers(Clock clock, JobHandler... kinds) {
        return new JobWorkers(jobs, tenancy, clock, List.of(kinds), jobMetrics, pageActivity);
    }

    private void persist(Job job) {
        tenancy.within("", () -> QuarkusTransaction.requiringNew().run(() -> jobs.persist(job)));
    }

    private UUID failedBefore(int times) {
        var job = new Job(new JobKey("failing", "failing", UUID.randomUUID()), false, Instant.now());
        for (int i = 0; i < times; i++) {
            job.putOff(Instant.now(), Duration.ofDays(-1));
        }
        persist(job);
        return job.id();
    }

    private void waitFor(UUID id, Predicate<Job> wanted) throws InterruptedException {
        for (int i = 0; i < 600 && !wanted.test(look(id)); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(wanted.test(look(id))).isTrue();
    }

    private Job look(UUID id) {
        return tenancy.within(
                "",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jobs.find("id", id).firstResult()));
    }
}
