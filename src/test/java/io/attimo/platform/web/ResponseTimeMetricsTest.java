package io.attimo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTimeMetricsTest {

    private final ResponseTimeMetrics metrics = new ResponseTimeMetrics();

    @Test
    void answers_are_counted_by_steps_and_nothing_else_is() {
        var given = DistributionStatisticConfig.NONE;

        assertThat(metrics.steps().configure(id("http.server.requests"), given).getServiceLevelObjectiveBoundaries())
                .containsExactly(50e6, 100e6, 200e6, 500e6, 1e9, 5e9);
        assertThat(metrics.steps().configure(id("attimo.jobs"), given)).isSameAs(given);
    }

    @Test
    void a_method_that_somebody_made_up_is_counted_among_others() {
        var id = id("http.server.requests").withTags(Tags.of("method", "ZQ"));

        assertThat(metrics.methods().map(id).getTag("method")).isEqualTo("OTHER");
        assertThat(ResponseTimeMetrics.method("ZQ")).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void one_that_there_is_is_counted_by_its_name(String method) {
        assertThat(ResponseTimeMetrics.method(method)).isEqualTo(method);
    }

    private static Meter.Id id(String name) {
        return new Meter.Id(name, Tags.empty(), null, null, Meter.Type.TIMER);
    }
}
