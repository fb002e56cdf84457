package io.attimo.suggestion;

import io.attimo.disclosure.View;
import io.attimo.importance.ImportanceCache;
import io.attimo.importance.ImportanceResult;
import io.attimo.insight.Heatmap;
import io.attimo.insight.JourneyReading;
import io.attimo.insight.JourneyReadings;
import io.attimo.journey.Outcome;
import io.attimo.tenant.Actor;
import io.attimo.tenant.TenantAccount;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Says what to do about a journey, from all its answers and what was decided so far. */
@Singleton
public class SuggestionAdvisor {

    private final JourneyReadings journeyReadings;
    private final ImportanceCache importanceCache;
    private final Decisions decisions;
    private final TenantAccount tenantAccount;
    private final Clock clock;

    SuggestionAdvisor(
            JourneyReadings journeyReadings,
            ImportanceCache importanceCache,
            Decisions decisions,
            TenantAccount tenantAccount,
            Clock clock) {
        this.journeyReadings = journeyReadings;
        this.importanceCache = importanceCache;
        this.decisions = decisions;
        this.tenantAccount = tenantAccount;
        this.clock = clock;
    }

    public JourneySuggestions about(Outcome outcome) {
        var journeyReading = journeyReadings.at(View.of(outcome.journey()).by(outcome));
        var importanceResult = importanceCache.of(journeyReading.importanceInput());
        return about(outcome, journeyReading.experience(importanceResult), importanceResult);
    }

    /**
     * For a page that has looked already: advice always comes from all answers, whatever the page filters.
     *
     * @param tiles of that look, by experience
     * @param drivers of its view's outcome
     */
    public JourneySuggestions about(JourneyReading journeyReading, Heatmap tiles, ImportanceResult importanceResult) {
        var outcome = journeyReading.view().outcome();
        return journeyReading.view().isFiltered() ? about(outcome) : about(outcome, tiles, importanceResult);
    }

    private JourneySuggestions about(Outcome outcome, Heatmap tiles, ImportanceResult importanceResult) {
        return JourneySuggestions.of(
                outcome, new SuggestionInput(tiles, importanceResult), decisions.about(outcome), today());
    }

    /** The day it is for the tenant. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(tenantAccount.current().timeZone()));
    }

    /** Now, for somebody who decides. */
    DecisionStamp moment(Actor by) {
        return DecisionStamp.of(by, clock.instant(), tenantAccount.current().timeZone());
    }
}
