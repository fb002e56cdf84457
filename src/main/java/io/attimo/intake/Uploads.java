package io.attimo.intake;

import io.attimo.platform.files.TableFile;
import io.attimo.platform.files.TenantFolder;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Files that wait to be imported, and what was found in them: a folder for each tenant, named by the import. */
@Singleton
class Uploads {

    static final Duration KEPT = Duration.ofHours(24);
    static final Duration FINDINGS_KEPT = Duration.ofDays(30);

    private static final String FINDINGS = ".findings.csv";

    private final TenantFolder folder;
    private final TenantSql sql;
    private final Clock clock;

    Uploads(TenantFolder folder, TenantSql sql, Clock clock) {
        this.folder = folder;
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes a file over whole or not at all. */
    void keep(UUID id, Path uploaded) throws IOException {
        var place = file(id);
        var draft = place.resolveSibling(id + ".part");
        try {
            Files.createDirectories(place.getParent());
            Files.copy(uploaded, draft, StandardCopyOption.REPLACE_EXISTING);
            force(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            Files.deleteIfExists(draft);
            throw full;
        }
    }

    // What was acknowledged is on the disk, and not only in the memory before it.
    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    Path file(UUID id) {
        return folder.uploads().resolve(id + ".file");
    }

    Path findings(UUID id) {
        return folder.uploads().resolve(id + FINDINGS);
    }

    TableFile table(Import file) throws IOException {
        return TableFile.open(file(file.id()), file.sheet());
    }

    Preview look(Import file) throws IOException {
        return look(file, file.sheet());
    }

    /** One that nobody came back for in time is asked for again, in words. */
    Preview look(Import file, String sheet) throws IOException {
        try {
            return look(file(file.id()), sheet);
        } catch (NoSuchFileException gone) {
            throw Refusal.conflict(
                    locale -> Words.in(FaultMessages.class, locale).badWork(ImportWork.Fault.FILE_GONE));
        }
    }

    /** A large workbook takes a while, and so may those before it. */
    Preview look(Path file, String sheet) throws IOException {
        sql.rest();
        return Preview.of(file, sheet);
    }

    void forget(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException later) {
            // it goes with the next sweep
        }
    }

    /** Deletes what nobody will come back for, of all tenants. */
    void sweep() throws IOException {
        var now = clock.instant();
        for (var file : folder.allUploads()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest(file, now))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant oldest(Path file, Instant now) {
        return now.minus(file.getFileName().toString().endsWith(FINDINGS) ? FINDINGS_KEPT : KEPT);
    }
}
