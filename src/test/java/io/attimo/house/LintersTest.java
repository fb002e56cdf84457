package io.attimo.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.attimo.support.Manifest;
import io.attimo.support.Tool;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manifests, Dockerfile and scripts, looked over by others' linters; each is shown a broken copy as well. */
class LintersTest {

    private static final Path DOCKERFILE = Path.of("docker/Dockerfile");
    private static final Gson JSON = new GsonBuilder()
            .registerTypeAdapter(OffsetDateTime.class, (JsonDeserializer<OffsetDateTime>)
                    (text, type, context) -> OffsetDateTime.parse(text.getAsString()))
            .create();

    @TempDir
    Path folder;

    @Test
    void every_manifest_is_of_the_shape_that_kubernetes_knows() throws IOException {
        assertThat(Manifest.files()).hasSizeGreaterThan(7);
        for (var file : Manifest.files()) {
            assertThatCode(() -> isKnown(Files.readString(Manifest.FOLDER.resolve(file))))
                    .as(file)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_field_misspelt_forgotten_or_of_another_type_is_noticed() throws IOException {
        var deployment = Files.readString(Manifest.FOLDER.resolve("deployment.yaml"));

        for (var broken : Map.of(
                        "replica: 2", "replicas: 2",
                        "replicas: two", "replicas: 2",
                        "paths: /q/health/live", "path: /q/health/live",
                        "hostPort: 8080", "containerPort: 8080")
                .entrySet()) {
            var copy = deployment.replace(broken.getValue(), broken.getKey());
            assertThatThrownBy(() -> isKnown(copy)).as(broken.getKey()).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void yamllint_finds_nothing_in_the_manifests() throws Exception {
        assertThat(Tool.complaints("yamllint", "--strict", "k8s")).isEmpty();

        var broken = Files.writeString(folder.resolve("broken.yaml"), "a: 1\na: 2\n");
        assertThat(Tool.complaints("yamllint", "--strict", broken.toString()))
                .anyMatch(line -> line.contains("duplication of key"));
    }

    @Test
    void shellcheck_finds_nothing_in_the_scripts() throws Exception {
        var scripts = new ArrayList<>(List.of(".ci/run"));
        try (var files = Files.list(Path.of("bin"))) {
            files.map(Path::toString).sorted().forEach(scripts::add);
        }
        assertThat(Tool.complaints("shellcheck", scripts.toArray(String[]::new)))
                .isEmpty();

        var broken = Files.writeString(folder.resolve("broken"), "#!/bin/sh\nrm -r $1/*\n");
        assertThat(Tool.complaints("shellcheck", broken.toString())).anyMatch(line -> line.contains("SC2086"));
    }

    @Test
    void the_dockerfile_is_one_and_follows_good_practice() throws Exception {
        assertThat(byUtils(DOCKERFILE)).isEmpty();
        assertThat(byLint(DOCKERFILE)).isEmpty();

        var text = Files.readString(DOCKERFILE);
        var misspelt = Files.writeString(folder.resolve("Misspelt"), text.replace("USER ", "USR "));
        assertThat(byUtils(misspelt)).anyMatch(line -> line.contains("Unknown instruction: USR"));
        var careless = Files.writeString(folder.resolve("Careless"), text.replace("RUN ", "RUN sudo "));
        assertThat(byLint(careless)).anyMatch(line -> line.contains("sudo"));
    }

    private static List<String> byUtils(Path dockerfile) throws IOException, InterruptedException {
        return Tool.complaintsByNpm("dockerfile-utils", "0.16.3", "lint", dockerfile.toString());
    }

    private static List<String> byLint(Path dockerfile) throws IOException, InterruptedException {
        return Tool.complaintsByNpm("dockerfilelint", "1.8.0", dockerfile.toString());
    }

    /** Unknown and missing fields are found by the client's own check, wrong types by reading it. */
    private static void isKnown(String yaml) throws ReflectiveOperationException {
        var text = Manifest.parsed(yaml).root();
        var kind = Class.forName(
                "io.kubernetes.client.openapi.models.V1" + text.at("/kind").asText());
        try {
            kind.getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(text.toString()));
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        }
        JSON.fromJson(text.toString(), kind);
    }
}
