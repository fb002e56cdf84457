package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.Journeys;
import io.attimo.platform.files.BookOf;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.jobs.Crashes;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The process dies at seeded points of an import, and the next one goes on where the checkpoint stands. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportCrashTest {

    private static final int ROWS = 12_000;

    @Inject
    Desk desk;

    @Inject
    Journeys journeys;

    @Test
    void five_deaths_leave_every_row_of_the_file_once() {
        var text = Survey.rows(ROWS, 11);
        var smooth = "Smooth " + UUID.randomUUID();
        desk.bringAndWait("crash", text, Survey.mapping(smooth));
        var expected = desk.everything("crash", smooth);
        var journey = "Rough " + UUID.randomUUID();

        int deaths = 0;
        Import done;
        try (var within = new Crashes("import.within-batch", points(3, 1))) {
            var id = desk.bring("crash", FileOf.text(text), Survey.mapping(journey));
            desk.waitFor("crash", id, found -> within.deaths() == 3);
            deaths += within.deaths();
            try (var after = new Crashes("import.after-batch", points(2, 2))) {
                done = desk.waitFor("crash", id, found -> !found.state().isAtWork());
                deaths += after.deaths();
            }
        }

        assertThat(deaths).isEqualTo(5);
        Desk.hasState(done, ImportState.DONE);
        assertThat(done.progress()).isEqualTo(new ImportProgress(ROWS, 0, ROWS, ROWS, 0));
        assertThat(desk.everything("crash", journey)).isEqualTo(expected).hasSize(ROWS);
    }

    @Test
    void it_goes_on_in_its_journey_though_somebody_renamed_that_meanwhile() {
        var journey = "Before " + UUID.randomUUID();
        var renamed = "After " + UUID.randomUUID();

        try (var within = new Crashes("import.within-batch", List.of(2))) {
            var id = desk.bring("crash", FileOf.text(Survey.rows(3_000, 15)), Survey.mapping(journey));
            desk.waitFor("crash", id, found -> within.deaths() == 1);
            desk.within("crash", () -> {
                journeys.namedForChange(journey).orElseThrow().rename(renamed);
                return null;
            });
            Desk.hasState(desk.waitFor("crash", id, found -> !found.state().isAtWork()), ImportState.DONE);
        }

        assertThat(desk.everything("crash", renamed)).hasSize(3_000);
        assertThat(desk.within("crash", () -> journeys.named(journey))).isEmpty();
    }

    @Test
    void a_workbook_goes_on_where_its_checkpoint_stands() {
        var lines = Survey.rows(4_000, 12).lines().toArray(String[]::new);
        var smooth = "Smooth " + UUID.randomUUID();
        desk.bringAndWait("crash", String.join("\n", lines), Survey.mapping(smooth));
        var journey = "Book " + UUID.randomUUID();

        try (var within = new Crashes("import.within-batch", List.of(2, 3))) {
            var id = desk.bring("crash", BookOf.rows(lines).file(), Survey.mapping(journey));
            var done = desk.waitFor("crash", id, found -> !found.state().isAtWork());

            assertThat(within.deaths()).isEqualTo(2);
            Desk.hasState(done, ImportState.DONE);
            assertThat(done.progress()).isEqualTo(new ImportProgress(4_000, 0, 4_000, 4_000, 0));
        }
        assertThat(desk.everything("crash", journey)).isEqualTo(desk.everything("crash", smooth));
    }

    @Test
    void an_import_is_undone_and_brought_back_whole_though_the_process_dies_on_the_way() {
        var journey = "Back " + UUID.randomUUID();
        desk.bringAndWait("crash", Survey.rows(1_500, 13), Survey.mapping(journey));
        var changing = desk.bringAndWait("crash", Survey.rows(3_000, 14), Survey.mapping(journey));
        var before = desk.everything("crash", journey);

        try (var crashes = new Crashes("import.after-undo-step", List.of(2))) {
            Desk.hasState(desk.undo("crash", changing.id()), ImportState.UNDONE);
            assertThat(crashes.deaths()).isEqualTo(1);
        }
        assertThat(desk.everything("crash", journey)).hasSize(1_500);
        try (var crashes = new Crashes("import.within-return-step", List.of(2))) {
            Desk.hasState(desk.bringBack("crash", changing.id()), ImportState.DONE);
            assertThat(crashes.deaths()).isEqualTo(1);
        }

        assertThat(desk.everything("crash", journey)).isEqualTo(before);
        assertThat(desk.kept("crash", changing.id())).isZero();
    }

    /** Passings at which to die, never two at once. */
    private static List<Integer> points(int count, long seed) {
        return new Random(seed).ints(1, 4).distinct().limit(count).boxed().toList();
    }
}
