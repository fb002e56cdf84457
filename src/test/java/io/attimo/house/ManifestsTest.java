package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attimo.support.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifests and the image must keep true. No cluster is asked. */
class ManifestsTest {

    private static final Map<String, String> SECRETS =
            Map.of("attimo-app/password", "hush", "attimo-app/secret", "hush", "attimo-backup/password", "hush");

    /** Of a job, after which whoever ends waits for it no longer (attimo.jobs.lease). */
    private static final long LEASE = 8;

    private final Manifest deployment = Manifest.of("deployment.yaml");
    private final Manifest migration = Manifest.of("migration.yaml");
    private final Manifest firstTenant = Manifest.of("first-tenant.yaml");
    private final Manifest backup = Manifest.of("backup.yaml");
    private final JsonNode serving = deployment.container();
    private final JsonNode migrating = migration.container();

    @Test
    void the_owners_password_stands_in_the_migration_alone() throws IOException {
        assertThat(variables(migrating))
                .containsExactly("QUARKUS_FLYWAY_JDBC_URL", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
        assertThat(Files.readString(Manifest.FOLDER.resolve("deployment.yaml")))
                .doesNotContain("attimo-owner", "attimo_owner", "FLYWAY");
    }

    @Test
    void no_password_is_written_down() {
        for (var container : List.of(serving, migrating, firstTenant.container(), backup.container())) {
            assertThat(Manifest.elements(container.at("/env"))
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
        for (var container : List.of(serving, migrating, firstTenant.container(), backup.container())) {
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
        }
        for (var manifest : List.of(deployment, migration, firstTenant, backup)) {
            assertThat(manifest.pod().at("/securityContext/runAsNonRoot").asBoolean())
                    .isTrue();
        }
        assertThat(Files.readString(Path.of("docker/Dockerfile"))).contains("USER 10001:10001");
    }

    @Test
    void there_are_two_and_one_of_them_serves_at_any_time() {
        var spec = deployment.root().at("/spec");
        var budget = Manifest.of("disruption.yaml").root().at("/spec");

        assertThat(spec.at("/replicas").asInt()).isEqualTo(2);
        assertThat(spec.at("/strategy/type").asText()).isEqualTo("RollingUpdate");
        assertThat(spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
        assertThat(budget.at("/minAvailable").asInt()).isEqualTo(1);
        assertThat(budget.at("/selector")).isEqualTo(spec.at("/selector"));
    }

    @Test
    void nothing_lies_where_another_pod_could_not_read_it() {
        assertThat(Manifest.elements(deployment.pod().at("/volumes")))
                .isNotEmpty()
                .allMatch(volume -> volume.at("/emptyDir").has("sizeLimit"));
    }

    @Test
    void who_is_told_to_end_has_the_time_to_be_forgotten_to_end_requests_and_to_give_jobs_back() {
        var variables = deployment.variables(SECRETS);
        var delay = seconds(variables.get("QUARKUS_SHUTDOWN_DELAY"));
        var timeout = seconds(variables.get("QUARKUS_SHUTDOWN_TIMEOUT"));
        var noticed = serving.at("/readinessProbe/periodSeconds").asLong()
                * serving.at("/readinessProbe/failureThreshold").asLong();

        assertThat(delay).isGreaterThanOrEqualTo(noticed);
        assertThat(deployment.pod().at("/terminationGracePeriodSeconds").asLong())
                .isGreaterThanOrEqualTo(delay + timeout + LEASE);
    }

    private static long seconds(String duration) {
        return Duration.parse("PT" + duration).toSeconds();
    }

    @Test
    void the_backup_is_taken_of_the_same_database_by_a_role_of_its_own() {
        assertThat(backup.variables(SECRETS))
                .containsEntry("PGUSER", "attimo_backup")
                .containsEntry("DATABASE", deployment.variables(SECRETS).get("QUARKUS_DATASOURCE_JDBC_URL"))
                .hasSize(3);
        assertThat(Manifest.elements(backup.container().at("/env"))
                        .map(each -> each.at("/valueFrom/secretKeyRef/name")))
                .filteredOn(name -> !name.isMissingNode())
                .singleElement()
                .matches(name -> name.asText().equals("attimo-backup"));
    }

    @Test
    void all_run_the_same_image() {
        assertThat(List.of(migrating.at("/image"), firstTenant.container().at("/image")))
                .containsOnly(serving.at("/image"));
    }

    @Test
    void health_and_metrics_are_where_neither_the_service_nor_the_ingress_leads() {
        assertThat(deployment.port("management")).isNotEqualTo(deployment.port("http"));
        assertThat(List.of("startup", "liveness", "readiness"))
                .allMatch(probe -> deployment.probedPort(probe) == deployment.port("management"));
        assertThat(deployment
                        .root()
                        .at("/spec/template/metadata/annotations/prometheus.io~1port")
                        .asInt())
                .isEqualTo(deployment.port("management"));
        assertThat(Manifest.of("service.yaml").root().at("/spec/ports"))
                .singleElement()
                .matches(port -> port.at("/targetPort").asText().equals("http"));
    }

    @Test
    void it_answers_to_the_names_of_the_ingress_and_to_no_other() {
        var ingress = Manifest.of("ingress.yaml").root();
        var hosts = deployment.variables(SECRETS).get("ATTIMO_HOSTS").split(",");

        assertThat(hosts)
                .containsExactlyElementsOf(Manifest.elements(ingress.at("/spec/rules"))
                        .map(rule -> rule.at("/host").asText())
                        .toList());
        assertThat(Manifest.elements(ingress.at("/spec/tls/0/hosts")).map(JsonNode::asText))
                .containsExactly(hosts);
    }

    @Test
    void the_ingress_alone_reaches_the_pages_and_the_monitoring_alone_what_is_measured() {
        var policy = Manifest.of("network.yaml").root().at("/spec");

        assertThat(policy.at("/podSelector")).isEmpty();
        assertThat(policy.at("/policyTypes")).extracting(JsonNode::asText).containsExactly("Ingress");
        assertThat(policy.at("/ingress"))
                .extracting(ManifestsTest::whoAndWhere)
                .containsExactly("ingress-nginx to [http]", "monitoring to [management]");
    }

    /** A rule without a sender would let everybody in, one without a port everywhere. */
    private static String whoAndWhere(JsonNode rule) {
        assertThat(rule.at("/from")).hasSize(1);
        assertThat(rule.at("/from/0").fieldNames()).toIterable().containsExactly("namespaceSelector");
        return rule.at("/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText()
                + " to "
                + Manifest.elements(rule.at("/ports"))
                        .map(port -> port.at("/port").asText())
                        .toList();
    }

    private static List<String> variables(JsonNode container) {
        return Manifest.elements(container.at("/env"))
                .map(variable -> variable.at("/name").asText())
                .toList();
    }
}
