package io.attimo.insight;

import io.attimo.disclosure.View;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.importance.ImportanceCache;
import io.attimo.intake.UnreadMarks;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.attimo.platform.web.Redirects;
import io.attimo.response.Comments;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** One touchpoint: how it stands, how it went, what people said of it. */
@Path("/journeys/{id}/touchpoints")
@RequiresRole(Role.VIEWER)
class TouchpointPages {

    @CheckedTemplate(basePath = "insight")
    static class Views {
        static native TemplateInstance touchpoint(
                TouchpointPage page, TrendDrawing drawing, TouchpointSuggestions.Proposal proposal, long unreadMarks);
    }

    private final Journeys journeys;
    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;
    private final Comments comments;
    private final UnreadMarks unreadMarks;
    private final List<TrendAnnotations> marks;
    private final List<TouchpointSuggestions> proposals;
    private final Redirects redirects;

    TouchpointPages(
            Journeys journeys,
            JourneyReadings journeyReadings,
            ImportanceCache importanceCache,
            Comments comments,
            UnreadMarks unreadMarks,
            @All List<TrendAnnotations> marks,
            @All List<TouchpointSuggestions> proposals,
            Redirects redirects) {
        this.journeys = journeys;
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
        this.comments = comments;
        this.unreadMarks = unreadMarks;
        this.marks = marks;
        this.proposals = proposals;
        this.redirects = redirects;
    }

    @GET
    @Path("{touchpointId}")
    public Response show(
            UUID id,
            UUID touchpointId,
            @QueryParam("step") String step,
            @QueryParam("comments") @DefaultValue("0") int first,
            UriInfo uri) {
        var journey = journeys.get(id);
        var touchpoint = journey.touchpoint(touchpointId).orElseThrow(NotFoundException::new);
        if (touchpoint.outOfUse().isPresent()) {
            return redirects.to("/bin/%s", touchpoint.outOfUse().get().id());
        }
        var journeyReading = journeyReadings.at(View.of(journey, uri.getQueryParameters()));
        var page = TouchpointPage.of(
                journeyReading,
                touchpoint,
                importanceCache.of(journeyReading.importanceInput()),
                "months".equals(step),
                journeyReading.hides(touchpoint) ? null : said(journeyReading, touchpoint, Math.max(0, first)));
        var done = marks.stream().flatMap(each -> each.of(touchpoint).stream()).toList();
        var drawing = TrendDrawing.of(page.points(), done);
        return Response.ok(Views.touchpoint(page, drawing, proposed(page), unreadMarks.of(touchpoint)))
                .build();
    }

    private TouchpointSuggestions.Proposal proposed(TouchpointPage page) {
        return proposals.stream()
                .flatMap(each -> each.on(page).stream())
                .findFirst()
                .orElse(null);
    }

    private Comments.Part said(JourneyReading journeyReading, Touchpoint touchpoint, int first) {
        var view = journeyReading.view();
        var dateRange = new io.attimo.response.DateRange(
                view.period().from(), view.period().to());
        var places = TouchpointPage.places(view);
        return journeyReading.tellsSingleAnswers()
                ? comments.newest(touchpoint, dateRange, places, first, TouchpointPage.COMMENTS)
                : comments.words(
                        touchpoint,
                        dateRange,
                        places,
                        journeyReading.waiting(touchpoint),
                        first,
                        TouchpointPage.COMMENTS);
    }
}
