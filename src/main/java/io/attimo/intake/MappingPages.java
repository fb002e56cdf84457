package io.attimo.intake;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Role;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** The mappings that are saved: called otherwise, or deleted. */
@Path("/mappings")
@Allowed(Role.EDITOR)
class MappingPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance mappings(
                List<SavedMapping> mappings, UUID renamed, String typed, Problems problems);
    }

    private final SavedMappings mappings;
    private final CurrentMember me;
    private final Go go;

    MappingPages(SavedMappings mappings, CurrentMember me, Go go) {
        this.mappings = mappings;
        this.me = me;
        this.go = go;
    }

    @GET
    public TemplateInstance index() {
        return Views.mappings(mappings.alphabetically(), null, "", Problems.none());
    }

    @POST
    @Path("{id}/name")
    @Transactional
    public Response rename(UUID id, @RestForm String name) {
        var saved = mappings.get(id);
        var typed = Typed.line(name);
        var problems = mappings.problems(typed, id);
        if (problems.any()) {
            return go.again(422, Views.mappings(mappings.alphabetically(), id, typed.text(), problems));
        }
        me.did(new Deed(DeedKind.MAPPING_RENAMED, typed.text(), saved.name()));
        saved.rename(typed.text());
        mappings.keep(saved);
        return go.to("/mappings");
    }

    @POST
    @Path("{id}/removal")
    @Transactional
    public Response remove(UUID id) {
        var saved = mappings.get(id);
        mappings.delete(saved);
        me.did(Deed.of(DeedKind.MAPPING_REMOVED, saved.name()));
        return go.to("/mappings");
    }
}
