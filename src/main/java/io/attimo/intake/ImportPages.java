package io.attimo.intake;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.NamelessFile;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing a file, and where each file stands: one address from the first look to the undo. */
@Path("/imports")
@Allowed(Role.EDITOR)
class ImportPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance index(List<Import> imports, Problems problems);

        static native TemplateInstance progress(Import file);

        static native TemplateInstance tried(Import file, List<Finding> findings, boolean more);

        static native TemplateInstance result(Import file, String failure, String journeyAfter, boolean returnable);
    }

    private final Imports imports;
    private final Arrival arrival;
    private final Uploads uploads;
    private final MadeJourney made;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    ImportPages(
            Imports imports, Arrival arrival, Uploads uploads, MadeJourney made, CurrentMember me, Go go, Clock clock) {
        this.imports = imports;
        this.arrival = arrival;
        this.uploads = uploads;
        this.made = made;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index() {
        return Views.index(imports.recent(), Problems.none());
    }

    @POST
    @Once
    @Transactional
    public Response create(@RestForm FileUpload file) {
        var problems = Problems.none();
        if (problems.any()) {
            return refuse(problems.add("file", Words.here(IntakeMessages.class).fileMissing()));
        }
        if (NamelessFile.isSentAs("file")) {
            return refuse(NamelessFile.sentence("file"));
        }
        if (file == null || file.fileName().isBlank()) {
            return refuse(Words.here(IntakeMessages.class).fileMissing());
        }
        try {
            var bringer = new Bringer(me.get().id(), me.get().name());
            return go.to("/imports/%s/columns", arrival.of(file, null, bringer).id());
        } catch (BadFile bad) {
            return refuse(Sentences.of(bad));
        }
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) throws IOException {
        var file = imports.get(id);
        return switch (file.state()) {
            case UPLOADED -> go.to("/imports/%s/columns", id);
            case CHECKING, RUNNING, UNDOING, RETURNING ->
                Response.ok(Views.progress(file)).build();
            case CHECKED -> Response.ok(tried(file)).build();
            default -> Response.ok(result(file)).build();
        };
    }

    private TemplateInstance tried(Import file) throws IOException {
        var findings = Findings.first(uploads.findings(file.id()), DryRun.SHOWN);
        return Views.tried(file, findings, findings.size() == DryRun.SHOWN);
    }

    private TemplateInstance result(Import file) {
        return Views.result(
                file, Sentences.of(file.failure()), made.sentence(file), file.isReturnable(clock.instant()));
    }

    private Response refuse(String sentence) {
        return refuse(Problems.none().add("file", sentence));
    }

    private Response refuse(Problems problems) {
        return Response.status(422)
                .entity(Views.index(imports.recent(), problems))
                .build();
    }
}
