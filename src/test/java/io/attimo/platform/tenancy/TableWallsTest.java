package io.attimo.platform.tenancy;

import static io.attimo.support.Schema.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the catalogue says of every table; a table that is new is covered, or missed by the first test. */
class TableWallsTest {

    private static final String TABLES = """
        select relname from pg_class where relkind in ('r', 'p', 'f') and relnamespace = 'public'::regnamespace
        """;
    private static final String NO_TENANT_COLUMN = """
        select c.relname from pg_class c where c.oid = ?::regclass and not exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull
            and a.atttypid = 'text'::regtype)
        """;
    private static final String NO_CHECK = """
        select c.relname from pg_class c where c.oid = ?::regclass and not exists (
          select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.convalidated
            and pg_get_constraintdef(k.oid) = 'CHECK ((tenant_id <> ''''::text))')
        """;
    private static final String INDEXES_OF_OTHERS = """
        select i.indexrelid::regclass::text from pg_index i
        where i.indrelid = ?::regclass and (i.indkey[0] = 0 or (
          select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'tenant_id')
        """;
    private static final String KEYS_ACROSS = """
        select k.conname from pg_constraint k where k.conrelid = ?::regclass and k.contype = 'f' and not exists (
          select from generate_subscripts(k.conkey, 1) i
          join pg_attribute here on here.attrelid = k.conrelid and here.attnum = k.conkey[i]
          join pg_attribute there on there.attrelid = k.confrelid and there.attnum = k.confkey[i]
          where here.attname = 'tenant_id' and there.attname = 'tenant_id')
        """;
    private static final String NOT_FORCED =
            "select relname from pg_class where oid = ?::regclass and not (relrowsecurity and relforcerowsecurity)";
    private static final String POLICIES = """
        select concat_ws(' ', polpermissive, polcmd, polroles = '{0}', pg_get_expr(polqual, polrelid),
          '/', pg_get_expr(polwithcheck, polrelid)) from pg_policy where polrelid = ?::regclass
        """;
    private static final String BINDING = "(tenant_id = current_setting('app.tenant_id'::text, true))";

    private static Schema schema;
    private static Connection owner;

    @BeforeAll
    static void open() throws SQLException {
        schema = new Schema();
        owner = schema.asOwner();
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        owner.close();
        schema.close();
    }

    @Test
    void every_table_is_classified() throws SQLException, IOException {
        assertThat(ask(owner, TABLES))
                .containsExactlyInAnyOrderElementsOf(Schema.classified().keySet());
        assertThat(Schema.classified().values()).containsOnly("tenant", "global");
        assertThat(Schema.ofTenants()).hasSizeGreaterThan(10);
    }

    @Test
    void every_tenant_table_names_the_tenant_first_in_every_key() throws SQLException, IOException {
        var softly = new SoftAssertions();
        for (var table : Schema.ofTenants()) {
            softly.assertThat(ask(owner, NO_TENANT_COLUMN, table))
                    .as(table + ": tenant_id text not null")
                    .isEmpty();
            softly.assertThat(ask(owner, NO_CHECK, table))
                    .as(table + ": tenant_id is not empty")
                    .isEmpty();
            softly.assertThat(ask(owner, INDEXES_OF_OTHERS, table))
                    .as(table + ": tenant_id first")
                    .isEmpty();
            softly.assertThat(ask(owner, KEYS_ACROSS, table))
                    .as(table + ": composite foreign keys")
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void every_tenant_table_forces_one_policy_for_reading_and_writing() throws SQLException, IOException {
        var softly = new SoftAssertions();
        for (var table : Schema.ofTenants()) {
            softly.assertThat(ask(owner, NOT_FORCED, table)).as(table).isEmpty();
            softly.assertThat(ask(owner, POLICIES, table))
                    .as(table)
                    .containsExactly("t * t " + BINDING + " / " + BINDING);
        }
        softly.assertAll();
    }

    @Test
    void the_applications_role_owns_nothing_and_can_bypass_nothing() throws SQLException {
        assertThat(ask(owner, """
            select rolname from pg_roles where rolname = 'attimo_app' and
            (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)\
            """)).isEmpty();
        assertThat(ask(owner, "select roleid::regrole::text from pg_auth_members where member = 'attimo_app'::regrole"))
                .isEmpty();
        assertThat(ask(owner, """
            select objid::text from pg_shdepend where refobjid = 'attimo_app'::regrole and deptype = 'o'\
            """)).isEmpty();
        assertThat(ask(owner, """
            select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
            and has_table_privilege('attimo_app', oid, 'truncate, references, trigger')\
            """)).isEmpty();
        assertThat(ask(owner, """
            select 'may create' where has_schema_privilege('attimo_app', 'public', 'create')
            or has_database_privilege('attimo_app', current_database(), 'create')\
            """)).isEmpty();
    }

    @Test
    void no_function_and_no_view_looks_over_the_wall() throws SQLException {
        assertThat(ask(owner, """
            select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace\
            """)).isEmpty();
        assertThat(ask(owner, """
            select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
            or relkind = 'v' and not coalesce(reloptions::text ~ 'security_invoker=(true|on|1)', false))\
            """)).isEmpty();
    }

    @Test
    void a_table_without_walls_is_noticed() throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("create table leaky (id uuid primary key, tenant_id text, journey_id uuid)");
            statement.execute("alter table leaky enable row level security");
            statement.execute("create policy half on leaky using (tenant_id = current_setting('app.tenant_id', true))");

            assertThat(ask(owner, TABLES)).contains("leaky");
            assertThat(ask(owner, NO_TENANT_COLUMN, "leaky")).isNotEmpty();
            assertThat(ask(owner, NO_CHECK, "leaky")).isNotEmpty();
            assertThat(ask(owner, INDEXES_OF_OTHERS, "leaky")).containsExactly("leaky_pkey");
            assertThat(ask(owner, NOT_FORCED, "leaky")).isNotEmpty();
            assertThat(ask(owner, POLICIES, "leaky")).doesNotContain("t * t " + BINDING + " / " + BINDING);
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }
}
