package io.attimo.platform.web;

import io.micrometer.core.instrument.Meter.Id;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** How the answers' times are counted: by route, with a few steps to tell the slow ones by. */
class ResponseTimeMetrics {

    private static final DistributionStatisticConfig STEPS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(Stream.of(50, 100, 200, 500, 1000, 5000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Produces
    @Singleton
    MeterFilter steps() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Id meter, DistributionStatisticConfig config) {
                return meter.getName().equals("http.server.requests") ? STEPS.merge(config) : config;
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", ResponseTimeMetrics::method);
    }

    /** Anybody can make a method up, and each would be a row of its own. */
    static String method(String name) {
        return METHODS.contains(name) ? name : "OTHER";
    }
}
