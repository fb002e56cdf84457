package io.attimo.support;

import io.attimo.demo.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** One PostgreSQL for all page tests of a build, with a port and a folder of its own so that builds run side by side. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        database = opened();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", Integer.toString(Ports.free())),
                Map.entry("quarkus.datasource.jdbc.url", database.url()),
                Map.entry("quarkus.datasource.username", "attimo_app"),
                Map.entry("quarkus.datasource.password", database.appPassword()),
                Map.entry("quarkus.flyway.jdbc-url", database.url()),
                Map.entry("quarkus.flyway.username", "attimo_owner"),
                Map.entry("quarkus.flyway.password", database.ownerPassword()),
                Map.entry("attimo.data-dir", folder().toString()),
                Map.entry("attimo.secret", Base64.getEncoder().encodeToString(new byte[32])));
    }

    protected EmbeddedDatabase opened() {
        return EmbeddedDatabase.passing();
    }

    @Override
    public void stop() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
