package io.attimo.suggestion;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.journey.Attempt;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What to do next, best first. */
@Path("/suggestions")
@Allowed(Role.VIEWER)
class SuggestionPages {

    @CheckedTemplate(basePath = "suggestion")
    static class Views {
        static native TemplateInstance index(SuggestionList list, List<Journey> journeys, DecisionForms forms);

        static native TemplateInstance blank(Journey journey, boolean editor);
    }

    private final Journeys journeys;
    private final Advisor advisor;
    private final Members members;
    private final CurrentMember me;

    SuggestionPages(Journeys journeys, Advisor advisor, Members members, CurrentMember me) {
        this.journeys = journeys;
        this.advisor = advisor;
        this.members = members;
        this.me = me;
    }

    /** Of the journey and the outcome asked for, else of the first that there are. */
    @GET
    public TemplateInstance index(
            @RestQuery UUID journey, @RestQuery String outcome, @RestQuery String state, @RestQuery UUID changed) {
        var inUse = journeys.inUse();
        var chosen = journey == null ? SuggestionList.firstWithOutcome(inUse) : journeys.inUse(journey);
        if (chosen == null || chosen.outcomes().isEmpty()) {
            return Views.blank(chosen, me.get().isEditor());
        }
        var asked = blank(outcome)
                ? chosen.leadingOutcome().orElseThrow()
                : chosen.outcome(outcome).orElseThrow(NotFoundException::new);
        var shown = blank(state) ? State.OPEN : State.named(state).orElseThrow(NotFoundException::new);
        return page(
                new SuggestionList(
                        advisor.about(asked), shown, changed, me.get().isEditor()),
                Attempt.none());
    }

    /** The list with what was typed into a form of it. */
    TemplateInstance page(SuggestionList list, Attempt attempt) {
        var forms = new DecisionForms(members.byName(), me.get(), list.today(), attempt);
        return Views.index(list, journeys.inUse(), forms);
    }

    private static boolean blank(String parameter) {
        return parameter == null || parameter.isBlank();
    }
}
