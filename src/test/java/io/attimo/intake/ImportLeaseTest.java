package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.bin.DependentErasure;
import io.attimo.journey.Journeys;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.jobs.Crashes;
import io.attimo.platform.jobs.JobLease;
import io.attimo.platform.jobs.OtherProcess;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An import whose process is not alone, is told to stop, or fails on the way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportLeaseTest {

    private static final int ROWS = 3_500;

    @Inject
    Desk desk;

    @Inject
    OtherProcess other;

    @Inject
    ImportWork work;

    @Inject
    Tenancy tenancy;

    @Inject
    MeterRegistry meters;

    @Inject
    Journeys journeys;

    @Inject
    @All
    List<DependentErasure> traces;

    /** Of its own, since a job that a failed test has taken over stands in the way of its tenant's others. */
    private final String tenant = "leases-" + UUID.randomUUID();

    private final String journey = "Leased " + UUID.randomUUID();

    @Test
    void what_is_written_after_another_took_the_job_over_is_refused() {
        var id = takenOverAfterOneBatch();

        var standing = desk.look(tenant, id);
        assertThat(standing.state()).isEqualTo(ImportState.RUNNING);
        assertThat(standing.progress().readRows()).isEqualTo(ImportWork.BATCH);

        other.givesBack(id);
        isWhole(id);
    }

    @Test
    void nor_may_the_first_one_say_that_it_failed() {
        var id = takenOverAfterOneBatch();
        var stalled = other.turn(id, () -> false);
        other.takesOver(id);

        assertThatThrownBy(() -> tenancy.within(tenant, () -> work.giveUp(stalled, new IllegalStateException())))
                .isInstanceOf(JobLease.LeaseLost.class);
        assertThat(desk.look(tenant, id).state()).isEqualTo(ImportState.RUNNING);

        other.givesBack(id);
        isWhole(id);
    }

    @Test
    void one_that_is_told_to_stop_on_the_way_is_not_done_and_goes_on_to_the_last_row() {
        var id = takenOverAfterOneBatch();
        var asked = new AtomicInteger();
        other.takesOver(id);

        tenancy.within(tenant, () -> work.run(other.turn(id, () -> asked.incrementAndGet() > 2)));

        var standing = desk.look(tenant, id);
        assertThat(standing.state()).isEqualTo(ImportState.RUNNING);
        assertThat(standing.progress().readRows()).isEqualTo(2 * ImportWork.BATCH);
        other.givesBack(id);
        isWhole(id);
    }

    @Test
    void one_that_fails_again_and_again_is_given_up_on_and_goes_on_to_the_last_row_when_somebody_says_so() {
        Import given;
        UUID id;
        try (var failing = new Crashes("import.within-batch", List.of(2, 3), () -> {
            throw new IllegalStateException("as the test wants it");
        })) {
            id = bring();
            desk.waitForFailure(tenant, id);
            other.hasFailed(id, 4);
            given = desk.waitFor(tenant, id, found -> !found.state().isAtWork());
            assertThat(failing.deaths()).isEqualTo(2);
        }
        assertThat(given.isInterrupted()).isTrue();
        assertThat(given.isStartable()).isTrue();
        assertThat(given.progress().readRows()).isEqualTo(ImportWork.BATCH);

        assertThat(desk.goOn(tenant, id)).isTrue();
        isWhole(id);
    }

    @Test
    void one_that_was_given_up_on_goes_on_to_the_last_row_when_an_operator_lets_it_be_tried_again() throws Exception {
        UUID id;
        try (var failing = new Crashes("import.within-batch", List.of(2, 3), () -> {
            throw new IllegalStateException("as the test wants it");
        })) {
            id = bring();
            desk.waitForFailure(tenant, id);
            other.hasFailed(id, 4);
            desk.waitFor(tenant, id, Import::isInterrupted);
            assertThat(failing.deaths()).isEqualTo(2);
        }

        other.triesAgain(tenant, work.kind(), id);

        desk.waitFor(tenant, id, found -> found.state() != ImportState.FAILED);
        isWhole(id);
    }

    @Test
    void one_that_dies_after_its_last_row_and_before_its_end_ends_well() {
        try (var late = new Crashes("import.after-batch", List.of(4))) {
            isWhole(bring());
            assertThat(late.deaths()).isEqualTo(1);
        }
    }

    @Test
    void one_whose_journey_is_emptied_from_the_bin_on_the_way_ends_there_and_goes_into_no_other() {
        try (var emptied = new Crashes("import.after-batch", List.of(1), this::emptyTheJourney)) {
            var ended = desk.waitFor(tenant, bring(), found -> !found.state().isAtWork());

            Desk.hasState(ended, ImportState.FAILED);
            assertThat(ended.failure()).isEqualTo(ImportFailure.of(ImportAbortReason.JOURNEY_GONE));
            assertThat(ended.isStartable()).isFalse();
            assertThat(emptied.deaths()).isOne();
        }
        assertThat(desk.<Boolean>within(tenant, () -> journeys.named(journey).isEmpty()))
                .isTrue();
    }

    @Test
    void nor_does_one_that_was_given_up_on_and_goes_on_after_its_journey_is_gone() {
        UUID id;
        try (var failing = new Crashes("import.within-batch", List.of(2, 3), () -> {
            throw new IllegalStateException("as the test wants it");
        })) {
            id = bring();
            desk.waitForFailure(tenant, id);
            other.hasFailed(id, 4);
            desk.waitFor(tenant, id, Import::isInterrupted);
            assertThat(failing.deaths()).isEqualTo(2);
        }
        emptyTheJourney();

        desk.goOn(tenant, id);

        var ended = desk.waitFor(tenant, id, found -> !found.state().isAtWork());
        assertThat(ended.failure()).isEqualTo(ImportFailure.of(ImportAbortReason.JOURNEY_GONE));
        assertThat(desk.<Boolean>within(tenant, () -> journeys.named(journey).isEmpty()))
                .isTrue();
    }

    private void emptyTheJourney() {
        desk.within(tenant, () -> {
            var emptied = journeys.named(journey).orElseThrow();
            traces.forEach(trace -> {
                while (trace.erase(emptied) > 0) {
                    // until nothing of it is left
                }
            });
            journeys.delete(emptied);
            return emptied;
        });
    }

    private UUID takenOverAfterOneBatch() {
        double before = takenOver();
        var id = new UUID[1];
        try (var stolen = new Crashes("import.after-batch", List.of(1), () -> other.takesOver(id[0]))) {
            id[0] = bring();
            desk.waitFor(tenant, id[0], found -> takenOver() > before || found.state() == ImportState.DONE);
            assertThat(stolen.deaths()).isEqualTo(1);
        }
        return id[0];
    }

    private double takenOver() {
        return meters.get("attimo.jobs")
                .tag("kind", work.kind())
                .tag("outcome", "taken over")
                .timer()
                .count();
    }

    private UUID bring() {
        return desk.bring(tenant, FileOf.text(Survey.rows(ROWS, 31)), Survey.mapping(journey));
    }

    private void isWhole(UUID id) {
        var done = desk.waitFor(tenant, id, found -> !found.state().isAtWork());
        Desk.hasState(done, ImportState.DONE);
        assertThat(done.endedAt()).isBefore(Instant.now().plusSeconds(1));
        assertThat(done.progress()).isEqualTo(new ImportProgress(ROWS, 0, ROWS, ROWS, 0));
        assertThat(desk.everything(tenant, journey)).hasSize(ROWS).doesNotHaveDuplicates();
    }
}
