package io.attimo.suggestion;

import io.attimo.insight.Importances;
import io.attimo.insight.Looks;
import io.attimo.insight.Metric;
import io.attimo.insight.Reading;
import io.attimo.insight.View;
import io.attimo.journey.Outcome;
import io.attimo.journey.Touchpoint;
import io.attimo.tenant.Tenants;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Says what to do about a journey, from all its answers and what was decided so far. */
@Singleton
@Named
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
        return from(looks.at(View.of(outcome.journey()).by(outcome)));
    }

    /** For a page that has looked already: advice always comes from all answers, whatever the page filters. */
    public Advice about(Reading reading) {
        var view = reading.view();
        return view.isFiltered() || !view.rows().areTouchpoints() || view.metric() != Metric.EXPERIENCE
                ? about(view.outcome())
                : from(reading);
    }

    /** What the touchpoint's page shows of it. */
    public SuggestionList list(Reading reading, Touchpoint touchpoint) {
        return new SuggestionList(about(reading), State.OPEN, touchpoint.id(), false);
    }

    private Advice from(Reading reading) {
        var outcome = reading.view().outcome();
        var drivers = importances.of(reading);
        return Advice.of(outcome, new Grounds(reading.heatmap(drivers), drivers), decisions.about(outcome), today());
    }

    /** The day it is for the tenant. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(tenants.current().timeZone()));
    }
}
