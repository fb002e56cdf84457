package io.attimo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the Dockerfile says of the process that runs in its image. Nothing is built. */
public record Image(List<String> instructions) {

    public static Image ofTheDockerfile() {
        try {
            var text = Files.readString(Path.of("docker/Dockerfile")).replaceAll("(?m)^#.*\n", "");
            return new Image(text.replaceAll("\\\\\n\\s*", "").lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        all("ENV").flatMap(line -> Arrays.stream(line.split(" +"))).forEach(pair -> {
            int equals = pair.indexOf('=');
            variables.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return variables;
    }

    public List<String> command() {
        return words(all("ENTRYPOINT").findFirst().orElseThrow());
    }

    /** How the image lets the JVM write down what a start loads. */
    public List<String> rehearsal() {
        return words(all("RUN")
                .filter(each -> each.endsWith("\"rehearse\"]"))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> words(String array) {
        return Arrays.stream(array.substring(1, array.length() - 1).split(", *"))
                .map(word -> word.replace("\"", ""))
                .toList();
    }

    public String user() {
        return all("USER").findFirst().orElseThrow();
    }

    private Stream<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip());
    }
}
