package io.attimo.intake;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.EqualFindings;
import io.attimo.mapping.Mapping;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
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
import org.jboss.resteasy.reactive.RestForm;

/**
 * Letting an import run, with what becomes of answers of earlier files that it would change; stopping it, taking it back.
 * Pressing twice does it once.
 */
@Path("/imports/{id}")
@RequiresRole(Role.EDITOR)
class ImportRunPages {

    private static final int LONGEST_SOURCE = 120;

    private final Imports imports;
    private final ImportCommands importCommands;
    private final Uploads uploads;
    private final Downloads downloads;
    private final FormSubmissionHandler formSubmissionHandler;
    private final CurrentMember me;
    private final Redirects redirects;
    private final Clock clock;

    ImportRunPages(
            Imports imports,
            ImportCommands importCommands,
            Uploads uploads,
            Downloads downloads,
            FormSubmissionHandler formSubmissionHandler,
            CurrentMember me,
            Redirects redirects,
            Clock clock) {
        this.imports = imports;
        this.importCommands = importCommands;
        this.uploads = uploads;
        this.downloads = downloads;
        this.formSubmissionHandler = formSubmissionHandler;
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
    @Path("replacement")
    @Transactional
    public Response replace(UUID id) {
        var file = imports.getForChange(id);
        if (file.asksBeforeReplacing()) {
            file.allowReplacing();
            importCommands.goOn(file, clock.instant());
            me.record(new AuditEvent(AuditEventKind.IMPORT_STARTED, file.fileName(), file.journeyName()));
        }
        return redirects.to("/imports/%s", id);
    }

    /** Under a source of its own, in which the same keys are other answers. */
    @POST
    @Path("wave")
    @Transactional
    public Response separate(UUID id, @RestForm String source) throws IOException {
        var file = imports.getForChange(id);
        if (!file.asksBeforeReplacing()) {
            return redirects.to("/imports/%s", id);
        }
        var typed = TypedText.line(source);
        var mapping = file.mapping().orElseThrow();
        var findings = EqualFindings.in(uploads.findings(id), DryRun.SHOWN);
        return formSubmissionHandler.take(
                problems -> check(problems, typed, mapping),
                problems -> ImportPages.Views.tried(file, findings, typed.text(), problems),
                () -> {
                    importCommands.begin(file, mapping.from(typed.text()));
                    return redirects.to("/imports/%s", id);
                });
    }

    private static void check(FormProblems problems, TypedText source, Mapping mapping) {
        var words = Messages.here(IntakeMessages.class);
        problems.require("source", words.waveSource(), source, LONGEST_SOURCE);
        if (source.text().equals(mapping.source())) {
            problems.add("source", words.waveIsTheSame(mapping.source()));
        }
    }

    /** Each row as an answer of its own. */
    @POST
    @Path("rows")
    @Transactional
    public Response keepBoth(UUID id) {
        var file = imports.getForChange(id);
        if (file.maySplitAnswers()) {
            importCommands.begin(file, file.mapping().orElseThrow().ofEachRow());
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
