package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.demo.Persona;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportRunPagesTest {

    @Inject
    Cast cast;

    @Inject
    AuditLog auditLog;

    @Inject
    Desk desk;

    private final String journey = "Visit " + UUID.randomUUID();
    private final String fileName = UUID.randomUUID() + ".csv";

    @Test
    void what_was_tried_is_taken_in_and_taken_back_and_each_is_written_down_once() {
        var tried = tries(Survey.HEADER + Survey.row("a", 1, 1, 1));
        tried.presses("Import 1 row");
        var done = ImportVisit.settled(tried.presses("Import 1 row"));
        assertThat(done.text("h1")).isEqualTo(fileName + " is in");
        done.presses("Undo the whole import");

        var undone = ImportVisit.settled(done.presses("Undo the whole import"));

        assertThat(undone.text("h1")).isEqualTo("The import of " + fileName + " is undone");
        assertThat(did(AuditEventKind.IMPORT_STARTED)).isOne();
        assertThat(did(AuditEventKind.IMPORT_UNDONE)).isOne();
    }

    @Test
    void one_that_is_at_work_is_stopped_and_what_it_brought_can_be_taken_back() {
        var running = tries(Survey.rows(40_000, 5)).presses("Import 40,000 rows");
        var cancelled = ImportVisit.settled(running.presses("Cancel the import"));

        assertThat(cancelled.text("h1")).isEqualTo("The import of " + fileName + " was cancelled");
        running.presses("Cancel the import");
        assertThat(did(AuditEventKind.IMPORT_CANCELLED)).isOne();
        var undone = ImportVisit.settled(cancelled.presses("Undo the whole import"));
        assertThat(undone.text("h1")).isEqualTo("The import of " + fileName + " is undone");
        assertThat(desk.everything(Cast.STUDIO, journey)).isEmpty();
    }

    @Test
    void what_was_not_tried_or_has_no_good_row_cannot_be_taken_in() {
        var columns = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 1, 1));
        var untried = cast.elena().posts(MappingVisit.importOf(columns) + "/intake");
        assertThat(untried.text("h1")).isEqualTo("What is in each column?");

        var refused = tries(Survey.HEADER + "a,never,4,4,9,1,\n");
        assertThat(refused.shows("Import 0 rows")).isFalse();
        var pressed = cast.elena().posts(MappingVisit.importOf(refused) + "/intake");
        assertThat(pressed.text("h1")).isEqualTo("Dry run: nothing saved yet");
        assertThat(did(AuditEventKind.IMPORT_STARTED)).isZero();
    }

    @Test
    void its_findings_come_in_italian_too() {
        var tried = tries(Survey.HEADER + "a,2017-05-13,9,5,9,1,\n" + Survey.row("b", 1, 1, 1));
        var elena = cast.inItalian(Persona.ELENA);

        assertThat(elena.visits(MappingVisit.importOf(tried) + "/findings")
                        .body()
                        .lines())
                .containsExactly(
                        "\uFEFF\"Riga\",\"Colonna\",\"Valore\",\"Motivo\",\"La riga è\"",
                        "\"2\",\"food\",\"9\",\"Non è sulla scala 1-5\",\"senza questa cella\"");
        assertThat(elena.visits(MappingVisit.importOf(tried)).shows("Importa 2 righe"))
                .isTrue();
    }

    @Test
    void a_viewer_may_not_and_a_stranger_cannot_tell_that_it_is_there() {
        var tried = tries(Survey.HEADER + Survey.row("a", 1, 1, 1));
        var import_ = MappingVisit.importOf(tried);

        for (var deed : List.of("/intake", "/cancellation", "/reversal")) {
            assertThat(cast.bob().posts(import_ + deed).status()).isEqualTo(403);
            assertThat(cast.sam().posts(import_ + deed).status()).isEqualTo(404);
            assertThat(cast.elena()
                            .posts("/imports/" + UUID.randomUUID() + deed)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(cast.bob().visits(import_ + "/findings").status()).isEqualTo(403);
        assertThat(cast.sam().visits(import_ + "/findings").status()).isEqualTo(404);
        assertThat(cast.elena().visits(import_).shows("Import 1 row")).isTrue();
    }

    private Page tries(String text) {
        return ImportVisit.settled(cast.elena()
                .visits("/imports")
                .attaches("file", fileName, text.getBytes())
                .presses("Upload and look")
                .fills("mapping", Survey.mapping(journey))
                .presses("Try it with this mapping"));
    }

    private long did(AuditEventKind kind) {
        return cast.at(Cast.STUDIO, () -> auditLog.count("kind = ?1 and about = ?2", kind, fileName));
    }
}
