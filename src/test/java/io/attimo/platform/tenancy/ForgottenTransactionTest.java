package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.Pace;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The database ends a transaction in which nothing happens any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgottenTransactionTest {

    private static final int ALL = 16;

    private static final int PAGES = 1;
    private static final int JOBS = 2;
    private static final Duration A_WHILE = Duration.ofMillis(300);

    @Inject
    AgroalDataSource pool;

    @Inject
    Tenancy tenancy;

    @Test
    void a_job_may_pause_for_a_minute_and_a_page_for_fifteen_seconds_whoever_had_the_connection_before() {
        for (int i = 0; i < 2; i++) {
            assertThat(tenancy.unhurried("conti", this::pauses)).hasSize(ALL).containsOnly("1min");
            assertThat(tenancy.within("conti", this::pauses)).hasSize(ALL).containsOnly("15s");
        }
    }

    @Test
    void a_page_that_is_forgotten_lets_its_locks_go_within_its_time_and_a_job_keeps_them() throws Exception {
        try (var page = tenancy.within("conti", () -> holding(PAGES));
                var job = tenancy.unhurried("conti", () -> holding(JOBS));
                var other = pool.getConnection()) {
            long start = System.nanoTime();
            TimeUnit.MILLISECONDS.sleep(StatementTimeout.PAGE.betweenStatements() - A_WHILE.toMillis());
            assertThat(isFree(other, PAGES)).isFalse();
            waitsFor(other, PAGES);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("R44: a forgotten page let its locks go after %.1f s%n", seconds);
            assertThat(seconds).isBetween(14.7, 15 + Pace.stretched(2.0));
            assertThat(isFree(other, JOBS)).isFalse();
            assertThat(Schema.ask(job, "select '1'")).containsExactly("1");
            assertThatThrownBy(() -> Schema.ask(page, "select '1'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("idle-in-transaction timeout");
            job.rollback();
        }
        assertThat(pauses()).hasSize(ALL);
    }

    private Connection holding(int lock) {
        try {
            var connection = pool.getConnection();
            connection.setAutoCommit(false);
            Schema.ask(connection, "select pg_advisory_xact_lock(" + lock + ")::text");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitsFor(Connection other, int lock) throws SQLException, InterruptedException {
        for (int i = 0; i < 50 && !isFree(other, lock); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(isFree(other, lock)).isTrue();
    }

    private static boolean isFree(Connection connection, int lock) throws SQLException {
        var asked = "select case when pg_try_advisory_lock(%1$d) then pg_advisory_unlock(%1$d)::text else 'held' end";
        return Schema.ask(connection, asked.formatted(lock)).equals(List.of("true"));
    }

    private List<String> pauses() {
        var lent = new ArrayList<Connection>();
        var answers = new ArrayList<String>();
        try {
            for (int i = 0; i < ALL; i++) {
                lent.add(pool.getConnection());
                answers.addAll(Schema.ask(lent.get(i), "show idle_in_transaction_session_timeout"));
            }
            for (var connection : lent) {
                connection.close();
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
