package io.attimo.suggestion;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.attimo.journey.Journeys;
import io.attimo.journey.Touchpoint;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What to do about one touchpoint, for each outcome: a page of its own, and the part of it that the touchpoint's page shows. */
@Path("/journeys/{journey}/touchpoints/{touchpoint}/suggestions")
@Allowed(Role.VIEWER)
class TouchpointSuggestionPages {

    @CheckedTemplate(basePath = "suggestion")
    static class Views {
        static native TemplateInstance touchpoint(Touchpoint touchpoint, List<SuggestionList> lists);
    }

    private final Journeys journeys;
    private final Advisor advisor;

    TouchpointSuggestionPages(Journeys journeys, Advisor advisor) {
        this.journeys = journeys;
        this.advisor = advisor;
    }

    @GET
    public TemplateInstance show(UUID journey, UUID touchpoint) {
        var asked = journeys.touchpointInUse(journey, touchpoint);
        var lists = asked.stage().journey().outcomes().stream()
                .map(outcome -> new SuggestionList(advisor.about(outcome), State.OPEN, touchpoint, false))
                .toList();
        return Views.touchpoint(asked, lists);
    }
}
