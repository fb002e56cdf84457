package io.attimo.bench;

import io.attimo.identity.Members;
import io.attimo.importance.ImportanceCache;
import io.attimo.insight.JourneyReadings;
import io.attimo.insight.HeatmapView;
import io.attimo.disclosure.View;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.TenantAccount;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds of the HTML alone, figures and all else being there. Started by {@link HtmlBench}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HtmlRounds {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);
    private static final int EACH = Integer.getInteger("bench.each", 20);
    private static final int WARM = 150;
    /** Before anything is measured: for so long the compiler is at work. */
    private static final int WARM_ROUNDS = 20;
    private static final double MOST = .6;

    @Inject
    Cast cast;

    @Inject
    Crowd crowd;

    @Inject
    Journeys journeys;

    @Inject
    JourneyReadings journeyReadings;

    @Inject
    ImportanceCache importanceCache;

    @Inject
    Members members;

    @Inject
    TenantAccount tenantAccount;

    @Inject
    @Location("insight/map")
    Template map;

    private Journey journey;

    @Test
    void rounds() {
        journey = crowd.inView();
        Rounds.title("the map's HTML without SQL, CPU", "ms");
        var rounds = new Rounds(ROUNDS, EACH);
        for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
            var rendered = cast.at(Cast.STUDIO, this::rendering);
            for (int i = 0; i < EACH; i++) {
                rounds.add(round, i, rendered[i], MOST);
            }
        }
        Rounds.line("P5 HTML without SQL, CPU, median", rounds.ours(.5), rounds.limit(.5));
    }

    /** In ms. */
    private double[] rendering() {
        var view = View.of(journeys.get(journey.id()));
        var journeyReading = journeyReadings.at(view);
        var importanceResult = importanceCache.of(journeyReading.importanceInput());
        var times = new double[EACH];
        for (int i = -WARM; i < EACH; i++) {
            var shown = HeatmapView.of(journeyReading, importanceResult);
            var instance = map.data("page", shown)
                    .data("unread", List.of())
                    .data("me", members.byName().get(0))
                    .data("account", tenantAccount.current());
            long start = cpu();
            instance.render();
            times[Math.max(0, i)] = (cpu() - start) / 1e6;
        }
        return times;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
