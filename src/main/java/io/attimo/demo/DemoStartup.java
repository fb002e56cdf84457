package io.attimo.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Plants the seeds while the application starts, and says where to go when they are in. */
@Readiness
@Singleton
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoStartup implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoStartup.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final DemoSeeds demoSeeds;
    private final StudioDecisions decisions;
    private final String address;
    private volatile boolean isDone;

    DemoStartup(DemoSeeds demoSeeds, StudioDecisions decisions, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.demoSeeds = demoSeeds;
        this.decisions = decisions;
        this.address = "http://localhost:" + port;
    }

    void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        thread.execute(this::plant);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Seeds").status(isDone).build();
    }

    private void plant() {
        try {
            demoSeeds.plant(address);
            decisions.decide();
            isDone = true;
            LOG.info(welcome());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The demo's companies could not be filled", e);
        }
    }

    private String welcome() {
        return Stream.of(DemoTenant.values())
                .map(tenant -> "  %s/t/%s  %s: %s".formatted(address, tenant.code(), tenant.title(), people(tenant)))
                .collect(Collectors.joining("\n", "Attimo is ready at " + address + "\n", ""));
    }

    private static String people(DemoTenant tenant) {
        return tenant.people().stream()
                .map(persona ->
                        persona.email() + " (" + persona.standing().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
    }
}
