package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.attimo.support.Manifest;
import io.attimo.support.Monitoring;
import io.attimo.support.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and dashboard, looked over by Prometheus' own tool where it is there. */
class MonitoringTest {

    private static final int COLUMNS = 24;

    @TempDir
    Path folder;

    @Test
    void prometheus_understands_every_alert() throws Exception {
        assertThat(check(Monitoring.ALERTS)).isEmpty();

        var broken = Files.readString(Monitoring.ALERTS)
                .replace("absent(attimo_jobs_waiting)", "absent(attimo_jobs_waiting");
        assertThat(check(Files.writeString(folder.resolve("broken.yaml"), broken)))
                .anyMatch(line -> line.contains("could not parse expression"));
    }

    @Test
    void alerts_come_when_they_should_and_not_before() throws Exception {
        assertThat(Tool.complaints("promtool", "test", "rules", "src/test/resources/monitoring/alerts-test.yaml"))
                .isEmpty();
    }

    @Test
    void every_alert_says_what_to_do() throws IOException {
        var rules = Manifest.parsed(Files.readString(Monitoring.ALERTS)).root().at("/groups/0/rules");

        assertThat(rules).hasSizeGreaterThan(8).allSatisfy(rule -> {
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/description").asText()).isNotBlank();
        });
        assertThat(rules).extracting(rule -> rule.at("/alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void prometheus_understands_every_panel() throws Exception {
        var rules = new ArrayList<Map<String, String>>();
        for (var expression : Monitoring.expressions().values()) {
            rules.add(Map.of("record", "panel:" + rules.size(), "expr", expression));
        }
        var all = Map.of("groups", List.of(Map.of("name", "panels", "rules", rules)));
        var file = folder.resolve("panels.yaml");

        new YAMLMapper().writeValue(file.toFile(), all);

        assertThat(check(file)).isEmpty();
    }

    @Test
    void the_dashboard_is_whole_and_its_panels_lie_side_by_side() throws IOException {
        var dashboard = Monitoring.dashboard();
        var taken = new HashSet<String>();

        assertThat(dashboard.at("/uid").asText()).isEqualTo("attimo");
        assertThat(dashboard.at("/schemaVersion").asInt()).isGreaterThan(36);
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.at("/panels"))
                .extracting(panel -> panel.at("/id").asInt())
                .doesNotHaveDuplicates();
        for (var panel : dashboard.at("/panels")) {
            assertThat(panel.at("/title").asText()).isNotBlank();
            assertThat(isFree(panel.at("/gridPos"), taken))
                    .as(panel.at("/title").asText())
                    .isTrue();
            if (!panel.at("/type").asText().equals("row")) {
                assertThat(panel.at("/description").asText()).isNotBlank();
                assertThat(panel.at("/targets")).isNotEmpty();
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            }
        }
        assertThat(Monitoring.targets(dashboard)).allSatisfy(target -> {
            assertThat(target.at("/expr").asText()).isNotBlank();
            assertThat(target.at("/datasource/uid").asText()).isEqualTo("${source}");
        });
    }

    private static boolean isFree(JsonNode place, HashSet<String> taken) {
        boolean isFree = place.at("/w").asInt() > 0
                && place.at("/x").asInt() + place.at("/w").asInt() <= COLUMNS;
        for (int x = 0; x < place.at("/w").asInt(); x++) {
            for (int y = 0; y < place.at("/h").asInt(); y++) {
                isFree &= taken.add(
                        (place.at("/x").asInt() + x) + " " + (place.at("/y").asInt() + y));
            }
        }
        return isFree;
    }

    private static List<String> check(Path file) throws IOException, InterruptedException {
        return Tool.complaints("promtool", "check", "rules", file.toString());
    }
}
