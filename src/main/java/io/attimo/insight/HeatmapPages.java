package io.attimo.insight;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.attimo.platform.web.Go;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The journey's map: where it hurts, how sure we are. Each state of it is an address. */
@Path("/journeys")
@Allowed(Role.VIEWER)
class HeatmapPages {

    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance map(MapPage page);
    }

    private final Looks looks;
    private final Importances importances;
    private final Go go;

    HeatmapPages(Looks looks, Importances importances, Go go) {
        this.looks = looks;
        this.importances = importances;
        this.go = go;
    }

    @GET
    @Path("{id}")
    public Response show(UUID id, UriInfo uri) {
        return looks.at(id, uri.getQueryParameters()).map(this::shown).orElseGet(() -> go.to("/bin/%s", id));
    }

    private Response shown(Reading reading) {
        return Response.ok(Views.map(MapPage.of(reading, importances.of(reading))))
                .build();
    }
}
