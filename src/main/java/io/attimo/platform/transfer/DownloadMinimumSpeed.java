package io.attimo.platform.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How slowly a file may be taken: in each such time its least, or the reader is let go. */
@Singleton
class DownloadMinimumSpeed {

    private final Duration patience;
    private final long least;

    @Inject
    DownloadMinimumSpeed(
            @ConfigProperty(name = "attimo.downloads.patience") Duration patience,
            @ConfigProperty(name = "attimo.downloads.least") MemorySize least) {
        this(patience, least.asLongValue());
    }

    DownloadMinimumSpeed(Duration patience, long least) {
        this.patience = patience;
        this.least = least;
    }

    Duration patience() {
        return patience;
    }

    long least() {
        return least;
    }
}
