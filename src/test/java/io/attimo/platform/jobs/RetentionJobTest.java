package io.attimo.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.demo.Persona;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Schema;
import io.attimo.support.SecondWall;
import io.attimo.support.TestDatabase;
import io.attimo.support.Twins;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are kept for a time, at two companies where nobody writes any more; one of them has no door but its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionJobTest {

    private static final List<String> QUIET = List.of("quiet-one", "quiet-two");

    /** How a row of each comes to be, at a moment. */
    private static final Map<String, String> ROWS = Map.of(
            "kept_texts",
            """
            insert into kept_texts (tenant_id, id, form_id, member_id, address, body, kept_at, version)
            select tenant_id, gen_random_uuid(), gen_random_uuid(), id, '/journeys', 'name=old', '%s', 0 from members
            """,
            "sent_forms",
            "insert into sent_forms (tenant_id, hash, sent_at) select tenant_id, gen_random_uuid(), '%s' from tenants",
            "logouts",
            """
            insert into logouts (tenant_id, id, token, subject, issued_at, version)
            select tenant_id, gen_random_uuid(), gen_random_uuid(), 'old', '%s', 0 from tenants
            """,
            "sessions",
            """
            insert into sessions (tenant_id, id, member_id, secret, program, system, started_at, vouched_at, seen_at, version)
            select tenant_id, gen_random_uuid(), id, gen_random_uuid(), 'FIREFOX', 'LINUX', '%1$s', '%1$s', '%1$s', 0 from members
            """,
            "told_api_keys",
            """
            with made as (
              insert into api_keys (tenant_id, id, name, hash, start, made_by, made_at, version)
              select tenant_id, gen_random_uuid(), 'Old', gen_random_uuid(), 'attimo_', 'Ada', '%1$s', 0 from tenants
              returning tenant_id, id)
            insert into told_api_keys (tenant_id, key_id, sealed, told_at) select tenant_id, id, 'old', '%1$s' from made
            """,
            "import_previews",
            """
            with brought as (
              insert into imports (tenant_id, id, file_name, state, goes_straight_on, made_journey, total, good, warned, refused, read_rows,
                done, added, changed, left_rows, by_name, created_at, version)
              select tenant_id, gen_random_uuid(), 'old.csv', 'UPLOADED', false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'Ada', '%1$s', 0 from tenants
              returning tenant_id, id)
            insert into import_previews (tenant_id, id, import_id, waiting, asked_at, version)
            select tenant_id, gen_random_uuid(), id, true, '%1$s', 0 from brought
            """,
            "edits",
            """
            insert into edits (tenant_id, id, journey_id, piece_id, seen, field, before, edited_by, edited_at, version)
            select tenant_id, gen_random_uuid(), id, id, 0, 'NAME', 'Old', 'Ada', '%s', 0 from journeys
            """);

    /** And why no row of the other tables goes by its age. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("tenants", "the company itself"),
            Map.entry("sso_connections", "how it signs in"),
            Map.entry("members", "one who was removed stands in what they did"),
            Map.entry("deeds", "nobody removes a line of the audit log"),
            Map.entry("api_keys", "one that was revoked stands in the list of them"),
            Map.entry("journeys", "the bin has a job for each that lies in it"),
            Map.entry("stages", "the bin has a job for each that lies in it"),
            Map.entry("touchpoints", "the bin has a job for each that lies in it"),
            Map.entry("outcomes", "goes with its journey"),
            Map.entry("segments", "goes with its journey"),
            Map.entry("answer_lanes", "goes with its journey"),
            Map.entry("responses", "what people said"),
            Map.entry("comments", "what people said"),
            Map.entry("imports", "the history of what was brought in"),
            Map.entry("unread_marks", "goes with its import"),
            Map.entry("email_collisions", "goes with its answer"),
            Map.entry("import_changes", "an import can be undone at any time"),
            Map.entry("former_answers", "goes with its journey, and what an undone import said with the import"),
            Map.entry("undone_changes", "the import's own job removes them after thirty days"),
            Map.entry("importances", "goes with its journey, of which the last two hundred are kept"),
            Map.entry("decisions", "what was decided"),
            Map.entry("decision_steps", "goes with its decision"),
            Map.entry("mappings", "saved by a name until somebody deletes it"),
            Map.entry("surveys", "what is asked, as long as its journey is there"),
            Map.entry("survey_versions", "goes with its survey"),
            Map.entry("survey_responses", "what people said"),
            Map.entry("survey_openings", "goes with its survey"),
            Map.entry("file_parts", "uploads have a sweep of their own"));

    @Inject
    RetentionJob retentionJob;

    @All
    @Inject
    List<RetentionRule> tables;

    @Inject
    Jobs jobs;

    @Inject
    Scheduler scheduler;

    @Inject
    Tenancy tenancy;

    @Inject
    Cast cast;

    @Inject
    Twins twins;

    @BeforeEach
    void open() {
        for (var tenant : QUIET) {
            if (count(tenant, "tenants") == 0) {
                cast.opens(tenant, Persona.CHARLIE);
                SecondWall.asOwner(tenant, """
                        insert into journeys (tenant_id, id, name, kind, measures, version)
                        select tenant_id, gen_random_uuid(), 'Quiet', 'B2C', 0, 0 from tenants
                        """);
            }
        }
        SecondWall.asOwner(QUIET.get(1), "delete from doors where tenant_id = 'quiet-two' and kind <> 'ACCOUNT'");
    }

    @Test
    void of_every_table_it_is_known_whether_its_rows_go_by_age() throws IOException {
        var told = new TreeSet<>(KEPT.keySet());
        told.addAll(ROWS.keySet());

        assertThat(tables).extracting(RetentionRule::table).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        assertThat(told).containsAll(Schema.ofTenants());
    }

    @Test
    void a_row_goes_when_its_time_is_over_and_not_before() {
        var at = Instant.now();
        for (var table : tables) {
            for (var tenant : QUIET) {
                clear(tenant, table);
                write(tenant, table, at);

                assertThat(deleted(tenant, table, at.plus(table.kept()).minusSeconds(1)))
                        .as("too early from " + table.table())
                        .isZero();
                assertThat(deleted(tenant, table, at.plus(table.kept()).plusSeconds(1)))
                        .as("in time from " + table.table())
                        .isOne();
                assertThat(count(tenant, table.table())).isZero();
            }
        }
    }

    @Test
    void it_happens_by_itself_everywhere_once_whichever_node_thinks_of_it() throws InterruptedException {
        var now = Instant.now();
        for (var tenant : QUIET) {
            for (var table : tables) {
                clear(tenant, table);
                write(tenant, table, now.minus(table.kept()).minusSeconds(60));
                write(tenant, table, now.minus(table.kept()).plus(Duration.ofHours(1)));
            }
        }

        retentionJob.plan();
        retentionJob.plan();

        for (var tenant : QUIET) {
            assertThat(waiting(tenant)).isEqualTo(1);
            SecondWall.asOwner(tenant, "update jobs set due_at = now() where id = '" + RetentionJob.id(tenant) + "'");
        }
        for (var tenant : QUIET) {
            waitUntilDone(tenant);
            for (var table : tables) {
                assertThat(count(tenant, table.table()))
                        .as(table.table() + " of " + tenant)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void many_go_in_batches() throws InterruptedException {
        var tenant = QUIET.get(0);
        SecondWall.asOwner(tenant, """
                insert into sent_forms (tenant_id, hash, sent_at)
                select 'quiet-one', 'many ' || n, now() - interval '40 days' from generate_series(1, 2500) as n
                """);
        assertThat(deleted(tenant, of("sent_forms"), Instant.now())).isEqualTo(1_000);

        tenancy.within(
                tenant,
                () -> QuarkusTransaction.requiringNew().run(() -> jobs.add(retentionJob, RetentionJob.id(tenant))));
        waitUntilDone(tenant);

        assertThat(ask(tenant, "select count(*) from sent_forms where hash like 'many %'"))
                .isZero();
    }

    @Test
    void others_keep_their_rows() {
        var table = of("logouts");
        clear(QUIET.get(0), table);
        clear(QUIET.get(1), table);
        write(QUIET.get(0), table, Instant.EPOCH);
        write(QUIET.get(1), table, Instant.EPOCH);

        deleted(QUIET.get(0), table, Instant.now());

        assertThat(count(QUIET.get(0), "logouts")).isZero();
        assertThat(count(QUIET.get(1), "logouts")).isOne();
    }

    @Test
    void it_is_thought_of_by_itself() {
        assertThat(scheduler.getScheduledJob("expiry")).isNotNull();
    }

    private RetentionRule of(String name) {
        return tables.stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int deleted(String tenant, RetentionRule table, Instant now) {
        return tenancy.within(
                tenant, () -> QuarkusTransaction.requiringNew().call(() -> retentionJob.deleteSome(table, now)));
    }

    private static void write(String tenant, RetentionRule table, Instant at) {
        SecondWall.asOwner(tenant, ROWS.get(table.table()).formatted(at));
    }

    private static void clear(String tenant, RetentionRule table) {
        SecondWall.asOwner(tenant, "delete from " + table.table());
    }

    private int count(String tenant, String table) {
        return ask(tenant, "select count(*) from " + table);
    }

    private int waiting(String tenant) {
        return ask(tenant, "select count(*) from jobs where tenant_id = '" + tenant + "'");
    }

    private int ask(String tenant, String sql) {
        return Integer.parseInt(
                twins.ask(tenant, connection -> Schema.ask(connection, sql)).get(0));
    }

    private void waitUntilDone(String tenant) throws InterruptedException {
        for (int i = 0; i < 600 && waiting(tenant) > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(waiting(tenant)).isZero();
    }
}
