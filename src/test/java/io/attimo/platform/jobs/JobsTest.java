package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at a day far ahead, so that the application's own workers leave these jobs alone; nothing is committed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobsTest {

    private static final Instant THEN = Instant.now().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.MICROS);

    @Inject
    Jobs jobs;

    @Inject
    Tenancy tenancy;

    private final Set<UUID> ours = new HashSet<>();
    private volatile String servedLast = "";

    @Test
    void a_job_is_taken_by_one_and_by_another_when_the_lease_has_run_out() {
        unseen(() -> {
            var id = add("acme", true);

            var first = take(THEN).orElseThrow();
            assertThat(first.id()).isEqualTo(id);
            assertThat(take(THEN)).isEmpty();

            var second = take(THEN.plus(jobs.lease())).orElseThrow();
            assertThat(second.id()).isEqualTo(id);
        });
    }

    @Test
    void the_late_write_of_one_who_stalled_is_refused() {
        unseen(() -> {
            add("acme", true);
            var stalled = turn(take(THEN).orElseThrow());
            var other = turn(take(THEN.plus(jobs.lease())).orElseThrow());

            assertThatThrownBy(stalled::hold).isInstanceOf(JobLease.LeaseLost.class);
            other.hold();
        });
    }

    @Test
    void a_tenant_has_one_heavy_job_at_a_time_and_others_do_not_wait_for_it() {
        unseen(() -> {
            var heavy = List.of(add("acme", true), add("acme", true));
            var light = add("acme", false);
            var neighbour = add("umbrella", true);

            var taken = List.of(take(THEN), take(THEN), take(THEN));

            assertThat(taken).allMatch(Optional::isPresent);
            assertThat(taken.stream().map(job -> job.orElseThrow().id()))
                    .contains(light, neighbour)
                    .containsAnyElementsOf(heavy);
            assertThat(take(THEN)).isEmpty();
        });
    }

    @Test
    void two_processes_that_look_at_the_same_moment_begin_one_heavy_job_of_a_tenant() throws Exception {
        var tenant = "two-" + UUID.randomUUID();
        committed(() -> List.of(add(tenant, true), add(tenant, true)));
        try {
            var second = new FutureTask<>(() -> committed(() -> take(THEN)));
            var first = committed(() -> {
                var taken = take(THEN);
                new Thread(second).start();
                while (!second.isDone() && nobodyWaitsForALock()) {
                    Thread.onSpinWait();
                }
                return taken;
            });

            assertThat(first).isPresent();
            assertThat(second.get()).isEmpty();
        } finally {
            committed(() -> jobs.delete("tenant", tenant));
        }
    }

    @Test
    void what_a_process_that_froze_has_locked_keeps_nobody_from_other_jobs() throws Exception {
        var tenant = "frozen-" + UUID.randomUUID();
        var frozen = committed(() -> {
            add(tenant, true);
            return take(THEN).orElseThrow().id();
        });
        var others = committed(() -> Set.of(add(tenant, true), add(tenant + "-neighbour", false)));
        var later = THEN.plus(jobs.lease());
        try {
            var taken = new FutureTask<>(() -> Stream.generate(
                            () -> committed(() -> take(later)).map(Job::id))
                    .limit(3)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()));
            committed(() -> {
                jobs.find("id", frozen).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
                new Thread(taken).start();
                return ended(taken);
            });

            assertThat(taken.get()).isEqualTo(others);
            assertThat(committed(() -> take(later.plus(jobs.lease())))).isPresent();
        } finally {
            committed(() -> jobs.delete("tenant like ?1", tenant + "%"));
        }
    }

    private static <T> T ended(FutureTask<T> task) {
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException waits) {
            throw new IllegalStateException(waits);
        }
    }

    private boolean nobodyWaitsForALock() {
        return jobs.getEntityManager()
                .createNativeQuery(
                        "select pid from pg_locks where not granted and locktype in ('transactionid', 'tuple')")
                .getResultList()
                .isEmpty();
    }

    private <T> T committed(Supplier<T> work) {
        return tenancy.within("", () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    @Test
    void a_long_queue_of_one_tenant_does_not_hide_the_others() {
        unseen(() -> {
            for (int i = 0; i < 200; i++) {
                add("acme", true);
            }
            assertThat(take(THEN)).isPresent();
            var neighbour = add("umbrella", true);

            assertThat(take(THEN).map(Job::id)).contains(neighbour);
        });
    }

    @Test
    void a_failed_job_waits_longer_each_time() {
        var job = job("acme", "probe", true);
        putOff(job);
        assertThat(job.isFree(THEN.plusSeconds(1))).isFalse();
        assertThat(job.isFree(THEN.plusSeconds(2))).isTrue();
        putOff(job);
        assertThat(job.isFree(THEN.plusSeconds(3))).isFalse();
        assertThat(job.isFree(THEN.plusSeconds(4))).isTrue();
    }

    @Test
    void whoever_asks_again_does_not_wait_for_the_next_try() {
        var job = job("acme", "probe", true);
        putOff(job);
        job.wantAgain(THEN);
        assertThat(job.isFree(THEN)).isTrue();
    }

    @Test
    void one_record_may_have_a_job_of_each_kind_and_so_may_that_of_another_tenant_with_the_same_id() {
        unseen(() -> {
            var id = UUID.randomUUID();
            for (var key : List.of(
                    new JobKey("acme", "probe", id),
                    new JobKey("acme", "other probe", id),
                    new JobKey("umbrella", "probe", id))) {
                jobs.persistAndFlush(new Job(key, false, THEN));
            }
            ours.add(id);

            assertThat(jobs.take("other probe", "", Set.of(), THEN).map(Job::tenant))
                    .contains("acme");
            assertThat(List.of(take(THEN), take(THEN)))
                    .extracting(job -> job.orElseThrow().tenant())
                    .containsExactly("acme", "umbrella");
            assertThat(take(THEN)).isEmpty();
        });
    }

    @Test
    void tenants_take_turns_however_long_one_of_them_has_waited() {
        unseen(() -> {
            for (int i = 0; i < 4; i++) {
                add("acme", false);
            }
            add("umbrella", false);
            add("initech", false);
            add("umbrella", false);

            assertThat(Stream.generate(() -> take(THEN)).limit(7))
                    .extracting(job -> job.orElseThrow().tenant())
                    .containsExactly("acme", "initech", "umbrella", "acme", "umbrella", "acme", "acme");
        });
    }

    @Test
    void two_processes_that_look_at_the_same_moment_take_two_light_jobs_of_a_tenant() {
        var tenant = "light-" + UUID.randomUUID();
        var both = committed(() -> Set.of(add(tenant, false), add(tenant, false)));
        try {
            var second = new FutureTask<>(() -> committed(() -> take(THEN)).map(Job::id));
            var first = committed(() -> {
                var taken = take(THEN).map(Job::id);
                new Thread(second).start();
                ended(second);
                return taken;
            });

            assertThat(Set.of(first.orElseThrow(), ended(second).orElseThrow())).isEqualTo(both);
        } finally {
            committed(() -> jobs.delete("tenant", tenant));
        }
    }

    private static void putOff(Job job) {
        job.putOff(
                THEN,
                RetryPolicy.HALF_A_MINUTE
                        .pauseAfter(job.failures(), RandomGenerator.getDefault())
                        .orElseThrow());
    }

    private UUID add(String tenant, boolean heavy) {
        var job = job(tenant, "probe", heavy);
        jobs.persistAndFlush(job);
        ours.add(job.id());
        return job.id();
    }

    private static Job job(String tenant, String kind, boolean heavy) {
        return new Job(new JobKey(tenant, kind, UUID.randomUUID()), heavy, THEN);
    }

    /** What other tests may have left waiting is passed over. */
    private Optional<Job> take(Instant now) {
        var others = new HashSet<UUID>();
        jobs.listAll().stream().map(Job::id).filter(id -> !ours.contains(id)).forEach(others::add);
        var taken = jobs.take("probe", servedLast, others, now);
        taken.ifPresent(job -> servedLast = job.tenant());
        jobs.flush();
        return taken;
    }

    /** As its holder saw it when it was taken. */
    private JobLease turn(Job job) {
        jobs.getEntityManager().detach(job);
        return new JobLease(
                job,
                jobLease -> jobs.held(jobLease, THEN.plus(jobs.lease())).orElseThrow(JobLease.LeaseLost::new),
                () -> false,
                new YieldToPages(() -> false, System::nanoTime, rest -> {}));
    }

    private void unseen(Runnable work) {
        tenancy.within("", () -> {
            QuarkusTransaction.begin();
            try {
                work.run();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }
}
