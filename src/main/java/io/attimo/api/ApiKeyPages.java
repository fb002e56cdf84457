package io.attimo.api;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.form.FormProblems;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The keys of the tenant's programs: each is shown once, when it is made. */
@Path("/keys")
@RequiresRole(Role.ADMIN)
class ApiKeyPages {

    @CheckedTemplate(basePath = "api")
    static class Views {
        static native TemplateInstance keys(
                List<ApiKey> keys,
                List<ApiKeyScope> scopes,
                LocalDate today,
                ApiKeys.Made made,
                ApiKeyDraft draft,
                FormProblems problems);
    }

    private final ApiKeys keys;
    private final CurrentMember me;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    ApiKeyPages(ApiKeys keys, CurrentMember me, FormSubmissionHandler formSubmissionHandler, Redirects redirects) {
        this.keys = keys;
        this.me = me;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance index() {
        return page(null, ApiKeyDraft.BLANK, FormProblems.none());
    }

    /** Renders instead of sending on: the key is in the answer to this form and nowhere else. */
    @POST
    @Idempotent
    @Transactional
    public Response make(@BeanParam ApiKeyDraft draft, @RestForm @DefaultValue("") String form) {
        return formSubmissionHandler.take(
                draft.on(keys.today()),
                problems -> page(null, draft, problems),
                () -> Response.ok(page(made(draft, form), ApiKeyDraft.BLANK, FormProblems.none()))
                        .build());
    }

    private ApiKeys.Made made(ApiKeyDraft draft, String form) {
        var made = keys.make(draft, me.actor(), form);
        if (made.isNew()) {
            me.record(new AuditEvent(
                    AuditEventKind.API_KEY_MADE,
                    draft.typed().text(),
                    ApiKeyAuditDetailFormatter.of(draft, keys.today())));
        }
        return made;
    }

    private TemplateInstance page(ApiKeys.Made made, ApiKeyDraft draft, FormProblems formProblems) {
        return Views.keys(keys.newestFirst(), List.of(ApiKeyScope.values()), keys.today(), made, draft, formProblems);
    }

    @POST
    @Path("{id}/revocation")
    @Transactional
    public Response revoke(UUID id) {
        me.record(AuditEvent.of(AuditEventKind.API_KEY_REVOKED, keys.revoke(id).name()));
        return redirects.to("/keys");
    }
}
