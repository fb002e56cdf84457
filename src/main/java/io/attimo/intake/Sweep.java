package io.attimo.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Throws files away that nobody came back for. */
@Singleton
class Sweep {

    private final Uploads uploads;

    Sweep(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() throws IOException {
        uploads.sweep();
    }
}
