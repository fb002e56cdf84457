package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.bin.DependentErasure;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was undone is brought back as it was, and whatever came meanwhile stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportRestoreTest {

    private static final String TENANT = Cast.STUDIO;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    @Inject
    AuditLog auditLog;

    @Inject
    @All
    List<DependentErasure> traces;

    private final String journey = "Visit " + UUID.randomUUID();
    private final String mapping = Survey.mapping(journey);

    @Test
    void answers_that_were_added_and_changed_are_as_they_were_with_what_was_said() {
        desk.bringAndWait(TENANT, Survey.HEADER + "a,2017-05-13,1,1,1,1,bad\nb,2017-05-13,2,2,2,1,\n", mapping);
        var changing =
                bring("a,2017-05-14,0,5,9,2,good\nb,2017-05-13,2,2,2,1,\nc,2017-05-15,4,4,9,1,\"fine, \"\"so\"\"\"\n");
        var before = desk.everything(TENANT, journey);

        var undone = desk.undo(TENANT, changing.id());
        assertThat(desk.everything(TENANT, journey)).hasSize(2).doesNotContainAnyElementsOf(List.of(before.get(0)));
        assertThat(undone.progress()).isEqualTo(new ImportProgress(3, 0, 0, 0, 0));
        var back = desk.bringBack(TENANT, changing.id());

        assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
        Desk.hasState(back, ImportState.DONE);
        assertThat(back.progress()).isEqualTo(changing.progress());
        assertThat(back.leftRows()).isZero();
        assertThat(desk.kept(TENANT, changing.id())).isZero();
    }

    @Test
    void thousands_of_rows_are_undone_and_brought_back_again_and_again() {
        desk.bringAndWait(TENANT, Survey.rows(1_200, 3), mapping);
        var first = desk.everything(TENANT, journey);
        var changing = desk.bringAndWait(TENANT, Survey.rows(3_500, 4), mapping);
        var before = desk.everything(TENANT, journey);

        for (int round = 0; round < 2; round++) {
            desk.undo(TENANT, changing.id());
            assertThat(desk.everything(TENANT, journey)).isEqualTo(first);
            desk.bringBack(TENANT, changing.id());
            assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
        }
        desk.undo(TENANT, changing.id());
        assertThat(desk.everything(TENANT, journey)).isEqualTo(first);
    }

    @Test
    void what_a_later_import_wrote_is_not_overwritten_and_it_is_said() {
        var first = bring("a,2017-05-13,1,1,1,1,\nb,2017-05-13,2,2,2,1,\n");
        desk.undo(TENANT, first.id());
        bring("b,2017-05-13,5,,2,1,later\n");

        var back = desk.bringBack(TENANT, first.id());

        assertThat(desk.everything(TENANT, journey))
                .containsExactly("a 2017-05-13 {1,1,1} {1} ", "b 2017-05-13 {5,2,2} {1} later");
        assertThat(back.leftRows()).isEqualTo(1);
        desk.undo(TENANT, first.id());
        assertThat(desk.everything(TENANT, journey)).containsExactly("b 2017-05-13 {5,NaN,2} {1} later");
    }

    @Test
    void imports_undone_in_one_order_come_back_in_any_other() {
        var first = desk.bringAndWait(TENANT, Survey.rows(300, 5), mapping);
        var second = desk.bringAndWait(TENANT, Survey.rows(400, 6), mapping);
        var third = desk.bringAndWait(TENANT, Survey.rows(200, 7), mapping);
        var before = desk.everything(TENANT, journey);

        List.of(second, first, third).forEach(one -> desk.undo(TENANT, one.id()));
        assertThat(desk.everything(TENANT, journey)).isEmpty();
        List.of(third, second, first).forEach(one -> desk.bringBack(TENANT, one.id()));

        assertThat(desk.everything(TENANT, journey)).isEqualTo(before);
    }

    @Test
    void an_import_that_was_stopped_half_way_is_brought_back_as_it_was_stopped() {
        var stopped = bring("a,2017-05-13,1,1,1,1,\n");
        desk.cancel(TENANT, stopped.id());

        desk.undo(TENANT, stopped.id());

        Desk.hasState(desk.bringBack(TENANT, stopped.id()), ImportState.CANCELLED);
    }

    @Test
    void after_thirty_days_nothing_is_kept_and_nothing_comes_back() throws InterruptedException {
        var old = bring("a,2017-05-13,1,1,1,1,\n");
        var young = bring("b,2017-05-13,1,1,1,1,\n");
        bring("c,2017-05-13,1,1,1,1,\n");

        desk.undo(TENANT, young.id(), Instant.now().minus(Duration.ofDays(29)));
        desk.undo(TENANT, old.id(), Instant.now().minus(Duration.ofDays(31)));

        awaitEmptied(old.id());
        assertThat(desk.kept(TENANT, old.id())).isZero();
        assertThat(desk.look(TENANT, old.id()).isReturnable(Instant.now())).isFalse();
        assertThat(desk.look(TENANT, young.id()).isReturnable(Instant.now())).isTrue();
        desk.bringBack(TENANT, young.id());
        assertThat(desk.everything(TENANT, journey))
                .containsExactly("b 2017-05-13 {1,1,1} {1} ", "c 2017-05-13 {1,1,1} {1} ");
        assertThat(desk.within(
                        TENANT,
                        () -> auditLog.count("kind = ?1 and about = ?2", AuditEventKind.IMPORT_EMPTIED, "survey.csv")))
                .isPositive();
    }

    @Test
    void the_job_waits_for_the_day_and_empties_it_then() throws InterruptedException {
        var done = bring("a,2017-05-13,1,1,1,1,\n");
        var soon = Instant.now().minus(Duration.ofDays(30)).plusSeconds(4);

        Desk.hasState(desk.undo(TENANT, done.id(), soon), ImportState.UNDONE);

        assertThat(desk.kept(TENANT, done.id())).isEqualTo(1);
        awaitEmptied(done.id());
        assertThat(desk.kept(TENANT, done.id())).isZero();
    }

    @Test
    void the_page_of_an_import_whose_journey_was_emptied_from_the_bin_still_stands() {
        var done = bring("a,2017-05-13,1,1,1,1,\n");

        desk.within(TENANT, () -> {
            var emptied = journeys.named(journey).orElseThrow();
            traces.forEach(trace -> {
                while (trace.erase(emptied) > 0) {
                    // until nothing of it is left
                }
            });
            return emptied;
        });

        assertThat(desk.look(TENANT, done.id()).journeyId()).isEmpty();
        assertThat(cast.elena().visits("/imports/" + done.id()).text("h1")).isEqualTo("survey.csv is in");
    }

    @Test
    void what_was_emptied_from_the_bin_meanwhile_does_not_come_back() {
        var done = bring("a,2017-05-13,1,,,1,good\nb,2017-05-13,2,2,2,1,good\n");
        desk.undo(TENANT, done.id());

        desk.within(TENANT, () -> {
            var food = journeys.named(journey).orElseThrow().touchpoints().get(0);
            traces.forEach(trace -> {
                while (trace.erase(food) > 0) {
                    // until nothing of it is left
                }
            });
            return food;
        });
        desk.bringBack(TENANT, done.id());

        assertThat(desk.everything(TENANT, journey)).containsExactly("b 2017-05-13 {NaN,2,2} {1} ");
    }

    private Import bring(String rows) {
        return desk.bringAndWait(TENANT, Survey.HEADER + rows, mapping);
    }

    private void awaitEmptied(UUID id) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (desk.look(TENANT, id).retirement() != null) {
            assertThat(Instant.now()).as("still in the bin").isBefore(end);
            Thread.sleep(100);
        }
    }
}
