package io.attimo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.mapping.Finding;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.platform.files.FileOf;
import io.attimo.platform.files.LegacyUploadFolder;
import io.attimo.platform.files.LocalCopies;
import io.attimo.platform.files.StoredFiles;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.Actor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Where a file is from its upload until its rows are in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UploadsTest {

    private static final String TENANT = "uploads";

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Uploads uploads;

    @Inject
    UploadPreviews previews;

    @Inject
    Tenancy tenancy;

    @Inject
    UploadCleanup uploadCleanup;

    @Inject
    LegacyUploads earlier;

    @Inject
    Imports imports;

    @Inject
    ImportCommands importCommands;

    @Inject
    LocalCopies localCopies;

    @Inject
    LegacyUploadFolder folder;

    @Inject
    TenantSql sql;

    @Inject
    TenantLookup tenantLookup;

    private final String journey = "Kept " + UUID.randomUUID();

    @Test
    void a_file_lies_in_rows_of_a_megabyte_at_most_until_its_rows_are_in_and_not_longer() {
        var text = new StringBuilder(Survey.HEADER);
        for (int i = 0; i < 1_500; i++) {
            text.append(i)
                    .append(",2017-05-13,4,5,9,1,")
                    .append("w".repeat(1_000))
                    .append('\n');
        }
        var page = ImportVisit.brings(cast.elena(), text.toString());
        var id = id(page.address());
        assertThat(sizes(Cast.STUDIO, id)).hasSizeGreaterThan(1).allMatch(size -> size <= 1_000_000);

        var tried = ImportVisit.settled(
                page.fills("mapping", Survey.mapping(journey)).presses("Try it with this mapping"));
        assertThat(sizes(Cast.STUDIO, id)).hasSizeGreaterThan(1);
        ImportVisit.settled(tried.presses("Import 1,500 rows"));

        assertThat(sizes(Cast.STUDIO, id)).isEmpty();
    }

    @Test
    void whoever_stores_a_large_file_lets_go_of_the_database_between_two_parts() throws Exception {
        var id = UUID.randomUUID();
        var slow = Files.createTempDirectory("slow").resolve("survey.csv");
        assertThat(new ProcessBuilder("mkfifo", slow.toString()).start().waitFor())
                .isZero();
        var storing = new FutureTask<>(() -> tenancy.within(TENANT, () -> keeps(id, slow)));
        new Thread(storing).start();
        try (var out = Files.newOutputStream(slow)) {
            out.write(new byte[1_500_000]);
            out.flush();
            var end = Instant.now().plus(Duration.ofSeconds(30));
            while (sizes(TENANT, id).isEmpty() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(sizes(TENANT, id)).hasSize(1);
            assertThat(storing).isNotDone();
            assertThat(desk.within(TENANT, () -> uploads.isThere(id))).isFalse();
        }

        storing.get();
        assertThat(sizes(TENANT, id)).hasSize(2);
        assertThat(desk.within(TENANT, () -> uploads.isThere(id))).isTrue();
    }

    private UUID keeps(UUID id, Path file) {
        try {
            uploads.keep(id, file);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_of_which_nothing_was_taken_in_can_be_read_on_any_node() throws IOException {
        var page = ImportVisit.brings(cast.elena(), Survey.HEADER + Survey.row("a", 1, 2, 3));
        var id = id(page.address());
        cast.at(Cast.STUDIO, () -> {
            localCopies.forget(id);
            previews.forget(id);
            return id;
        });

        assertThat(ImportVisit.settled(cast.elena().visits("/imports/" + id + "/columns"))
                        .text("h1"))
                .isEqualTo("What is in each column?");
    }

    @Test
    void what_was_found_is_told_by_any_node_and_what_was_found_before_is_not() {
        var twice = Survey.HEADER + Survey.row("a", 1, 2, 3) + "b,2017-05-13,99,1,1,1,\nc,2017-05-13,98,1,1,1,\n";
        var page = ImportVisit.brings(cast.elena(), twice);
        var id = id(page.address());
        for (int i = 0; i < 2; i++) {
            ImportVisit.settled(cast.elena()
                    .visits("/imports/" + id + "/columns")
                    .fills("mapping", Survey.mapping(journey))
                    .presses("Try it with this mapping"));
        }

        assertThat(cast.elena().visits("/imports/" + id + "/findings").body().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("99"))
                .anyMatch(line -> line.contains("98"));
    }

    /** Each part by itself is there, and the whole would be neither the one file nor the other. */
    @Test
    void what_is_found_anew_while_somebody_reads_what_was_found_before_is_not_taken_for_its_end() throws IOException {
        var id = desk.refuses(TENANT, 100_000);
        try (var reading = desk.within(TENANT, () -> opened(id))) {
            reading.readNBytes(100_000);
            desk.within(TENANT, () -> {
                desk.keepFindings(id, 100_000);
                return id;
            });

            assertThatThrownBy(() -> desk.within(TENANT, () -> {
                        try {
                            return reading.readAllBytes();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }))
                    .hasRootCauseInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void what_nobody_came_back_for_goes_after_a_day_and_what_was_found_after_thirty() throws IOException {
        var yesterday = kept(Duration.ofHours(25));
        var today = kept(Duration.ofHours(23));
        var month = kept(Duration.ofDays(31));
        desk.within(TENANT, () -> tenantLookup.openIfFree(TenantLookupEntry.Kind.DOMAIN, "uploads.example"));

        uploadCleanup.sweep();

        assertThat(kinds(yesterday)).isEqualTo("FINDINGS");
        assertThat(kinds(today)).isEqualTo("FINDINGS UPLOAD");
        assertThat(kinds(month)).isEmpty();
    }

    @Test
    void what_was_tried_for_a_program_is_forgotten_after_a_day_and_what_a_person_tried_is_not() throws IOException {
        desk.within(TENANT, () -> tenantLookup.openIfFree(TenantLookupEntry.Kind.DOMAIN, "uploads.example"));
        var rows = Survey.HEADER + Survey.row("a", 1, 2, 3) + "b,2017-05-13,99,1,1,1,\n";
        var program = desk.tries(TENANT, rows, Survey.mapping(journey), Actor.named("a key"));
        var person = desk.tries(TENANT, rows, Survey.mapping(journey), new Actor(UUID.randomUUID(), "Elena"));
        Desk.hasState(program, ImportState.CHECKED);

        sweepAfter(Duration.ofHours(24).minusMinutes(5));
        assertThat(areThere(program, person)).containsExactly(true, true);

        sweepAfter(Duration.ofHours(24).plusMinutes(5));
        assertThat(areThere(program, person)).containsExactly(false, true);
        assertThat(kinds(program.id())).isEmpty();
        assertThat(kinds(person.id())).isEqualTo("FINDINGS UPLOAD");
    }

    private void sweepAfter(Duration time) throws IOException {
        var then = Clock.offset(Clock.systemUTC(), time);
        new UploadCleanup(uploads, earlier, imports, importCommands, then, tenantLookup, tenancy).sweep();
    }

    private List<Boolean> areThere(Import... files) {
        return Arrays.stream(files)
                .map(file -> desk.within(
                        TENANT, () -> imports.findByIdOptional(file.id()).isPresent()))
                .toList();
    }

    @Test
    void one_that_an_earlier_version_left_in_its_folder_is_taken_in_and_removed() throws IOException {
        var id = desk.within(TENANT, () -> {
            var fresh = UUID.randomUUID();
            write(folder.uploads().resolve(fresh + ".file"), Survey.HEADER + Survey.row("a", 1, 2, 3));
            write(folder.uploads().resolve(fresh + ".findings.csv"), "7,food,99,OFF_SCALE,1-5\n");
            return fresh;
        });

        var found = desk.within(TENANT, () -> text(id) + findings(id, 10));

        assertThat(found).contains("a,").contains("line=7");
        desk.within(TENANT, () -> {
            uploads.forget(id);
            return id;
        });
        assertThat(desk.within(TENANT, () -> Files.exists(folder.uploads().resolve(id + ".file"))))
                .isFalse();
    }

    private String text(UUID id) {
        try (var localCopy = uploads.copy(id)) {
            return Files.readString(localCopy.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> findings(UUID id, int most) {
        try (var all = FindingsSerializer.in(opened(id))) {
            return all.limit(most).toList();
        }
    }

    private InputStream opened(UUID id) {
        try {
            return uploads.findings(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An upload and its findings, as if they had been stored so long ago. */
    private UUID kept(Duration ago) {
        return desk.within(TENANT, () -> {
            var id = UUID.randomUUID();
            try {
                uploads.keep(id, FileOf.text("a,b\n1,2\n"));
                try (var findings = FindingsSerializer.into(StoredFiles.cut(part -> uploads.keepFindings(id, part)))) {
                    findings.add(new Finding(7, "food", "99", Finding.Reason.values()[0], ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sql.update(
                    "update file_parts set stored_at = :then where tenant_id = :tenant and file_id = :file",
                    Map.of("file", id, "then", Instant.now().minus(ago).atOffset(ZoneOffset.UTC)));
            return id;
        });
    }

    private String kinds(UUID id) {
        return desk.within(TENANT, () -> (String) sql.query("select coalesce(string_agg(kind, ' ' order by kind), '')"
                        + " from file_parts where tenant_id = :tenant and file_id = :file")
                .setParameter("file", id)
                .getSingleResult());
    }

    private List<Integer> sizes(String tenant, UUID id) {
        return desk.within(tenant, () -> {
            var sizes = new ArrayList<Integer>();
            for (Object size : sql.query(
                            "select octet_length(bytes) from file_parts where tenant_id = :tenant and file_id = :file and kind = 'UPLOAD'")
                    .setParameter("file", id)
                    .getResultList()) {
                sizes.add(((Number) size).intValue());
            }
            return sizes;
        });
    }

    private static UUID id(String address) {
        return UUID.fromString(address.replaceFirst(".*/imports/([^/]+).*", "$1"));
    }
}
