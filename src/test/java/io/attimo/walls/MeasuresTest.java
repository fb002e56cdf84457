package io.attimo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.SignInFault;
import io.attimo.support.Monitoring;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What alerts and dashboard ask for is what the running application tells, and that is of nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MeasuresTest {

    /** Given by Prometheus to whatever it looks at. */
    private static final String ITS_OWN = "instance";

    @ConfigProperty(name = "quarkus.micrometer.binder.http-server.max-uri-tags")
    int mostAddresses;

    @BeforeEach
    void look() {
        assertThat(Raw.gets("/sign-in", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void everything_that_alerts_and_dashboard_name_is_told() throws IOException {
        var told = told();
        Monitoring.expressions().forEach((called, expression) -> {
            assertThat(Monitoring.asked(expression)).as(expression).isNotEmpty();
            for (var asked : Monitoring.asked(expression)) {
                assertThat(told).as(called).containsKey(asked.name());
                assertThat(lines(told, asked)).as(called + ": " + expression).isNotEmpty();
            }
        });
    }

    @Test
    void a_name_that_is_misspelt_would_be_noticed() {
        var told = told();

        assertThat(Monitoring.asked("sum by (kind) (increase(attimo_job_seconds_count{outcome=\"given up\"}[1h])) > 0"))
                .containsExactly(new Monitoring.Asked("attimo_job_seconds_count", Map.of("outcome", "given up")));
        assertThat(told).containsKey("attimo_jobs_seconds_count").doesNotContainKey("attimo_job_seconds_count");
        assertThat(lines(told, new Monitoring.Asked("attimo_jobs_seconds_count", Map.of("outcome", "gave up"))))
                .isEmpty();
    }

    @Test
    void what_may_be_counted_stands_at_zero_from_the_start() {
        var told = told();

        assertThat(told.get("attimo_sign_ins_refused_total"))
                .extracting(labels -> labels.get("reason"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SignInFault.values())
                        .map(fault -> fault.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(told.get("attimo_jobs_seconds_count")).contains(Map.of("kind", "import", "outcome", "given up"));
        assertThat(told.get("attimo_import_rows_total")).hasSize(3);
    }

    @Test
    void there_is_room_for_every_route_and_none_is_told_by_an_id_that_stood_in_its_address() {
        assertThat(Raw.gets("/t/nobody/journeys/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(Routes.all().size() * 2).isLessThan(mostAddresses);
        assertThat(told().get("http_server_requests_seconds_count"))
                .extracting(labels -> labels.get("uri"))
                .noneMatch(uri -> uri.startsWith("/t/") || uri.matches(".*\\p{XDigit}{8}-.*"));
    }

    /** Each of them once stood in a label, and when there was no room for more no route was measured any longer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //made.up-%d@mail.example/x",
                "GET /made.up-%d@mail.example//",
                "GET /t/studio/made.up-%d@mail.example;x",
                "POST /t/studio/made.up-%d@mail.example",
                "OPTIONS //made.up-%d@mail.example",
                "GET made.up-%d@mail.example"
            })
    void what_somebody_made_up_is_no_label(String request) throws IOException {
        for (int i = 0; i < 5; i++) {
            try (var line = Line.open()) {
                line.says(String.format(request, i) + " HTTP/1.1\r\nHost: " + Line.host()
                        + "\r\nConnection: close\r\n\r\n");
                assertThat(line.answers()).hasSize(1);
            }
        }

        assertThat(labels()).noneMatch(uri -> uri.contains("made.up")).contains("UNKNOWN", "/sign-in");
    }

    @Test
    void nor_is_what_somebody_asked_for_and_left() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (var line = Line.open()) {
                line.says("GET //left.early-" + i + " HTTP/1.1\r\nHost: " + Line.host() + "\r\n\r\n");
            }
        }
        assertThat(Raw.gets("/healthy/nowhere", Map.of()).statusCode()).isEqualTo(404);

        assertThat(labels()).noneMatch(uri -> uri.contains("left.early") || uri.contains("nowhere"));
    }

    private static List<String> labels() {
        return told().get("http_server_requests_seconds_count").stream()
                .map(labels -> labels.get("uri"))
                .toList();
    }

    @Test
    void ours_have_labels_of_closed_lists_alone() {
        told().forEach((name, lines) -> {
            if (name.startsWith("attimo_")) {
                assertThat(lines)
                        .as(name)
                        .allMatch(labels -> Set.of("kind", "outcome", "reason").containsAll(labels.keySet()));
            }
        });
    }

    /** Whether a request ended in an error cannot be had at will: of those the label alone is looked at. */
    private static List<Map<String, String>> lines(
            Map<String, List<Map<String, String>>> told, Monitoring.Asked asked) {
        return told.getOrDefault(asked.name(), List.of()).stream()
                .filter(labels -> asked.labels().entrySet().stream()
                        .allMatch(label -> asked.name().startsWith("http_")
                                ? labels.containsKey(label.getKey())
                                : label.getValue().equals(labels.get(label.getKey()))))
                .toList();
    }

    @Test
    void every_label_that_is_grouped_by_is_there() throws IOException {
        var told = told();
        for (var expression : Monitoring.expressions().values()) {
            for (var asked : Monitoring.asked(expression)) {
                assertThat(told.getOrDefault(asked.name(), List.of()))
                        .as(expression)
                        .allSatisfy(labels -> assertThat(Monitoring.grouped(expression))
                                .allMatch(label -> label.equals(ITS_OWN) || labels.containsKey(label)));
            }
        }
    }

    private static Map<String, List<Map<String, String>>> told() {
        return Monitoring.measured(Raw.gets("/q/metrics", Map.of()).body());
    }
}
