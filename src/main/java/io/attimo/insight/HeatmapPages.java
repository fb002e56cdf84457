package io.attimo.insight;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.importance.ImportanceCache;
import io.attimo.intake.UnreadMarks;
import io.attimo.journey.Journey;
import io.attimo.journey.Outcome;
import io.attimo.platform.web.Redirects;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The journey's map: where it hurts, how sure we are. Each state of it is an address. */
@Path("/journeys")
@RequiresRole(Role.VIEWER)
class HeatmapPages {

    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance map(HeatmapView page, List<UnreadOutcome> unread);
    }

    /** Cells of imported files that were to be marks of an outcome and could not be read. */
    public record UnreadOutcome(Outcome outcome, long cells) {}

    private record ReadingWithUnread(JourneyReading journeyReading, List<UnreadOutcome> unread) {}

    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;
    private final UnreadMarks unreadMarks;
    private final Redirects redirects;

    HeatmapPages(
            JourneyReadings journeyReadings,
            ImportanceCache importanceCache,
            UnreadMarks unreadMarks,
            Redirects redirects) {
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
        this.unreadMarks = unreadMarks;
        this.redirects = redirects;
    }

    @GET
    @Path("{id}")
    public Response show(UUID id, UriInfo uri) {
        return journeyReadings
                .at(id, uri.getQueryParameters(), this::withUnread)
                .map(this::shown)
                .orElseGet(() -> redirects.to("/bin/%s", id));
    }

    private ReadingWithUnread withUnread(JourneyReading journeyReading) {
        return new ReadingWithUnread(
                journeyReading, unread(journeyReading.view().journey()));
    }

    private Response shown(ReadingWithUnread found) {
        var journeyReading = found.journeyReading();
        return Response.ok(Views.map(
                        HeatmapView.of(journeyReading, importanceCache.of(journeyReading.importanceInput())),
                        found.unread()))
                .build();
    }

    private List<UnreadOutcome> unread(Journey journey) {
        var cells = unreadMarks.of(journey);
        return journey.outcomes().stream()
                .filter(outcome -> cells.containsKey(outcome.number()))
                .map(outcome -> new UnreadOutcome(outcome, cells.get(outcome.number())))
                .toList();
    }
}
