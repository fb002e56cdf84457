package io.attimo.api;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.Messages;
import io.attimo.platform.text.TypedText;
import io.attimo.platform.web.FormProblems;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import io.attimo.session.Idempotent;
import io.attimo.tenant.AuditEvent;
import io.attimo.tenant.AuditEventKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The keys of the tenant's programs: each is shown once, when it is made. */
@Path("/keys")
@RequiresRole(Role.ADMIN)
class ApiKeyPages {

    private static final int LONGEST_NAME = 80;

    @CheckedTemplate(basePath = "api")
    static class Views {
        static native TemplateInstance keys(List<ApiKey> keys, ApiKeys.Made made, String name, FormProblems problems);
    }

    private final ApiKeys keys;
    private final CurrentMember me;
    private final Redirects redirects;

    ApiKeyPages(ApiKeys keys, CurrentMember me, Redirects redirects) {
        this.keys = keys;
        this.me = me;
        this.redirects = redirects;
    }

    @GET
    public TemplateInstance index() {
        return Views.keys(keys.newestFirst(), null, "", FormProblems.none());
    }

    /** Renders instead of sending on: the key is in the answer to this form and nowhere else. */
    @POST
    @Idempotent
    @Transactional
    public Response make(@RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String form) {
        var typedText = TypedText.line(name);
        var formProblems = FormProblems.none();
        if (typedText.isBlank() || typedText.isUnstorable() || typedText.isLongerThan(LONGEST_NAME)) {
            formProblems.add("name", Messages.here(ApiMessages.class).keyNameProblem(LONGEST_NAME));
        }
        if (formProblems.any()) {
            return redirects.again(422, Views.keys(keys.newestFirst(), null, typedText.text(), formProblems));
        }
        var made = keys.make(typedText.text(), me.get().name(), form);
        if (made.isNew()) {
            me.record(AuditEvent.of(AuditEventKind.API_KEY_MADE, typedText.text()));
        }
        return Response.ok(Views.keys(keys.newestFirst(), made, "", formProblems))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Transactional
    public Response revoke(UUID id) {
        me.record(AuditEvent.of(AuditEventKind.API_KEY_REVOKED, keys.revoke(id).name()));
        return redirects.to("/keys");
    }
}
