package io.attimo.bench;

import java.io.PrintWriter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * How long the journey's map takes (P4, P5, P6), at ten million scores of fifty tenants, of which the page shows 200,000.
 * The whole app runs, as in the tests, on an embedded database of its own; {@link HeatmapRounds} does the measuring.
 */
public final class HeatmapBench {

    private HeatmapBench() {}

    public static void main(String[] arguments) {
        // A line for each request would drown the figures.
        System.setProperty("quarkus.log.category.\"io.attimo.platform.web.Journal\".level", "WARN");
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass("io.attimo.bench.HeatmapRounds"))
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, summary);
        }
        summary.getSummary().printFailuresTo(new PrintWriter(System.err, true), 20);
        System.exit(summary.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
}
