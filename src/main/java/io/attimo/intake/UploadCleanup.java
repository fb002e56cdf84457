package io.attimo.intake;

import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/** Throws files away that nobody came back for. */
@Singleton
class UploadCleanup {

    private final Uploads uploads;
    private final LegacyUploads earlier;
    private final Imports imports;
    private final ImportCommands importCommands;
    private final Clock clock;
    private final TenantLookup tenantLookup;
    private final Tenancy tenancy;

    UploadCleanup(
            Uploads uploads,
            LegacyUploads earlier,
            Imports imports,
            ImportCommands importCommands,
            Clock clock,
            TenantLookup tenantLookup,
            Tenancy tenancy) {
        this.uploads = uploads;
        this.earlier = earlier;
        this.imports = imports;
        this.importCommands = importCommands;
        this.clock = clock;
        this.tenantLookup = tenantLookup;
        this.tenancy = tenancy;
    }

    private void sweepTenant() {
        imports.triedForProgramsBefore(clock.instant().minus(Uploads.KEPT)).forEach(importCommands::forget);
        uploads.sweep();
    }

    @Scheduled(every = "1h", delayed = "1m")
    void sweep() throws IOException {
        earlier.sweep();
        for (var tenant : tenantLookup.tenants()) {
            tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().run(this::sweepTenant));
        }
    }
}
