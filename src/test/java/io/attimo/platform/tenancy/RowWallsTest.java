package io.attimo.platform.tenancy;

import static io.attimo.support.Schema.ask;
import static io.attimo.support.Schema.enter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Row security alone, table by table, with rows the catalogue tells how to make. */
class RowWallsTest {

    private static final String DENIED = "42501";
    private static final String NO_TENANT_AT_ALL = "23514";
    private static final String A = "tenant-a";
    private static final String B = "tenant-b";

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("text", "gen_random_uuid()::text"),
            Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("int2", "(random() * 30000)::int2"),
            Map.entry("int4", "(random() * 1000000)::int4"),
            Map.entry("int8", "(random() * 1000000)::int8"),
            Map.entry("float8", "random()"),
            Map.entry("numeric", "random()::numeric"),
            Map.entry("bool", "true"),
            Map.entry("date", "current_date"),
            Map.entry("timestamptz", "now()"),
            Map.entry("jsonb", "'{}'::jsonb"),
            Map.entry("bytea", "'\\x00'::bytea"));

    private static Schema schema;
    private static List<String> tables;

    /** Other rules than the walls are taken away, so that a row can be made of any values and by itself. */
    @BeforeAll
    static void put_one_row_of_each_tenant_into_every_table() throws SQLException, IOException {
        schema = new Schema();
        tables = Schema.ofTenants();
        try (var owner = schema.asOwner();
                var statement = owner.createStatement()) {
            for (var drop : ask(owner, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where connamespace = 'public'::regnamespace and (contype = 'f' or contype = 'c'
                and pg_get_constraintdef(oid) not like '%tenant_id <>%')\
                """)) {
                statement.execute(drop);
            }
            for (var tenant : List.of(A, B)) {
                enter(owner, tenant);
                for (var table : tables) {
                    statement.execute(insert(owner, table, tenant));
                }
            }
        }
    }

    @AfterAll
    static void close() throws IOException {
        schema.close();
    }

    @Test
    void without_a_tenant_no_row_is_seen_and_none_is_written() throws SQLException {
        var softly = new SoftAssertions();
        try (var fresh = schema.asApp();
                var left = schema.asAppFor("")) {
            for (var table : tables) {
                for (var nobody : List.of(fresh, left)) {
                    softly.assertThat(rows(nobody, table, "true"))
                            .as("seen in " + table)
                            .isZero();
                    softly.assertThat(changed(nobody, "update %s set tenant_id = tenant_id".formatted(table)))
                            .as("changed in " + table)
                            .isZero();
                    softly.assertThat(changed(nobody, "delete from " + table))
                            .as("deleted from " + table)
                            .isZero();
                    softly.assertThat(changed(nobody, insert(nobody, table, A)))
                            .as("put into " + table)
                            .isZero();
                    softly.assertThat(changed(nobody, insert(nobody, table, "")))
                            .as("put into " + table)
                            .isZero();
                }
            }
        }
        softly.assertAll();
        every_row_is_still_there();
    }

    @Test
    void with_one_tenant_no_row_of_another_is_seen_or_changed() throws SQLException {
        var softly = new SoftAssertions();
        try (var a = schema.asAppFor(A)) {
            for (var table : tables) {
                softly.assertThat(rows(a, table, "true"))
                        .as("its own in " + table)
                        .isOne();
                softly.assertThat(rows(a, table, "tenant_id = '%s'".formatted(B)))
                        .as("seen in " + table)
                        .isZero();
                softly.assertThat(changed(
                                a, "update %s set tenant_id = tenant_id where tenant_id = '%s'".formatted(table, B)))
                        .as("changed in " + table)
                        .isZero();
                softly.assertThat(changed(a, "delete from %s where tenant_id = '%s'".formatted(table, B)))
                        .as("deleted from " + table)
                        .isZero();
                softly.assertThat(changed(a, insert(a, table, B)))
                        .as("put into " + table)
                        .isZero();
                softly.assertThat(changed(a, "update %s set tenant_id = '%s'".formatted(table, B)))
                        .as("moved to another in " + table)
                        .isZero();
            }
        }
        softly.assertAll();
        every_row_is_still_there();
    }

    @Test
    void nobody_changes_or_removes_a_line_of_the_audit_log() throws SQLException {
        try (var a = schema.asAppFor(A);
                var statement = a.createStatement()) {
            assertThat(rows(a, "deeds", "true")).isOne();
            for (var tampering : List.of(
                    "update deeds set about = 'nothing'",
                    "delete from deeds",
                    "truncate deeds",
                    "alter table deeds disable row level security",
                    "drop table deeds")) {
                assertThatThrownBy(() -> statement.execute(tampering))
                        .as(tampering)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                no -> assertThat(no.getSQLState()).isEqualTo(DENIED));
            }
        }
    }

    @Test
    void nobody_empties_a_table() throws SQLException {
        try (var a = schema.asAppFor(A);
                var statement = a.createStatement()) {
            for (var table : ask(
                    a, "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                assertThatThrownBy(() -> statement.execute("truncate " + table))
                        .as(table)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    private static void every_row_is_still_there() throws SQLException {
        for (var tenant : List.of(A, B)) {
            try (var connection = schema.asAppFor(tenant)) {
                for (var table : tables) {
                    assertThat(rows(connection, table, "tenant_id = '%s'".formatted(tenant)))
                            .as(table)
                            .isOne();
                }
            }
        }
    }

    private static int rows(Connection connection, String table, String condition) throws SQLException {
        return Integer.parseInt(ask(connection, "select count(*) from %s where %s".formatted(table, condition))
                .get(0));
    }

    /** How many rows it changed: none too where it was denied. */
    private static int changed(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException refused) {
            if (Set.of(DENIED, NO_TENANT_AT_ALL).contains(refused.getSQLState())) {
                return 0;
            }
            throw refused;
        }
    }

    private static String insert(Connection connection, String table, String tenant) throws SQLException {
        var columns = ask(connection, """
                select attname || ' ' || typname from pg_attribute join pg_type on pg_type.oid = atttypid
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                and attname <> 'tenant_id' order by attnum\
                """, table);
        var names = columns.stream().map(column -> column.split(" ")[0]).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> value(table, column.split(" ")[1]))
                .collect(Collectors.joining(", "));
        return columns.isEmpty()
                ? "insert into %s (tenant_id) values ('%s')".formatted(table, tenant)
                : "insert into %s (tenant_id, %s) values ('%s', %s)".formatted(table, names, tenant, values);
    }

    private static String value(String table, String type) {
        if (type.startsWith("_")) {
            return "'{}'::" + type;
        }
        if (!VALUES.containsKey(type)) {
            throw new AssertionError("tell this test how to make a " + type + " for " + table);
        }
        return VALUES.get(type);
    }
}
