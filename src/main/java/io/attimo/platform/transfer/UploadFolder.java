package io.attimo.platform.transfer;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where uploads lie while they come and are looked at. Each goes with its request, or soon after its process has died. */
@Singleton
class UploadFolder {

    static final Duration KEPT = Duration.ofHours(1);

    /** Other files may lie there too: those that we and Quarkus make, and no others. */
    private static final Pattern OURS =
            Pattern.compile("attimo-upload-.*|resteasy-reactive\\d+upload|attimo\\d+\\.csv");

    private final Path folder;
    private final Clock clock;

    UploadFolder(@ConfigProperty(name = "quarkus.http.body.uploads-directory") String folder, Clock clock) {
        this.folder = Path.of(folder);
        this.clock = clock;
    }

    Path fresh() {
        return folder.resolve("attimo-upload-" + UUID.randomUUID());
    }

    @Scheduled(every = "10m")
    void sweep() throws IOException {
        var oldest = clock.instant().minus(KEPT);
        for (var place : List.of(folder, Path.of(System.getProperty("java.io.tmpdir")))) {
            sweep(place, oldest);
        }
    }

    private static void sweep(Path place, Instant oldest) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (var files = Files.newDirectoryStream(place, file -> isOld(file, oldest))) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** One that has gone meanwhile is old. */
    private static boolean isOld(Path file, Instant oldest) {
        return OURS.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file)
                && file.toFile().lastModified() < oldest.toEpochMilli();
    }
}
