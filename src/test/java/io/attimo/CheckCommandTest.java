package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.platform.secrets.Vault;
import io.attimo.support.DebianDatabase;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the commands say of a database that asks for passwords, as one in production does. */
class CheckCommandTest {

    private static final String SECRET = "A".repeat(43) + "=";
    private static final String NEWEST =
            MigrationCheck.known().get(MigrationCheck.known().size() - 1);
    private static final String NO_OWNER = " is not who migrates: that is the database's owner,"
            + " no superuser and without BYPASSRLS, as attimo_owner is.";

    private static DebianDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = DebianDatabase.start("owners", "apps");
        database.executes("postgres", "create database fresh owner attimo_owner");
        said(new MigrateCommand(), migrating(Map.of()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void when_all_is_well_it_says_so() {
        assertThat(said(new CheckCommand(), serving(Map.of()))).isEqualTo("All is well.\n");
        assertThat(said(new CheckCommand(), migrating(Map.of()))).isEqualTo("All is well.\n");
    }

    @Test
    void a_migration_that_has_nothing_to_do_says_where_the_database_stands() {
        assertThat(said(new MigrateCommand(), migrating(Map.of())))
                .isEqualTo("The database stands at version " + NEWEST + " after 0 new migrations.\n");
    }

    @Test
    void a_database_that_is_not_migrated_is_said() {
        refuses(
                serving(Map.of("quarkus.datasource.jdbc.url", url("fresh"))),
                "The database is not migrated: give the command migrate first, as its owner.");
    }

    @Test
    void a_database_of_an_earlier_version_is_said_and_one_of_a_later_is_welcome() throws SQLException {
        var ofTheNewest = "update flyway_schema_history set version = '%s' where version = '%s'";
        database.executes("attimo", ofTheNewest.formatted("99990101.0000", NEWEST));
        try {
            refuses(
                    serving(Map.of()),
                    "The database stands at version 99990101.0000, and this package needs " + NEWEST
                            + ": give the command migrate first, as its owner.");
        } finally {
            database.executes("attimo", ofTheNewest.formatted(NEWEST, "99990101.0000"));
        }
        database.executes(
                "attimo",
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '99990101.0000', '', 'SQL', '', '', 0, true)");
        try {
            assertThat(CheckCommand.complaints(serving(Map.of()))).isEmpty();
        } finally {
            database.executes("attimo", "delete from flyway_schema_history where installed_rank = 9999");
        }
    }

    @Test
    void a_wrong_password_is_said_and_so_is_a_role_or_a_database_that_is_not_there() {
        refuses(
                serving(Map.of("quarkus.datasource.password", "other")),
                "The database refused attimo_app: password authentication failed for user \"attimo_app\"");
        refuses(
                serving(Map.of("quarkus.datasource.username", "nobody")),
                "The database refused nobody: password authentication failed for user \"nobody\"");
        refuses(
                serving(Map.of("quarkus.datasource.jdbc.url", url("none"))),
                "The database refused attimo_app: database \"none\" does not exist");
    }

    @Test
    void a_database_that_cannot_be_reached_is_said_without_the_password_in_its_address() {
        refuses(
                serving(Map.of(
                        "quarkus.datasource.jdbc.url", "jdbc:postgresql://nowhere.invalid/attimo?password=hush")),
                "The database at jdbc:postgresql://nowhere.invalid/attimo cannot be reached:"
                        + " there is no host nowhere.invalid");
        refuses(
                serving(Map.of("quarkus.datasource.jdbc.url", "postgres://db/attimo?password=hush")),
                "\"postgres://db/attimo\" is no address of a PostgreSQL: one is jdbc:postgresql://db:5432/attimo.");
    }

    @Test
    void a_role_to_whom_the_migrations_gave_nothing_is_said() throws SQLException {
        database.executes("attimo", "create role attimo_web login password 'apps'");

        refuses(
                serving(Map.of("quarkus.datasource.username", "attimo_web")),
                "The database role attimo_web may read no table:"
                        + " serve as attimo_app, to whom the migrations give them.");
    }

    @Test
    void a_wrong_password_or_role_that_would_migrate_is_said() {
        var wrongPassword =
                "The database refused attimo_owner:" + " password authentication failed for user \"attimo_owner\"";
        var wrong = Map.of(
                migrating(Map.of("quarkus.flyway.password", "other")), wrongPassword,
                migrating(Map.of("quarkus.flyway.username", "attimo_app", "quarkus.flyway.password", "apps")),
                        "The database role attimo_app" + NO_OWNER,
                migrating(Map.of("quarkus.flyway.username", "postgres")), "The database role postgres" + NO_OWNER);

        wrong.forEach((config, sentence) -> {
            refuses(config, sentence);
            assertThatThrownBy(() -> new MigrateCommand().run(config))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage(sentence);
        });
    }

    @Test
    void a_migration_that_does_not_go_through_says_why_and_where_the_database_stands() throws SQLException {
        database.executes("postgres", "create database taken owner attimo_owner");
        try {
            asOwner("taken", "create table tenants (tenant_id text)");

            assertThatThrownBy(
                            () -> new MigrateCommand().run(migrating(Map.of("quarkus.flyway.jdbc-url", url("taken")))))
                    .isInstanceOf(CommandFailure.class)
                    .message()
                    .startsWith("The database stands at version none and did not take the rest: ")
                    .hasLineCount(1);
        } finally {
            database.executes("postgres", "drop database taken");
        }
    }

    @Test
    void a_secret_that_opens_nothing_of_what_was_sealed_is_said_but_does_not_keep_from_starting() throws SQLException {
        var id = "00000000-0000-7000-8000-000000000001";
        var sealed = new Vault(SECRET).seal("client secret of " + id, "hush");
        database.executes(
                "attimo",
                "insert into tenants (tenant_id, name, language, time_zone, created_at, version)"
                        + " values ('acme', 'Acme', 'en', 'UTC', now(), 0)",
                "insert into doors (kind, key, tenant_id) values ('DOMAIN', 'acme.example', 'acme')",
                "insert into sso_connections (tenant_id, id, issuer, client_id, client_secret, changed_at, version)"
                        + " values ('acme', '" + id + "', 'https://login.acme.example', 'x', '" + sealed
                        + "', now(), 0)");
        var other = serving(Map.of("attimo.secret", "B".repeat(43) + "="));

        assertThat(CheckCommand.complaints(serving(Map.of()))).isEmpty();
        assertThat(CheckCommand.complaints(other))
                .singleElement()
                .asString()
                .startsWith("ATTIMO_SECRET is not the one that the companies' sign-in secrets");
        assertThat(new StartChecks(other).complaints()).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var config = serving(Map.of(
                "attimo.secret", "short",
                "attimo.sessions.idle", "abc",
                "attimo.data-dir", "/proc/attimo",
                "quarkus.datasource.password", "other"));

        assertThat(CheckCommand.complaints(config)).hasSize(4);
        assertThatThrownBy(() -> new CheckCommand().run(config))
                .isInstanceOf(CommandFailure.class)
                .message()
                .hasLineCount(4);
        assertThatThrownBy(new StartChecks(config)::refuseWhatIsWrong)
                .isInstanceOf(CommandFailure.class)
                .message()
                .hasLineCount(4);
    }

    @Test
    void a_command_that_is_not_there_is_answered_with_those_that_are() {
        assertThatThrownBy(() -> Main.command("chek"))
                .isInstanceOf(CommandFailure.class)
                .message()
                .startsWith(
                        "There is no command \"chek\": give none to serve, or one of check, migrate, distribute, tenant, jobs")
                .doesNotContain("rehearse");
    }

    private static void refuses(Config config, String sentence) {
        assertThat(CheckCommand.complaints(config)).containsExactly(sentence);
    }

    private static Config serving(Map<String, String> further) {
        return settings(
                Map.of(
                        "quarkus.datasource.jdbc.url",
                        url("attimo"),
                        "quarkus.datasource.username",
                        "attimo_app",
                        "quarkus.datasource.password",
                        "apps",
                        "attimo.secret",
                        SECRET),
                further);
    }

    private static Config migrating(Map<String, String> further) {
        return settings(
                Map.of(
                        "quarkus.flyway.jdbc-url", url("attimo"),
                        "quarkus.flyway.username", "attimo_owner",
                        "quarkus.flyway.password", "owners"),
                further);
    }

    private static Config settings(Map<String, String> usual, Map<String, String> further) {
        var all = new HashMap<>(usual);
        all.putAll(further);
        return new SmallRyeConfigBuilder().withDefaultValues(all).build();
    }

    private static String url(String name) {
        return "jdbc:postgresql://" + database.address() + "/" + name;
    }

    private static void asOwner(String name, String statement) {
        new DatabaseLogin(url(name), "attimo_owner", "owners")
                .use(connection -> connection.createStatement().execute(statement));
    }

    private static String said(Command command, Config config) {
        var usual = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            command.run(config);
            return said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(usual);
        }
    }
}
