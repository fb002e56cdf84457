package io.attimo.api;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
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
@Allowed(Role.ADMIN)
class KeyPages {

    private static final int LONGEST_NAME = 80;

    @CheckedTemplate(basePath = "api")
    static class Views {
        static native TemplateInstance keys(List<ApiKey> keys, String secret, String name, Problems problems);
    }

    private final ApiKeys keys;
    private final CurrentMember me;
    private final Go go;

    KeyPages(ApiKeys keys, CurrentMember me, Go go) {
        this.keys = keys;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance index() {
        return Views.keys(keys.newestFirst(), null, "", Problems.none());
    }

    /** Renders instead of sending on: the key is in the answer to this form and nowhere else. */
    @POST
    @Once
    @Transactional
    public Response make(@RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String form) {
        var typed = Typed.line(name);
        var problems = Problems.none();
        if (typed.isBlank() || typed.isUnstorable() || typed.isLongerThan(LONGEST_NAME)) {
            problems.add("name", Words.here(ApiMessages.class).keyNameProblem(LONGEST_NAME));
        }
        if (problems.any()) {
            return go.again(422, Views.keys(keys.newestFirst(), null, typed.text(), problems));
        }
        var made = keys.make(typed.text(), me.get().name(), form);
        if (made.isNew()) {
            me.did(Deed.of(DeedKind.API_KEY_MADE, typed.text()));
        }
        return Response.ok(Views.keys(keys.newestFirst(), made.secret(), "", problems))
                .build();
    }

    @POST
    @Path("{id}/revocation")
    @Transactional
    public Response revoke(UUID id) {
        me.did(Deed.of(DeedKind.API_KEY_REVOKED, keys.revoke(id).name()));
        return go.to("/keys");
    }
}
