package io.attimo.home;

import io.attimo.bin.Bin;
import io.attimo.disclosure.View;
import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.importance.ImportanceCache;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.JourneyReadings;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.platform.web.Redirects;
import io.attimo.response.Responses;
import io.attimo.session.CurrentMember;
import io.attimo.suggestion.JourneySuggestions;
import io.attimo.suggestion.SuggestionAdvisor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What a member sees first: where it hurts, how sure we are, what next. */
@Path("/home")
@RequiresRole(Role.VIEWER)
class HomePages {

    @CheckedTemplate(basePath = "home")
    static class Views {
        static native TemplateInstance show(JourneyOverview start);

        static native TemplateInstance empty(boolean hasBinned);
    }

    private final Journeys journeys;
    private final Bin bin;
    private final Responses responses;
    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;
    private final SuggestionAdvisor suggestionAdvisor;
    private final Members members;
    private final SampleImport sampleImport;
    private final CurrentMember me;
    private final Redirects redirects;

    HomePages(
            Journeys journeys,
            Bin bin,
            Responses responses,
            JourneyReadings journeyReadings,
            ImportanceCache importanceCache,
            SuggestionAdvisor suggestionAdvisor,
            Members members,
            SampleImport sampleImport,
            CurrentMember me,
            Redirects redirects) {
        this.journeys = journeys;
        this.bin = bin;
        this.responses = responses;
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
        this.suggestionAdvisor = suggestionAdvisor;
        this.members = members;
        this.sampleImport = sampleImport;
        this.me = me;
        this.redirects = redirects;
    }

    @GET
    public Response show(@RestQuery UUID journey) {
        var all = journeys.inUse();
        if (all.isEmpty()) {
            return me.get().isAdmin()
                    ? redirects.to("/welcome")
                    : Response.ok(Views.empty(!bin.isEmpty())).build();
        }
        return Response.ok(Views.show(start(chosen(all, journey), all))).build();
    }

    /** The one asked for, else the one that was answered last. */
    private Journey chosen(List<Journey> all, UUID asked) {
        var id = asked == null ? responses.latestJourney().orElse(null) : asked;
        return all.stream()
                .filter(journey -> journey.id().equals(id))
                .findFirst()
                .orElseGet(() -> all.get(0));
    }

    private JourneyOverview start(Journey journey, List<Journey> all) {
        var journeyReading = journeyReadings.at(View.of(journey));
        var importanceResult = importanceCache.of(journeyReading.importanceInput());
        var tiles = journeyReading.experience(importanceResult);
        var score = journey.leadingOutcome().map(journeyReading::score).orElse(null);
        var journeySuggestions =
                score == null ? null : suggestionAdvisor.about(journeyReading, tiles, importanceResult);
        return new JourneyOverview(
                journey,
                all,
                journeyReading,
                tiles,
                score,
                journeySuggestions,
                sampleImport.isThere(),
                todo(journey, journeyReading, journeySuggestions));
    }

    private OnboardingChecklist todo(
            Journey journey, JourneyReading journeyReading, JourneySuggestions journeySuggestions) {
        boolean hasAnswers = journeyReading.isHidden() || journeyReading.respondents() > 0;
        return OnboardingChecklist.of(journey, hasAnswers, members.byName().size() > 1, journeySuggestions);
    }
}
