package io.attimo.suggestion;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceCache;
import io.attimo.importance.OutcomeDrivers;
import io.attimo.insight.CachedReadings;
import io.attimo.insight.Heatmap;
import io.attimo.insight.JourneyReading;
import io.attimo.journey.Outcome;
import io.attimo.tenant.Actor;
import io.attimo.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Says what to do about a journey, from all its answers and what was decided so far. */
@Singleton
public class SuggestionAdvisor {

    private final CachedReadings cachedReadings;
    private final ImportanceCache importanceCache;
    private final Decisions decisions;
    private final Tenants tenants;
    private final Clock clock;

    SuggestionAdvisor(
            CachedReadings cachedReadings,
            ImportanceCache importanceCache,
            Decisions decisions,
            Tenants tenants,
            Clock clock) {
        this.cachedReadings = cachedReadings;
        this.importanceCache = importanceCache;
        this.decisions = decisions;
        this.tenants = tenants;
        this.clock = clock;
    }

    public JourneySuggestions about(Outcome outcome) {
        var journeyReading = cachedReadings.at(View.of(outcome.journey()).by(outcome));
        var outcomeDrivers = importanceCache.of(journeyReading.importanceInput());
        return about(outcome, journeyReading.experience(outcomeDrivers), outcomeDrivers);
    }

    /**
     * For a page that has looked already: advice always comes from all answers, whatever the page filters.
     *
     * @param tiles of that look, by experience
     * @param drivers of its view's outcome
     */
    public JourneySuggestions about(JourneyReading journeyReading, Heatmap tiles, OutcomeDrivers outcomeDrivers) {
        var outcome = journeyReading.view().outcome();
        return journeyReading.view().isFiltered() ? about(outcome) : about(outcome, tiles, outcomeDrivers);
    }

    private JourneySuggestions about(Outcome outcome, Heatmap tiles, OutcomeDrivers outcomeDrivers) {
        return JourneySuggestions.of(
                outcome, new SuggestionGrounds(tiles, outcomeDrivers), decisions.about(outcome), today());
    }

    /** The day it is for the tenant. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(tenants.current().timeZone()));
    }

    /** Now, for somebody who decides. */
    DecisionMoment moment(Actor by) {
        return DecisionMoment.of(by, clock.instant(), tenants.current().timeZone());
    }
}
