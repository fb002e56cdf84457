package io.attimo.suggestion;

import io.attimo.form.InlineFormState;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.session.CurrentMember;
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
@RequiresRole(Role.VIEWER)
class SuggestionPages {

    @CheckedTemplate(basePath = "suggestion")
    static class Views {
        static native TemplateInstance index(SuggestionList list, List<Journey> journeys, DecisionForms forms);

        static native TemplateInstance blank(Journey journey, boolean editor);
    }

    private final Journeys journeys;
    private final SuggestionAdvisor suggestionAdvisor;
    private final Members members;
    private final CurrentMember me;

    SuggestionPages(Journeys journeys, SuggestionAdvisor suggestionAdvisor, Members members, CurrentMember me) {
        this.journeys = journeys;
        this.suggestionAdvisor = suggestionAdvisor;
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
        var shown = blank(state)
                ? SuggestionState.OPEN
                : SuggestionState.named(state).orElseThrow(NotFoundException::new);
        return page(
                new SuggestionList(
                        suggestionAdvisor.about(asked), shown, changed, me.get().isEditor()),
                InlineFormState.none());
    }

    /** The list with what was typed into a form of it. */
    TemplateInstance page(SuggestionList list, InlineFormState inlineFormState) {
        var forms = new DecisionForms(members.byName(), me.get(), list.today(), inlineFormState);
        return Views.index(list, journeys.inUse(), forms);
    }

    private static boolean blank(String parameter) {
        return parameter == null || parameter.isBlank();
    }
}
