package io.attimo.intake;

import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.mapping.DryRun;
import io.attimo.mapping.EqualFindings;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.Downloads;
import io.attimo.platform.transfer.MissingFileName;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing a file, and where each file stands: one address from the first look to the undo. */
@Path("/imports")
@RequiresRole(Role.EDITOR)
class ImportPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance index(ListPage<Import> imports, FormProblems problems);

        static native TemplateInstance progress(Import file);

        static native TemplateInstance tried(Import file, EqualFindings findings, String source, FormProblems problems);

        static native TemplateInstance result(Import file, String failure, String journeyAfter, boolean returnable);
    }

    private final Imports imports;
    private final UploadReceiver uploadReceiver;
    private final Uploads uploads;
    private final ImportedJourneyRetirement made;
    private final Downloads downloads;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    ImportPages(
            Imports imports,
            UploadReceiver uploadReceiver,
            Uploads uploads,
            ImportedJourneyRetirement made,
            Downloads downloads,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.imports = imports;
        this.uploadReceiver = uploadReceiver;
        this.uploads = uploads;
        this.made = made;
        this.downloads = downloads;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        return Views.index(imports.page(asked(uri)), FormProblems.none());
    }

    @GET
    @Path("csv")
    public Response csv(UriInfo uri) throws IOException {
        return downloads.csv("imports.csv", imports.csv(asked(uri), Messages.here(IntakeMessages.class)));
    }

    private static ListQuery asked(UriInfo uri) {
        return ListQuery.of(Imports.LIST, uri.getQueryParameters());
    }

    /** The file is stored before the transaction, which would keep its connection until the last megabyte is there. */
    @POST
    public Response upload(@RestForm FileUpload file) {
        if (MissingFileName.isSentAs("file") || file == null || file.fileName().isBlank()) {
            return create(null);
        }
        var stored = uploadReceiver.store(file, me.actor());
        try {
            return create(stored);
        } finally {
            uploadReceiver.forgetUnlessTaken(stored);
        }
    }

    @Idempotent
    @Transactional
    Response create(Import stored) {
        return formSubmissionHandler.take(
                problems -> check(problems, stored),
                problems -> Views.index(imports.page(Imports.LIST.plain()), problems),
                () -> {
                    uploadReceiver.take(stored, TableLayout.of(null));
                    return redirects.to("/imports/%s/columns", stored.id());
                });
    }

    /** A file is never brought back: it is to be chosen again. */
    private static void check(FormProblems problems, Import stored) {
        if (MissingFileName.isSentAs("file")) {
            problems.add("file", MissingFileName.sentence("file"));
        } else if (problems.isBroughtBack() || stored == null) {
            problems.add("file", Messages.here(IntakeMessages.class).fileMissing());
        }
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) throws IOException {
        var file = imports.get(id);
        return switch (file.state()) {
            case UPLOADED -> redirects.to("/imports/%s/columns", id);
            case CHECKING, RUNNING, UNDOING, RETURNING ->
                Response.ok(Views.progress(file)).build();
            case CHECKED -> Response.ok(tried(file)).build();
            default -> Response.ok(result(file)).build();
        };
    }

    private TemplateInstance tried(Import file) throws IOException {
        var findings = EqualFindings.in(uploads.findings(file.id()), DryRun.SHOWN);
        return Views.tried(file, findings, "", FormProblems.none());
    }

    private TemplateInstance result(Import file) {
        return Views.result(
                file,
                FileAndMappingFaultMessages.of(file.failure()),
                made.sentence(file),
                file.isReturnable(clock.instant()));
    }
}
