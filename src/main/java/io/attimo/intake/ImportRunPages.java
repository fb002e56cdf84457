package io.attimo.intake;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.Downloads;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
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
@RequiresRole(Role.EDITOR)
class ImportRunPages {

    private final Imports imports;
    private final ImportCommands importCommands;
    private final Uploads uploads;
    private final Downloads downloads;
    private final CurrentMember me;
    private final Redirects redirects;
    private final Clock clock;

    ImportRunPages(
            Imports imports,
            ImportCommands importCommands,
            Uploads uploads,
            Downloads downloads,
            CurrentMember me,
            Redirects redirects,
            Clock clock) {
        this.imports = imports;
        this.importCommands = importCommands;
        this.uploads = uploads;
        this.downloads = downloads;
        this.me = me;
        this.redirects = redirects;
        this.clock = clock;
    }

    @POST
    @Path("intake")
    @Transactional
    public Response takeIn(UUID id) {
        var file = imports.getForChange(id);
        if (importCommands.goOn(file, clock.instant())) {
            me.record(new AuditEvent(AuditEventKind.IMPORT_STARTED, file.fileName(), file.journeyName()));
        }
        return redirects.to("/imports/%s", id);
    }

    @POST
    @Path("cancellation")
    @Transactional
    public Response cancel(UUID id) {
        var file = imports.getForChange(id);
        if (file.state().isCancellable()) {
            file.cancel(clock.instant());
            me.record(AuditEvent.of(AuditEventKind.IMPORT_CANCELLED, file.fileName()));
        }
        return redirects.to("/imports/%s", id);
    }

    @POST
    @Path("reversal")
    @Transactional
    public Response undo(UUID id) {
        var file = imports.getForChange(id);
        if (importCommands.takeBack(file, me.actor(), clock.instant())) {
            me.record(AuditEvent.of(AuditEventKind.IMPORT_UNDONE, file.fileName()));
        }
        return redirects.to("/imports/%s", id);
    }

    @GET
    @Path("findings")
    public Response findings(UUID id) throws IOException {
        var found = uploads.findings(imports.get(id).id());
        return downloads.csv("findings.csv", FindingsCsv.of(found, Messages.here(IntakeMessages.class)));
    }
}
