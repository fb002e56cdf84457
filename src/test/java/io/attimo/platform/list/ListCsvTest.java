package io.attimo.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.audit.AuditEntry;
import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.platform.web.Refusal;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListCsvTest {

    @Inject
    Cast cast;

    @Inject
    AuditLog auditLog;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void as_many_rows_as_may_be_are_written_and_one_more_is_refused_in_words() {
        made(1, 5);

        assertThat(cast.at(Cast.STUDIO, () -> file(5)).lines()).hasSize(6);
        assertThatThrownBy(() -> cast.at(Cast.STUDIO, () -> file(4)))
                .isInstanceOf(Refusal.class)
                .hasMessage("A file holds 4 rows at most, and this list has more. Narrow it first, for instance to a"
                        + " period.");
    }

    @Test
    void what_is_added_while_a_file_is_taken_neither_moves_nor_doubles_a_row() {
        made(1, 450);

        var lines = cast.at(Cast.STUDIO, () -> {
            try (var chunks = ListCsv.of(asked(), auditLog, new String[] {"About"}, this::cells)) {
                var text = new StringBuilder(new String(chunks.next().orElseThrow(), StandardCharsets.UTF_8));
                cast.at(Cast.STUDIO, () -> made(1_001, 1_100));
                for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                    text.append(new String(chunk.get(), StandardCharsets.UTF_8));
                }
                return text.toString().lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(lines).hasSize(451).doesNotHaveDuplicates();
        assertThat(lines.get(1)).contains(" 450 ");
        assertThat(lines.get(450)).contains(unique + " 1 ");
    }

    private String file(int most) {
        try (var chunks = ListCsv.of(asked(), auditLog, new String[] {"About"}, this::cells, most)) {
            return new String(chunks.next().orElseThrow(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListQuery asked() {
        return ListQuery.of(AuditLog.LIST, Map.of("q", List.of(unique)));
    }

    private String[] cells(AuditEntry entry) {
        return new String[] {entry.about()};
    }

    private Void made(int first, int last) {
        return cast.at(Cast.STUDIO, () -> {
            IntStream.rangeClosed(first, last)
                    .forEach(i -> auditLog.record(
                            Actor.named("Ida Zq"),
                            AuditEvent.of(AuditEventKind.JOURNEY_MADE, unique + " " + i + " " + "x".repeat(500))));
            return null;
        });
    }
}
