package io.attimo.intake;

import io.attimo.platform.files.LocalCopies;
import io.attimo.platform.files.LocalCopy;
import io.attimo.platform.files.StoredFilePart;
import io.attimo.platform.files.StoredFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
    private final UploadPreviews previews;
    private final Clock clock;

    Uploads(StoredFiles stored, LocalCopies localCopies, LegacyUploads earlier, UploadPreviews previews, Clock clock) {
        this.stored = stored;
        this.localCopies = localCopies;
        this.earlier = earlier;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * Takes a file over that is here as a whole, part by part: outside of a transaction each has one of its own, so that
     * whoever stores two hundred megabytes keeps nobody from the database. What was begun and not ended is swept.
     */
    void keep(UUID id, Path uploaded) throws IOException {
        try (var parts = StoredFiles.cut(part -> keep(id, part))) {
            Files.copy(uploaded, parts);
        }
    }

    private void keep(UUID id, StoredFilePart part) {
        QuarkusTransaction.joiningExisting().run(() -> stored.keep(id, UPLOAD, part));
    }

    boolean isThere(UUID id) {
        return stored.isThere(id, UPLOAD) || earlier.has(id);
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

    /** Its rows are in, or nobody wants them. Part of the caller's transaction. */
    void forget(UUID id) {
        previews.forget(id);
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
