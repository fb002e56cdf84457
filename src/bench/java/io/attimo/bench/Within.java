package io.attimo.bench;

import java.io.PrintWriter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs rounds with the whole app around them, as in the tests: on an embedded database of its own. */
final class Within {

    private Within() {}

    static void theApp(String rounds) {
        // A line for each request would drown the figures.
        System.setProperty("quarkus.log.category.\"io.attimo.platform.web.RequestLog\".level", "WARN");
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(rounds))
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, summary);
        }
        summary.getSummary().printFailuresTo(new PrintWriter(System.err, true), 20);
        System.exit(summary.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
}
