package io.attimo.intake;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.SavedMapping;
import io.attimo.mapping.SavedMappings;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.Redirects;
import io.attimo.platform.web.Refusal;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** From an import to a saved mapping, and back: saving what this one uses, using one that was saved. */
@Path("/imports/{id}/mappings")
@RequiresRole(Role.EDITOR)
class MappingUsePages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance mapping(Import file, Mapping mapping, String name, FormProblems problems);
    }

    private final Imports imports;
    private final SavedMappings mappings;
    private final UploadPreviews previews;
    private final PreviewRequests previewRequests;
    private final ImportCommands importCommands;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;
    private final Clock clock;

    MappingUsePages(
            Imports imports,
            SavedMappings mappings,
            UploadPreviews previews,
            PreviewRequests previewRequests,
            ImportCommands importCommands,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects,
            Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.previews = previews;
        this.previewRequests = previewRequests;
        this.importCommands = importCommands;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
        this.clock = clock;
    }

    @GET
    public Response blank(UUID id) {
        var file = imports.get(id);
        return file.mapping()
                .map(mapping ->
                        redirects.again(200, Views.mapping(file, mapping, file.journeyName(), FormProblems.none())))
                .orElseGet(() -> redirects.to("/imports/%s", id));
    }

    /** A file without a mapping yet has nothing to save. */
    @POST
    @Idempotent
    @Transactional
    public Response save(UUID id, @RestForm String name) {
        var file = imports.get(id);
        var mapping = file.mapping();
        if (mapping.isEmpty()) {
            return redirects.to("/imports/%s", id);
        }
        var typedText = TypedText.line(name);
        return formSubmissionHandler.take(
                mappings.named(typedText, null),
                problems -> Views.mapping(file, mapping.get(), typedText.text(), problems),
                () -> {
                    mappings.keep(new SavedMapping(typedText.text(), mapping.get(), me.actor(), clock.instant()));
                    me.record(AuditEvent.of(AuditEventKind.MAPPING_SAVED, typedText.text()));
                    return redirects.to("/imports/%s", id);
                });
    }

    /** Tries the file with it at once; only where it names a fixed day is a person asked for the new one. */
    @POST
    @Path("{mapping}")
    @Transactional
    public Response use(UUID id, UUID mapping) {
        previewRequests.await(id);
        var file = imports.getForChange(id);
        var saved = mappings.get(mapping);
        var preview = previews.of(file);
        if (preview.isEmpty()) {
            return redirects.to("/imports/%s/columns", id);
        }
        saved.use(clock.instant());
        if (saved.mapping().date().isFixed()) {
            file.propose(saved.mapping().withoutDay());
            if (!preview.get().isReadFor(saved.mapping())) {
                previewRequests.ask(file, TableLayout.of(file.sheet(), saved.mapping()));
            }
            return redirects.to("/imports/%s/columns", id);
        }
        try {
            importCommands.begin(file, saved.mapping());
            return redirects.to("/imports/%s", id);
        } catch (InvalidMapping bad) {
            throw Refusal.unprocessable(locale -> String.join("; ", FileAndMappingFaultMessages.of(bad)));
        }
    }
}
