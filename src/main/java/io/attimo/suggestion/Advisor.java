package io.attimo.suggestion;

import io.attimo.insight.Drivers;
import io.attimo.insight.Heatmap;
import io.attimo.insight.Importances;
import io.attimo.insight.Looks;
import io.attimo.insight.Reading;
import io.attimo.insight.View;
import io.attimo.journey.Outcome;
import io.attimo.tenant.Tenants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Says what to do about a journey, from all its answers and what was decided so far. */
@Singleton
public class Advisor {

    private final Looks looks;
    private final Importances importances;
    private final Decisions decisions;
    private final Tenants tenants;
    private final Clock clock;

    Advisor(Looks looks, Importances importances, Decisions decisions, Tenants tenants, Clock clock) {
        this.looks = looks;
        this.importances = importances;
        this.decisions = decisions;
        this.tenants = tenants;
        this.clock = clock;
    }

    public Advice about(Outcome outcome) {
        var reading = looks.at(View.of(outcome.journey()).by(outcome));
        var drivers = importances.of(reading);
        return about(outcome, reading.experience(drivers), drivers);
    }

    /**
     * For a page that has looked already: advice always comes from all answers, whatever the page filters.
     *
     * @param tiles of that look, by experience
     * @param drivers of its view's outcome
     */
    public Advice about(Reading reading, Heatmap tiles, Drivers drivers) {
        var outcome = reading.view().outcome();
        return reading.view().isFiltered() ? about(outcome) : about(outcome, tiles, drivers);
    }

    private Advice about(Outcome outcome, Heatmap tiles, Drivers drivers) {
        return Advice.of(outcome, new Grounds(tiles, drivers), decisions.about(outcome), today());
    }

    /** The day it is for the tenant. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(tenants.current().timeZone()));
    }
}
