package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One file of k8s/, as a cluster reads it. */
public record Manifest(JsonNode root) {

    public static final Path FOLDER = Path.of("k8s");

    public static Manifest of(String file) {
        try {
            return parsed(Files.readString(FOLDER.resolve(file)));
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }

    public static Manifest parsed(String yaml) {
        try {
            return new Manifest(new YAMLMapper().readTree(yaml));
        } catch (IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    public static List<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    public JsonNode pod() {
        var job = root.at("/spec/jobTemplate");
        return (job.isMissingNode() ? root : job).at("/spec/template/spec");
    }

    public JsonNode container() {
        return pod().at("/containers/0");
    }

    public List<String> arguments() {
        return elements(container().at("/args")).map(JsonNode::asText).toList();
    }

    /** The variables of the container with what they refer to: the config map, and secrets as name/key. */
    public Map<String, String> variables(Map<String, String> secrets) {
        var variables = new LinkedHashMap<String, String>();
        elements(container().at("/env")).forEach(variable -> {
            var value = value(variable, secrets);
            assertThat(value).as(variable.toString()).isNotNull();
            variables.put(variable.at("/name").asText(), value);
        });
        return variables;
    }

    private static String value(JsonNode variable, Map<String, String> secrets) {
        if (variable.has("value")) {
            return variable.at("/value").asText();
        }
        var secret = variable.at("/valueFrom/secretKeyRef");
        if (secret.isObject()) {
            return secrets.get(
                    secret.at("/name").asText() + "/" + secret.at("/key").asText());
        }
        var reference = variable.at("/valueFrom/configMapKeyRef");
        var config = of("config.yaml").root();
        assertThat(reference.at("/name")).isEqualTo(config.at("/metadata/name"));
        return config.at("/data/" + reference.at("/key").asText()).asText(null);
    }

    /** Where the cluster asks: the path, and the port by its name. */
    public String probedPath(String kind) {
        return container().at("/" + kind + "Probe/httpGet/path").asText();
    }

    public int probedPort(String kind) {
        return port(container().at("/" + kind + "Probe/httpGet/port").asText());
    }

    public int port(String name) {
        return elements(container().at("/ports"))
                .filter(port -> port.at("/name").asText().equals(name))
                .mapToInt(port -> port.at("/containerPort").asInt())
                .findFirst()
                .orElseThrow();
    }

    public static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
