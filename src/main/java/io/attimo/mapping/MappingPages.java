package io.attimo.mapping;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.transfer.Downloads;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The mappings that are saved: called otherwise, or deleted. */
@Path("/mappings")
@RequiresRole(Role.EDITOR)
class MappingPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance mappings(
                ListPage<SavedMapping> mappings, UUID renamed, String typed, FormProblems problems);
    }

    private final SavedMappings mappings;
    private final Downloads downloads;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    MappingPages(
            SavedMappings mappings,
            Downloads downloads,
            CurrentMember me,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.mappings = mappings;
        this.downloads = downloads;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance index(UriInfo uri) {
        return Views.mappings(mappings.page(asked(uri)), null, "", FormProblems.none());
    }

    @GET
    @Path("csv")
    public Response csv(UriInfo uri) throws IOException {
        return downloads.csv("mappings.csv", mappings.csv(asked(uri), Messages.here(SavedMappingMessages.class)));
    }

    private static ListQuery asked(UriInfo uri) {
        return ListQuery.of(SavedMappings.LIST, uri.getQueryParameters());
    }

    @POST
    @Path("{id}/name")
    @Transactional
    public Response rename(UUID id, @RestForm String name, UriInfo uri) {
        var saved = mappings.get(id);
        var typedText = TypedText.line(name);
        return formSubmissionHandler.take(
                mappings.named(typedText, id),
                problems -> Views.mappings(mappings.page(asked(uri)), id, typedText.text(), problems),
                () -> {
                    me.record(new AuditEvent(AuditEventKind.MAPPING_RENAMED, typedText.text(), saved.name()));
                    saved.rename(typedText.text());
                    mappings.keep(saved);
                    return redirects.to("%s", asked(uri).path());
                });
    }

    /** @param form its token, which {@link Idempotent} looks for: it is read only where it is asked for */
    @POST
    @Path("{id}/removal")
    @Idempotent
    @Transactional
    public Response remove(UUID id, @RestForm String form, UriInfo uri) {
        var saved = mappings.getForChange(id);
        mappings.delete(saved);
        me.record(AuditEvent.of(AuditEventKind.MAPPING_REMOVED, saved.name()));
        return redirects.to("%s", asked(uri).path());
    }
}
