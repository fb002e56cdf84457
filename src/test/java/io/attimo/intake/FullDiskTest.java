package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.LocalCopies;
import io.attimo.support.Cast;
import io.attimo.support.FullDisk;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FullDiskTest {

    private static final int ROOM = 1 << 20;
    private static final int ROWS = 2_000;

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    LocalCopies localCopies;

    @Inject
    UploadPreviews previews;

    @ConfigProperty(name = "attimo.data-dir")
    Path dataFolder;

    @Test
    void a_file_that_finds_no_room_is_refused_in_words_and_taken_once_there_is_room() throws IOException {
        var ready = cast.elena()
                .visits("/imports")
                .attaches("file", "survey.csv", Survey.rows(80_000, 4).getBytes());
        var before = files();

        var refused = FullDisk.beyond(ROOM, () -> ready.presses("Upload and look"));

        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.text("main")).contains("there is no room left on our side");
        assertThat(files()).isEqualTo(before);
        assertThat(ImportVisit.settled(ready.presses("Upload and look")).text("h1"))
                .isEqualTo("What is in each column?");
    }

    @Test
    void a_file_that_cannot_be_fetched_for_want_of_room_is_waited_for_and_shown_once_there_is_room()
            throws IOException {
        var file = MappingVisit.importOf(ImportVisit.brings(cast.elena(), Survey.rows(80_000, 5)));
        cast.at(Cast.STUDIO, () -> {
            var id = UUID.fromString(file.replace("/imports/", ""));
            localCopies.forget(id);
            previews.forget(id);
            return file;
        });
        var before = files();

        var waiting = FullDisk.beyond(ROOM, () -> {
            var page = cast.elena().visits(file + "/columns");
            assertThat(filesNow()).isEqualTo(before);
            return page;
        });

        assertThat(waiting.text("h1")).isEqualTo("Reading survey.csv");
        assertThat(ImportVisit.settled(waiting).text("h1")).isEqualTo("What is in each column?");
    }

    @Test
    void a_job_that_finds_no_room_goes_on_once_there_is_some() {
        var text = new StringBuilder(Survey.HEADER);
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(",x,9,9,99,1,").append("w".repeat(700)).append('\n');
        }
        text.append(Survey.row("good", 1, 2, 3));
        var file = FileOf.text(text.toString());

        var id = FullDisk.beyond(ROOM, () -> {
            var brought = desk.bring("crash", file, Survey.mapping("Full " + UUID.randomUUID()));
            desk.waitForFailure("crash", brought);
            assertThat(desk.look("crash", brought).state()).isEqualTo(ImportState.CHECKING);
            return brought;
        });

        var done = desk.waitFor("crash", id, found -> !found.state().isAtWork());

        Desk.hasState(done, ImportState.DONE);
        assertThat(done.count().refused()).isEqualTo(ROWS);
        assertThat(done.progress().done()).isEqualTo(1);
    }

    private List<Path> filesNow() {
        try {
            return files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(dataFolder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
