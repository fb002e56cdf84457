package io.attimo.intake;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Role;
import io.attimo.platform.web.Downloads;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

/** Letting an import run, stopping it, taking it back; pressing twice does it once. */
@Path("/imports/{id}")
@Allowed(Role.EDITOR)
class ImportRunPages {

    private final Imports imports;
    private final Trial trial;
    private final Uploads uploads;
    private final Downloads downloads;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    ImportRunPages(
            Imports imports, Trial trial, Uploads uploads, Downloads downloads, CurrentMember me, Go go, Clock clock) {
        this.imports = imports;
        this.trial = trial;
        this.uploads = uploads;
        this.downloads = downloads;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @POST
    @Path("intake")
    @Transactional
    public Response takeIn(UUID id) {
        var file = imports.getForChange(id);
        if (trial.goOn(file, clock.instant())) {
            me.did(new Deed(DeedKind.IMPORT_STARTED, file.fileName(), file.journeyName()));
        }
        return go.to("/imports/%s", id);
    }

    @POST
    @Path("cancellation")
    @Transactional
    public Response cancel(UUID id) {
        var file = imports.getForChange(id);
        if (file.state().isCancellable()) {
            file.cancel(clock.instant());
            me.did(Deed.of(DeedKind.IMPORT_CANCELLED, file.fileName()));
        }
        return go.to("/imports/%s", id);
    }

    @POST
    @Path("reversal")
    @Transactional
    public Response undo(UUID id) {
        var file = imports.getForChange(id);
        if (trial.takeBack(file, me.get().name(), clock.instant())) {
            me.did(Deed.of(DeedKind.IMPORT_UNDONE, file.fileName()));
        }
        return go.to("/imports/%s", id);
    }

    @GET
    @Path("findings")
    public Response findings(UUID id) throws IOException {
        var found = uploads.findings(imports.get(id).id());
        return downloads.csv("findings.csv", FindingsFile.of(found, Words.here(IntakeMessages.class)));
    }
}
