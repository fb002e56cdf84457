package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.web.PageActivity;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was given up, which only workers of this test's own do, at the hours that it says. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FailedJobsTest {

    @Inject
    Jobs jobs;

    @Inject
    Tenancy tenancy;

    @Inject
    JobMetrics jobMetrics;

    @Inject
    PageActivity pageActivity;

    @Inject
    DataSource database;

    private final String tenant = "failed-" + UUID.randomUUID();
    private final MovingClock clock = new MovingClock();
    private final Mended mended = new Mended();
    private JobWorkers workers;

    /** Fails until it is mended. */
    private static final class Mended implements JobHandler {

        private final List<String> called = new CopyOnWriteArrayList<>();
        private volatile boolean whole;

        @Override
        public String kind() {
            return "mended";
        }

        @Override
        public boolean isHeavy() {
            return false;
        }

        @Override
        public void run(JobLease jobLease) {
            called.add("run");
            if (!whole) {
                throw new UncheckedIOException(new IOException("for Ada Zqperson"));
            }
        }

        @Override
        public void giveUp(JobLease jobLease, RuntimeException last) {
            called.add("give up");
        }

        @Override
        public void comeBack(JobLease jobLease) {
            called.add("come back");
        }
    }

    @BeforeEach
    void start() {
        workers = new JobWorkers(jobs, tenancy, clock, List.of(mended), jobMetrics, pageActivity);
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.stop(null);
    }

    @Test
    void a_job_that_is_given_up_is_seen_with_its_failure_and_without_anybodys_words() throws Exception {
        var id = givenUp();

        assertThat(failed()).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo("mended");
            assertThat(job.id()).isEqualTo(id);
            assertThat(job.failedAt()).isEqualTo(clock.instant());
            assertThat(job.failure()).matches("IOException at FailedJobsTest\\.java:\\d+");
        });
        assertThat(count(id)).isZero();
    }

    @Test
    void tried_again_it_comes_back_and_is_done() throws Exception {
        var id = givenUp();
        mended.whole = true;

        assertThat(tryAgain("mended", id)).isTrue();
        assertThat(failed()).isEmpty();
        clock.moveTo(Instant.now().plusSeconds(1));
        workers.look();

        eventually(() -> count(id) == 0);
        assertThat(mended.called).containsExactly("run", "give up", "come back", "run");
        assertThat(failed()).isEmpty();
    }

    @Test
    void tried_again_it_has_all_its_tries_and_may_be_given_up_again() throws Exception {
        var id = givenUp();
        assertThat(tryAgain("mended", id)).isTrue();
        clock.moveTo(Instant.now().plusSeconds(1));

        for (int tries = 1; tries <= 5; tries++) {
            int runs = 1 + tries;
            workers.look();
            eventually(() -> mended.called.stream().filter("run"::equals).count() == runs && isAtRest(id));
            clock.moveOn(Duration.ofMinutes(1));
        }

        eventually(() -> count(id) == 0);
        assertThat(failed()).hasSize(1);
        assertThat(mended.called).filteredOn("give up"::equals).hasSize(2);
    }

    @Test
    void nobody_tries_again_what_was_not_given_up_or_is_another_tenants_or_kinds() throws Exception {
        var id = givenUp();

        assertThat(tryAgain("import", id)).isFalse();
        assertThat(tryAgain("mended", UUID.randomUUID())).isFalse();
        try (var connection = database.getConnection()) {
            assertThat(new FailedJobs(connection).tryAgain("another", "mended", id))
                    .isFalse();
        }
        assertThat(failed()).hasSize(1);
        assertThat(count(id)).isZero();
    }

    @Test
    void one_that_is_asked_for_anew_is_no_longer_given_up() throws Exception {
        var soon = givenUp();
        var later = givenUp();
        var atItsHour = givenUp();
        assertThat(failed()).hasSize(3);

        within(() -> jobs.add(mended, soon));
        within(() -> jobs.add(mended, later, Instant.now().plus(Duration.ofDays(400))));
        within(() -> jobs.addUnlessWaiting(mended, atItsHour, Instant.now().plus(Duration.ofDays(400))));

        assertThat(failed()).isEmpty();
        within(() -> jobs.delete("tenant", tenant));
    }

    @Test
    void after_ninety_days_nobody_is_told_of_it_any_more() throws Exception {
        var old = givenUp();
        clock.moveOn(Duration.ofDays(89));
        var late = givenUp();
        assertThat(failed()).extracting(FailedJob::id).containsExactly(old, late);

        clock.moveOn(Duration.ofDays(2));
        var last = givenUp();

        assertThat(failed()).extracting(FailedJob::id).containsExactly(late, last);
    }

    private UUID givenUp() throws InterruptedException {
        var job = new Job(new JobKey(tenant, "mended", UUID.randomUUID()), false, clock.instant());
        for (int i = 0; i < 4; i++) {
            job.putOff(clock.instant(), Duration.ZERO);
        }
        within(() -> jobs.persist(job));
        workers.look();
        eventually(() -> count(job.id()) == 0);
        return job.id();
    }

    private boolean tryAgain(String kind, UUID id) throws SQLException {
        try (var connection = database.getConnection()) {
            return new FailedJobs(connection).tryAgain(tenant, kind, id);
        }
    }

    private List<FailedJob> failed() throws SQLException {
        try (var connection = database.getConnection()) {
            return new FailedJobs(connection)
                    .all().stream().filter(job -> job.tenant().equals(tenant)).toList();
        }
    }

    private long count(UUID id) {
        return tenancy.within("", () -> QuarkusTransaction.requiringNew().call(() -> jobs.count("id", id)));
    }

    private boolean isAtRest(UUID id) {
        return tenancy.within(
                "",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jobs.count("id = ?1 and leasedBy is not null", id) == 0));
    }

    private void within(Runnable work) {
        tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().run(work));
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
