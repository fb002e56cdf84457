package io.attimo.mutate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests that run while a test is running, on the application that this has started. */
final class Tests {

    /**
     * @param failure why it failed; empty where it passed
     * @param seconds that it took
     * @param lines that it ran
     */
    record Outcome(String failure, double seconds, List<String> lines) {

        boolean hasPassed() {
            return failure.isEmpty();
        }
    }

    private final LauncherSession session;
    private final Room room;

    /** @param application what Quarkus keeps about the one that is running, so that it does not start another */
    Tests(Map<String, Object> application, Room room) {
        this.room = room;
        // no listeners of Quarkus': they would load the tests anew, by a class loader of their own
        session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
        application.forEach((key, value) -> session.getStore().put(Namespace.GLOBAL, key, value));
    }

    Map<String, Outcome> all(Class<?> tests) {
        return run(DiscoverySelectors.selectClass(tests));
    }

    boolean passes(String test) {
        var outcomes = run(DiscoverySelectors.selectUniqueId(test));
        return !outcomes.isEmpty() && outcomes.values().stream().allMatch(Outcome::hasPassed);
    }

    private Map<String, Outcome> run(DiscoverySelector selector) {
        var listener = new Listener();
        room.forgetHits();
        session.getLauncher()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selector)
                                // Quarkus' own cannot be seen from here
                                .configurationParameter(
                                        "junit.jupiter.testclass.order.default", ClassOrderer.ClassName.class.getName())
                                .build(),
                        listener);
        return listener.outcomes;
    }

    private final class Listener implements TestExecutionListener {

        private final Map<String, Outcome> outcomes = new TreeMap<>();
        private List<String> forAll;
        private long began;
        private String failure = "";

        @Override
        public void executionStarted(TestIdentifier test) {
            if (isMethod(test)) {
                forAll = forAll == null ? room.hits() : forAll;
                began = System.nanoTime();
                failure = "";
            }
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failure = result.getThrowable()
                        .map(thrown -> thrown.toString().strip().replaceAll("\\s+", " "))
                        .orElse("failed");
            }
            if (isMethod(test)) {
                boolean isToBeCounted = result.getStatus() != TestExecutionResult.Status.ABORTED;
                if (isToBeCounted) {
                    outcomes.put(
                            test.getUniqueId(), new Outcome(failure, (System.nanoTime() - began) / 1e9, lines()));
                }
                room.forgetHits();
            } else if (!failure.isEmpty() && outcomes.isEmpty()) {
                outcomes.put(test.getUniqueId(), new Outcome(failure, 0, List.of()));
            }
        }

        // JUnit makes the object, and with it what the test's fields hold, before it says that the test starts.
        private List<String> lines() {
            return Stream.concat(forAll.stream(), room.hits().stream())
                    .distinct()
                    .toList();
        }

        private boolean isMethod(TestIdentifier test) {
            var last = UniqueId.parse(test.getUniqueId()).getLastSegment().getType();
            return List.of("method", "test-template", "test-factory").contains(last);
        }
    }
}
