package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the manifests and the image must keep true. No cluster is asked. */
class ManifestsTest {

    private static final Path MANIFESTS = Path.of("k8s");

    private final JsonNode serving = container("deployment.yaml");
    private final JsonNode migrating = container("migration.yaml");

    @Test
    void the_owners_password_stands_in_the_migration_alone() throws IOException {
        assertThat(variables(migrating))
                .containsExactly("QUARKUS_FLYWAY_JDBC_URL", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
        assertThat(Files.readString(MANIFESTS.resolve("deployment.yaml")))
                .doesNotContain("attimo-owner", "attimo_owner", "FLYWAY");
    }

    @Test
    void no_password_is_written_down() {
        for (var container : List.of(serving, migrating)) {
            assertThat(elements(container.at("/env"))
                            .filter(variable -> variable.at("/name").asText().matches(".*(PASSWORD|SECRET)")))
                    .isNotEmpty()
                    .allMatch(variable -> variable.at("/valueFrom").has("secretKeyRef"));
        }
    }

    @Test
    void the_serving_pod_is_probed_and_limited() {
        assertThat(Stream.of("startup", "liveness", "readiness")
                        .map(probe ->
                                serving.at("/" + probe + "Probe/httpGet/path").asText()))
                .containsExactly("/q/health/started", "/q/health/live", "/q/health/ready");
        assertThat(serving.at("/resources/limits").fieldNames()).toIterable().containsExactly("cpu", "memory");
    }

    @Test
    void nothing_runs_as_root_or_writes_into_the_image() throws IOException {
        for (var container : List.of(serving, migrating)) {
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
        }
        for (var file : List.of("deployment.yaml", "migration.yaml")) {
            assertThat(pod(file).at("/securityContext/runAsNonRoot").asBoolean())
                    .isTrue();
        }
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("USER 10001:10001");
    }

    @Test
    void both_run_the_same_image() {
        assertThat(migrating.at("/image").asText())
                .isNotEmpty()
                .isEqualTo(serving.at("/image").asText());
    }

    private static List<String> variables(JsonNode container) {
        return elements(container.at("/env"))
                .map(variable -> variable.at("/name").asText())
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode container(String file) {
        return pod(file).at("/containers/0");
    }

    private static JsonNode pod(String file) {
        try {
            return new YAMLMapper().readTree(MANIFESTS.resolve(file).toFile()).at("/spec/template/spec");
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }
}
