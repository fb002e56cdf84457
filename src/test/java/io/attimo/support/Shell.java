package io.attimo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where an operator types: PostgreSQL's programs are at hand, and the environment holds what is given and no more. */
public record Shell(Path programs, Map<String, String> variables) {

    public Shell with(Map<String, String> further) {
        var all = new HashMap<>(variables);
        all.putAll(further);
        return new Shell(programs, all);
    }

    /** @return what a script said up to its end, which is a good one or not */
    public String ends(boolean well, String script) throws IOException, InterruptedException {
        var log = Files.createTempFile("attimo-shell", ".log");
        var builder = new ProcessBuilder("sh", "-euc", script)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().putAll(variables);
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        var said = Files.readString(log);
        Files.delete(log);
        assertThat(process.exitValue() == 0).as(said).isEqualTo(well);
        return said;
    }
}
