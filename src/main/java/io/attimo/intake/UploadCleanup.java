package io.attimo.intake;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Throws files away that nobody came back for. */
@Singleton
class UploadCleanup {

    private final Uploads uploads;
    private final LegacyUploads earlier;
    private final TenantLookup tenantLookup;
    private final Tenancy tenancy;

    UploadCleanup(Uploads uploads, LegacyUploads earlier, TenantLookup tenantLookup, Tenancy tenancy) {
        this.uploads = uploads;
        this.earlier = earlier;
        this.tenantLookup = tenantLookup;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() throws IOException {
        earlier.sweep();
        for (var tenant : tenantLookup.tenants()) {
            tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().run(uploads::sweep));
        }
    }
}
