package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every transaction is told whose it is, and every statement is in one: of a session's settings a cluster tells nobody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransactionWallTest {

    private static final String LAST_SAID = """
            select query from pg_stat_activity where pid = %s and state = 'idle in transaction'
            """;
    private static final String REFUSED_AND_HELD =
            "select count(*)::text from pg_stat_activity where state = 'idle in transaction (aborted)'";
    private static final String SETTINGS = """
            select concat_ws(' ', current_setting('app.tenant_id', true), current_setting('citus.propagate_set_commands', true))
            """;

    @Inject
    AgroalDataSource pool;

    @Inject
    Instance<AgroalDataSource> pools;

    @Inject
    Tenancy tenancy;

    @Inject
    TenantSql sql;

    @Test
    void who_reads_outside_a_transaction_is_in_one_that_knows_its_tenant() {
        assertThat(lastSaidIn("conti")).containsExactly("set local app.tenant_id to 'conti'");
        assertThat(lastSaidIn("")).containsExactly("set local app.tenant_id to ''");
    }

    @Test
    void who_reads_in_a_transaction_is_told_so_too() {
        assertThat(tenancy.within(
                        "conti", () -> QuarkusTransaction.requiringNew().call(() -> lastSaidTo(this::borrowed))))
                .containsExactly("set local app.tenant_id to 'conti'");
    }

    @Test
    void whatever_a_tenant_is_called_is_a_name_and_no_statement() {
        var name = "x'; drop table journeys; --\\";

        assertThat(tenancy.within(name, () -> asked("select current_setting('app.tenant_id')")))
                .containsExactly(name);
    }

    @Test
    void who_has_read_rows_holds_no_connection_while_they_work_with_them() {
        tenancy.within("conti", () -> {
            int pid = sql.read(
                    "select pg_backend_pid() where :tenant <> ''", statement -> {}, 1, TransactionWallTest::pid);
            assertThat(IntStream.range(0, 50).mapToObj(i -> asked("select pg_backend_pid()::text")))
                    .as("lent to the next who asks, unless a job had it in between")
                    .contains(List.of(Integer.toString(pid)));
        });
    }

    @Test
    void nor_does_who_was_refused_them() {
        tenancy.within("conti", () -> {
            assertThatThrownBy(() -> sql.read("select 1 / 0 where :tenant <> ''", statement -> {}, 1, ResultSet::next))
                    .hasStackTraceContaining("division by zero");
            assertThat(asked(REFUSED_AND_HELD)).containsExactly("0");
        });
    }

    @Test
    void after_a_read_that_failed_the_connection_is_as_good_as_before() {
        tenancy.within("conti", () -> {
            var before = asked("select pg_backend_pid()::text");
            assertThatThrownBy(() -> asked("select (1 / 0)::text")).hasStackTraceContaining("division by zero");
            assertThat(asked("select pg_backend_pid()::text")).isEqualTo(before);
        });
    }

    @Test
    void in_a_cluster_the_nodes_are_to_hear_what_the_transaction_is_told_and_nobody_after_it() throws Exception {
        try (var schema = new Schema();
                var line = schema.asApp()) {
            schema.asSuperuser(Schema.IS_CLUSTER);
            var cluster = new TenantOfConnection(pools);

            tenancy.within("conti", () -> cluster.onConnectionAcquire(line));
            assertThat(Schema.ask(line, SETTINGS)).containsExactly("conti local");
            cluster.onConnectionReturn(line);

            assertThat(line.getAutoCommit()).isTrue();
            assertThat(Schema.ask(line, SETTINGS)).containsExactly(" ");
        }
    }

    private static int pid(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getInt(1);
    }

    private List<String> lastSaidIn(String tenant) {
        return tenancy.within(tenant, () -> lastSaidTo(this::borrowed));
    }

    private Connection borrowed() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lastSaidTo(Supplier<Connection> borrowing) {
        try (var lent = borrowing.get()) {
            var pid = lent.unwrap(org.postgresql.PGConnection.class).getBackendPID();
            return tenancy.within(
                    "", () -> QuarkusTransaction.suspendingExisting().call(() -> asked(LAST_SAID.formatted(pid))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> asked(String question) {
        try (var connection = pool.getConnection()) {
            return Schema.ask(connection, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
