package io.attimo.intake;

import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Throws files away that nobody came back for. */
@Singleton
class Sweep {

    private final Uploads uploads;
    private final EarlierUploads earlier;
    private final Doors doors;
    private final Tenancy tenancy;

    Sweep(Uploads uploads, EarlierUploads earlier, Doors doors, Tenancy tenancy) {
        this.uploads = uploads;
        this.earlier = earlier;
        this.doors = doors;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() throws IOException {
        earlier.sweep();
        for (var tenant : doors.tenants()) {
            tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().run(uploads::sweep));
        }
    }
}
