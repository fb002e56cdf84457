package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.demo.EmbeddedDatabase;
import io.attimo.support.Handbook;
import io.attimo.support.Schema;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StartChecksTest {

    private static final String MAY_WRITE = """
            select relname from pg_class where relnamespace = 'public'::regnamespace
              and has_table_privilege(oid, 'insert, update, delete, truncate, references, trigger')
            union all select 'a table of its own' where has_schema_privilege('public', 'create')""";

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.passing();
        asSuperuser("create role bypassing login bypassrls");
        for (var each : Handbook.ofTheOperator().block("Backup", "sql").strip().split(";\\s*")) {
            asSuperuser(each);
        }
        asSuperuser("create role disguised login in role attimo_owner");
        asSuperuser("create table public.journeys (id int)");
        asSuperuser("alter table public.journeys owner to attimo_owner");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void a_port_on_which_somebody_else_listens_is_said_and_a_free_one_is_not() throws IOException {
        for (var server : List.of("quarkus.http", "quarkus.management")) {
            StartChecks checks;
            try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                checks = checks(Map.of(
                        "quarkus.http.host", "127.0.0.1",
                        "quarkus.management.enabled", "true",
                        "quarkus.management.host", "127.0.0.1",
                        "quarkus.http.port", server.endsWith("http") ? "" + taken.getLocalPort() : "0",
                        "quarkus.management.port", server.endsWith("http") ? "0" : "" + taken.getLocalPort()));
                assertThatThrownBy(checks::refuseTakenPorts)
                        .isInstanceOf(CommandFailure.class)
                        .hasMessage(OperatorSettingsCheck.variable(server + ".port") + " is " + taken.getLocalPort()
                                + ", where this process cannot listen at 127.0.0.1: Address already in use.");
            }
            assertThatCode(checks::refuseTakenPorts).doesNotThrowAnyException();
        }
    }

    @Test
    void the_apps_own_role_may_serve() {
        assertThatCode(() -> servingAs("attimo_app").cannotBypassTheWall()).doesNotThrowAnyException();
    }

    @Test
    void a_role_that_could_read_past_row_security_may_not() {
        for (var role : List.of("postgres", "bypassing", "attimo_backup", "attimo_owner", "disguised")) {
            assertThatThrownBy(() -> servingAs(role).cannotBypassTheWall())
                    .as(role)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining(role + " could read past row-level security");
        }
    }

    @Test
    void who_reads_for_the_backup_may_not_write() throws SQLException {
        new DatabaseLogin(database.url(), "attimo_backup", "…").use(connection -> {
            assertThat(Schema.ask(connection, "select count(*) from journeys")).containsExactly("0");
            assertThat(Schema.ask(connection, MAY_WRITE)).isEmpty();
        });
    }

    @Test
    void a_database_that_is_away_is_said_in_a_sentence() {
        var checks = checks(Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:1/attimo",
                "quarkus.datasource.username", "attimo_app",
                "quarkus.datasource.password", "secret"));

        assertThatThrownBy(checks::cannotBypassTheWall)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The database at jdbc:postgresql://localhost:1/attimo cannot be reached: ");
    }

    @Test
    void nothing_starts_without_a_jdbc_url() {
        assertThatThrownBy(checks(Map.of())::cannotBypassTheWall)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("QUARKUS_DATASOURCE_JDBC_URL is not set");
    }

    @Test
    void nothing_starts_without_32_secret_bytes() {
        for (var wrong : List.of("c2hvcnQ=", "not base64!", " ")) {
            assertThatThrownBy(checks(Map.of("attimo.secret", wrong))::hasItsSecret)
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("ATTIMO_SECRET");
        }
        var right = "A".repeat(43) + "=";
        assertThatCode(checks(Map.of("attimo.secret", right))::hasItsSecret).doesNotThrowAnyException();
    }

    @Test
    void a_package_with_the_demo_inside_does_not_serve() {
        assertThatThrownBy(() -> checks(Map.of()).holdsNoDemo(List.of("prod")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("demo sign-in");
    }

    private static StartChecks servingAs(String role) {
        return checks(Map.of(
                "quarkus.datasource.jdbc.url",
                database.url(),
                "quarkus.datasource.username",
                role,
                "quarkus.datasource.password",
                role.equals("attimo_app") ? database.appPassword() : "unasked"));
    }

    private static StartChecks checks(Map<String, String> settings) {
        return new StartChecks(
                new SmallRyeConfigBuilder().withDefaultValues(settings).build());
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "unasked")) {
            connection.createStatement().execute(sql);
        }
    }
}
