package io.attimo.insight;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.importance.ImportanceCache;
import io.attimo.platform.web.Redirects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The journey's map: where it hurts, how sure we are. Each state of it is an address. */
@Path("/journeys")
@RequiresRole(Role.VIEWER)
class HeatmapPages {

    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance map(HeatmapView page);
    }

    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;
    private final Redirects redirects;

    HeatmapPages(JourneyReadings journeyReadings, ImportanceCache importanceCache, Redirects redirects) {
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
        this.redirects = redirects;
    }

    @GET
    @Path("{id}")
    public Response show(UUID id, UriInfo uri) {
        return journeyReadings
                .at(id, uri.getQueryParameters())
                .map(this::shown)
                .orElseGet(() -> redirects.to("/bin/%s", id));
    }

    private Response shown(JourneyReading journeyReading) {
        return Response.ok(
                        Views.map(HeatmapView.of(journeyReading, importanceCache.of(journeyReading.importanceInput()))))
                .build();
    }
}
