package io.attimo.intake;

import io.attimo.platform.files.LegacyUploadFolder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * What versions before kept in a folder of their node: it is read and swept for as long as it would have been kept there.
 */
@Singleton
class LegacyUploads {

    private static final String FILE = ".file";
    private static final String FINDINGS = ".findings.csv";

    private final LegacyUploadFolder folder;
    private final Clock clock;

    LegacyUploads(LegacyUploadFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    boolean has(UUID id) {
        return Files.exists(place(id, FILE));
    }

    InputStream read(UUID id) throws IOException {
        return Files.newInputStream(place(id, FILE));
    }

    InputStream findings(UUID id) throws IOException {
        try {
            return Files.newInputStream(place(id, FINDINGS));
        } catch (NoSuchFileException none) {
            return InputStream.nullInputStream();
        }
    }

    void forget(UUID id) {
        try {
            Files.deleteIfExists(place(id, FILE));
        } catch (IOException later) {
            // it goes with the next sweep
        }
    }

    /** Of all tenants. */
    void sweep() throws IOException {
        for (var file : folder.allUploads()) {
            var oldest = clock.instant().minus(kept(file));
            if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Duration kept(Path file) {
        return file.getFileName().toString().endsWith(FINDINGS) ? Uploads.FINDINGS_KEPT : Uploads.KEPT;
    }

    private Path place(UUID id, String ending) {
        return folder.uploads().resolve(id + ending);
    }
}
