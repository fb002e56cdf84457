package io.attimo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.Detour;
import io.attimo.support.Monitoring;
import io.attimo.support.Raw;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInMetricsTest {

    private static final String REFUSED = "attimo_sign_ins_refused_total";
    private static final String UNANSWERED = "attimo_sign_ins_unanswered_total";
    private static final Map<String, String> NO_TOKEN = Map.of("reason", "no_token");

    @Inject
    Cast cast;

    @Test
    void each_refused_sign_in_counts_though_the_audit_log_has_one_a_minute() {
        cast.anonymousAt(Cast.STUDIO);
        double before = measured(REFUSED, NO_TOKEN);

        for (int i = 0; i < 3; i++) {
            var answer = Detour.from(Cast.STUDIO).back();
            assertThat(answer.statusCode()).isEqualTo(303);
        }

        assertThat(measured(REFUSED, NO_TOKEN) - before).isEqualTo(3);
    }

    @Test
    void a_provider_that_says_nothing_counts_whether_it_is_gone_or_silent() throws IOException {
        cast.opens("measured-gone", "http://localhost:1/realm");
        double before = measured(UNANSWERED, Map.of());
        assertThat(Raw.gets("/t/measured-gone/home", Map.of()).statusCode()).isEqualTo(503);
        assertThat(measured(UNANSWERED, Map.of()) - before).isEqualTo(1);

        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            cast.opens("measured-silent", "http://localhost:" + silent.getLocalPort() + "/realm");
            assertThat(Raw.gets("/t/measured-silent/home", Map.of()).statusCode())
                    .isEqualTo(503);
        }
        assertThat(measured(UNANSWERED, Map.of()) - before).isEqualTo(2);
    }

    private static double measured(String name, Map<String, String> labels) {
        return Monitoring.value(Raw.gets("/q/metrics", Map.of()).body(), name, labels);
    }
}
