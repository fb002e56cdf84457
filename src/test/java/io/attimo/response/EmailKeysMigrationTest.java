package io.attimo.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of a version that compared e-mail addresses letter by letter. */
class EmailKeysMigrationTest {

    private static final String JOURNEY = "00000000-0000-0000-0000-00000000000a";
    private static final String IMPORT = "00000000-0000-0000-0000-00000000000b";

    private final EmbeddedDatabase database = EmbeddedDatabase.passing();
    private Connection all;

    @BeforeEach
    void a_database_of_the_version_before() throws SQLException {
        migrate("20261130.0001");
        all = DriverManager.getConnection(database.url(), "postgres", "postgres");
        run("insert into tenants (tenant_id, name, language, time_zone, created_at, version)"
                + " values ('acme', 'Acme', 'en', 'UTC', now(), 0)");
    }

    @AfterEach
    void close() throws SQLException, IOException {
        all.close();
        database.close();
    }

    @Test
    void addresses_are_kept_without_capitals_and_those_who_collide_are_listed_and_one_person() throws SQLException {
        answer(1, "Anna@Example.com");
        answer(2, "anna@example.com");
        answer(3, "Bruno@Example.com");
        answer(4, "Carla@x.it");
        answer(5, "CARLA@x.it");
        answer(6, "Kd-7");

        migrate("latest");

        assertThat(ask("select respondent from responses order by id"))
                .containsExactly(
                        "Anna@Example.com",
                        "anna@example.com",
                        "bruno@example.com",
                        "Carla@x.it",
                        "carla@x.it",
                        "Kd-7");
        assertThat(ask("select right(response_id::text, 1) || ' ' || right(kept_id::text, 1) from email_collisions"
                        + " order by response_id"))
                .containsExactly("1 2", "4 5");
        assertThat(ask("select respondent_hash::text from responses order by id"))
                .containsExactly(
                        hash("anna@example.com"),
                        hash("anna@example.com"),
                        hash("bruno@example.com"),
                        hash("carla@x.it"),
                        hash("carla@x.it"),
                        hash("Kd-7"));
        assertThat(ask("select answers_revision || ' ' || answers_removed_at from journeys"))
                .containsExactly("8 8");
    }

    @Test
    void what_lies_in_the_bin_comes_back_to_its_own_answer() throws SQLException {
        answer(1, "Anna@Example.com");
        answer(2, "anna@example.com");
        answer(3, "Bruno@Example.com");
        run("insert into imports (tenant_id, id, file_name, state, goes_straight_on, total, good, warned, refused,"
                + " read_rows, done, added, changed, left_rows, by_name, created_at, version) values"
                + " ('acme', '%s', 'a.csv', 'UNDONE', true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'Ada', now(), 0)"
                        .formatted(IMPORT));
        undone(1, "Anna@Example.com");
        undone(3, "Bruno@Example.com");
        undone(4, "Dino@x.it");

        migrate("latest");

        assertThat(ask("select respondent from undone_changes order by response_id"))
                .containsExactly("Anna@Example.com", "bruno@example.com", "dino@x.it");
    }

    private void answer(int number, String respondent) throws SQLException {
        if (number == 1) {
            run("insert into journeys (tenant_id, id, name, kind, measures, version, answers_revision) values"
                    + " ('acme', '%s', 'Visit', 'B2C', 1, 0, 7)".formatted(JOURNEY));
        }
        run("insert into responses (tenant_id, id, journey_id, source, respondent, respondent_hash, answered_on, marks,"
                + " places, created_at, version, revision) values ('acme', '%s', '%s', 'survey', '%s', %s, '2026-05-01',"
                        .formatted(id(number), JOURNEY, respondent, hash(respondent))
                + " '{4}', '{}', timestamptz '2026-05-01' + interval '%d days', 0, 7)".formatted(number));
    }

    private void undone(int number, String respondent) throws SQLException {
        run("insert into undone_changes (tenant_id, import_id, response_id, respondent, changed_at, answered_on, marks,"
                + " places, comments) values ('acme', '%s', '%s', '%s', now(), '2026-05-01', '{4}', '{}', '{}')"
                        .formatted(IMPORT, id(number), respondent));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static String hash(String key) {
        return Long.toString(Response.hash(key));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), "attimo_owner", database.ownerPassword())
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (var statement = all.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(String sql) throws SQLException {
        try (var statement = all.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
