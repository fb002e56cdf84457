package io.attimo.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How slowly a file may come, and how large it may be: in each such time it must bring its least, or end. */
@Singleton
public class UploadMinimumSpeed {

    private final Duration patience;
    private final long least;
    private final long most;

    @Inject
    UploadMinimumSpeed(
            @ConfigProperty(name = "attimo.uploads.patience") Duration patience,
            @ConfigProperty(name = "attimo.uploads.least") MemorySize least,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this(patience, least.asLongValue(), most.asLongValue());
    }

    public UploadMinimumSpeed(Duration patience, long least, long most) {
        this.patience = patience;
        this.least = least;
        this.most = most;
    }

    public Duration patience() {
        return patience;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }
}
