package io.attimo.insight;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

    private final Journeys journeys;
    private final Looks looks;
    private final Importances importances;

    HeatmapPages(Journeys journeys, Looks looks, Importances importances) {
        this.journeys = journeys;
        this.looks = looks;
        this.importances = importances;
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id, UriInfo uri) {
        var reading = looks.at(View.of(journeys.get(id), uri.getQueryParameters()));
        return Views.map(MapPage.of(reading, importances.of(reading)));
    }
}
