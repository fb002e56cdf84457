package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a package as a cluster would run its image: the Dockerfile's command and variables, the manifest's arguments and
 * variables and no others, its user, its memory, and a file system of which only /tmp can be written. What differs is
 * where things are on this machine: each text on the left of "here" becomes the one on its right.
 */
public record Container(Path application, Map<String, String> here, Map<String, String> secrets) {

    private static final Image IMAGE = Image.ofTheDockerfile();
    private static final String READ_ONLY = "mount --bind /tmp /tmp && mount -o remount,ro,bind / && exec \"$@\"";

    /** Whether this machine lets the process be shut in; only root may do it. */
    public static boolean canBeShutIn() {
        try {
            var tried = new ProcessBuilder("unshare", "-m", "sh", "-c", READ_ONLY, "sh", "setpriv", "--reuid=1", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Map<String, String> variables(Manifest... manifests) {
        var variables = new LinkedHashMap<>(IMAGE.variables());
        for (var manifest : manifests) {
            variables.putAll(manifest.variables(secrets));
        }
        variables.replaceAll((name, value) -> here.entrySet().stream()
                .filter(place -> value.contains(place.getKey()))
                .findFirst()
                .map(place -> value.replace(place.getKey(), place.getValue()))
                .orElse(value));
        return variables;
    }

    /** What is done while the image is built: as root, and without a database. */
    public void rehearses() throws IOException, InterruptedException {
        var log = Files.createTempFile("attimo-rehearsal", ".log");
        var command = new ArrayList<>(inThisPlace(IMAGE.rehearsal()));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var said = ended(process, log);
        assertThat(process.exitValue()).as(said).isZero();
    }

    private List<String> inThisPlace(List<String> command) {
        return command.stream()
                .skip(1)
                .map(word -> word.replace("/app", application.toString()))
                .toList();
    }

    /** Starts the first manifest's container; those after it are patches, which only add variables. */
    public Process starts(Path log, List<String> arguments, Manifest... manifests) throws IOException {
        var command = new ArrayList<String>();
        if (canBeShutIn()) {
            var user = IMAGE.user().split(":");
            command.addAll(List.of("unshare", "-m", "sh", "-c", READ_ONLY, "sh"));
            command.addAll(List.of("setpriv", "--reuid=" + user[0], "--regid=" + user[1], "--clear-groups"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:MaxRAM=" + memory(manifests[0]));
        command.addAll(inThisPlace(IMAGE.command()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables(manifests));
        builder.environment().put("PATH", System.getenv("PATH"));
        return builder.start();
    }

    /** Runs a job to its end and answers what it printed. */
    public String does(int code, List<String> arguments, Manifest manifest) throws IOException, InterruptedException {
        var log = Files.createTempFile("attimo-job", ".log");
        var process = starts(log, arguments, manifest);
        var said = ended(process, log);
        assertThat(process.exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private static String ended(Process process, Path log) throws IOException, InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        var said = Files.readString(log);
        Files.delete(log);
        return said;
    }

    private static String memory(Manifest manifest) {
        return manifest.container()
                .at("/resources/limits/memory")
                .asText()
                .replace("Gi", "g")
                .replace("Mi", "m");
    }
}
