package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.mapping.InvalidMapping;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.response.ImportedResponses;
import io.attimo.tenant.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void one_that_was_interrupted_while_it_was_undone_is_undone_further_and_never_resumed() {
        var file = done();
        file.undo(Actor.named("Elena"), NOW);
        file.fail(new ImportFailure(ImportAbortReason.INTERRUPTED.name(), 0L, ""), NOW);

        assertThat(file.isInterrupted()).isFalse();
        assertThat(file.isStartable()).isFalse();
        assertThat(file.isUndoable()).isTrue();
        file.undo(Actor.named("Elena"), NOW);
        file.undone(NOW);
        file.bringBack();
        file.returned(NOW);
        assertThat(file.state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void an_undone_one_has_nothing_in_and_has_it_again_once_it_is_brought_back() {
        var file = done();
        var progress = file.progress();
        file.undo(Actor.named("Elena"), NOW);
        file.undone(NOW);

        assertThat(file.progress()).isEqualTo(new ImportProgress(7, 0, 0, 0, 0));
        assertThat(file.refusedSoFar()).isEqualTo(1);
        file.bringBack();
        file.returned(NOW);

        assertThat(file.progress()).isEqualTo(progress);
        assertThat(file.retirement()).isNull();
    }

    @Test
    void it_can_be_brought_back_for_thirty_days_and_no_longer() {
        var file = done();
        file.undo(Actor.named("Elena"), NOW);
        file.undone(NOW);

        assertThat(file.isReturnable(NOW.plus(Duration.ofDays(30)).minusSeconds(1)))
                .isTrue();
        assertThat(file.isReturnable(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    private static Import done() {
        var file = new Import("survey.csv", Actor.named("a test"), NOW);
        file.start(NOW);
        file.goInto(new Journey("Visit", CustomerKind.B2C));
        file.advance(7, 0, 6, new ImportedResponses.Posted(5, 1));
        file.finish(NOW);
        return file;
    }

    /** A failure is stored by its name alone. */
    @Test
    void no_two_faults_of_a_file_a_mapping_and_the_work_bear_one_name() {
        assertThat(Stream.of(UnreadableFile.Fault.values(), InvalidMapping.Fault.values(), ImportAbortReason.values())
                        .flatMap(Arrays::stream)
                        .map(Enum::name))
                .doesNotHaveDuplicates();
    }
}
