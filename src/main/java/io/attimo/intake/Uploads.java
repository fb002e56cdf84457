package io.attimo.intake;

import io.attimo.mapping.FilePreview;
import io.attimo.platform.files.LocalCopies;
import io.attimo.platform.files.LocalCopy;
import io.attimo.platform.files.StoredFilePart;
import io.attimo.platform.files.StoredFiles;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Files that wait to be imported, and what was found in them: stored under the id of the import. */
@Singleton
class Uploads {

    static final Duration KEPT = Duration.ofHours(24);
    static final Duration FINDINGS_KEPT = Duration.ofDays(30);

    private static final String UPLOAD = "UPLOAD";
    private static final String FINDINGS = "FINDINGS";

    private final StoredFiles stored;
    private final LocalCopies localCopies;
    private final LegacyUploads earlier;
    private final TenantSql sql;
    private final Clock clock;

    Uploads(StoredFiles stored, LocalCopies localCopies, LegacyUploads earlier, TenantSql sql, Clock clock) {
        this.stored = stored;
        this.localCopies = localCopies;
        this.earlier = earlier;
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes a file over that is here as a whole. Part of the caller's transaction. */
    void keep(UUID id, Path uploaded) throws IOException {
        sql.rest();
        FileReadLimit.next(() -> {
            try (var parts = StoredFiles.cut(part -> stored.keep(id, UPLOAD, part))) {
                return Files.copy(uploaded, parts);
            }
        });
    }

    /** The file on this machine, to be closed by whoever reads it. */
    LocalCopy copy(UUID id) throws IOException {
        if (stored.isThere(id, UPLOAD)) {
            return localCopies.of(id, () -> stored.read(id, UPLOAD));
        }
        if (earlier.has(id)) {
            return localCopies.of(id, () -> earlier.read(id));
        }
        throw new NoSuchFileException(id.toString());
    }

    FilePreview look(Import file) throws IOException {
        return look(file, file.sheet());
    }

    /** One that nobody came back for in time is asked for again, in words. */
    FilePreview look(Import file, String sheet) throws IOException {
        sql.rest();
        try {
            return FileReadLimit.next(() -> {
                try (var localCopy = copy(file.id())) {
                    return FilePreview.of(localCopy.path(), sheet);
                }
            });
        } catch (NoSuchFileException gone) {
            throw Refusal.conflict(
                    locale -> Messages.in(FaultMessages.class, locale).badWork(ImportFault.FILE_GONE));
        }
    }

    /** A large workbook takes a while, and so may those before it. */
    FilePreview look(Path file, String sheet) throws IOException {
        sql.rest();
        return FileReadLimit.next(() -> FilePreview.of(file, sheet));
    }

    /** Its rows are in, or nobody wants them. Part of the caller's transaction. */
    void forget(UUID id) {
        stored.delete(id, UPLOAD);
        localCopies.forget(id);
        earlier.forget(id);
    }

    /** Part of the caller's transaction, as the next one. */
    void forgetFindings(UUID id) {
        stored.delete(id, FINDINGS);
    }

    void keepFindings(UUID id, StoredFilePart part) {
        stored.keep(id, FINDINGS, part);
    }

    /** Empty where there are none. */
    InputStream findings(UUID id) throws IOException {
        try {
            return stored.read(id, FINDINGS);
        } catch (NoSuchFileException none) {
            return earlier.findings(id);
        }
    }

    /** Deletes what nobody of this tenant will come back for. */
    void sweep() {
        stored.deleteOlder(UPLOAD, clock.instant().minus(KEPT));
        stored.deleteOlder(FINDINGS, clock.instant().minus(FINDINGS_KEPT));
    }
}
