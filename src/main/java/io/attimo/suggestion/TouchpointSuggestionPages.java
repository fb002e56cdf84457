package io.attimo.suggestion;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.insight.TouchpointSuggestions;
import io.attimo.journey.Journeys;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What to do about one touchpoint, for each outcome. */
@Path("/journeys/{journey}/touchpoints/{touchpoint}/suggestions")
@RequiresRole(Role.VIEWER)
class TouchpointSuggestionPages {

    @CheckedTemplate(basePath = "suggestion")
    static class Views {
        static native TemplateInstance touchpoint(Touchpoint touchpoint, List<OfOutcome> all);
    }

    /** @param proposal null where nothing is suggested */
    public record OfOutcome(Outcome outcome, TouchpointSuggestions.Proposal proposal) {}

    private final Journeys journeys;
    private final TouchpointPageSuggestionProvider proposals;

    TouchpointSuggestionPages(Journeys journeys, TouchpointPageSuggestionProvider proposals) {
        this.journeys = journeys;
        this.proposals = proposals;
    }

    @GET
    public TemplateInstance show(UUID journey, UUID touchpoint) {
        var asked = journeys.touchpointInUse(journey, touchpoint);
        var all = asked.stage().journey().outcomes().stream()
                .map(outcome ->
                        new OfOutcome(outcome, proposals.of(outcome, asked).orElse(null)))
                .toList();
        return Views.touchpoint(asked, all);
    }
}
