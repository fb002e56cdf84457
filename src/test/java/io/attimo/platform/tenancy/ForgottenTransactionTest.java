package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The database ends a transaction in which nothing happens any more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ForgottenTransactionTest {

    private static final int ALL = 16;

    @Inject
    AgroalDataSource pool;

    @Test
    void each_connection_of_ours_is_given_a_minute() throws SQLException {
        assertThat(answersOfAll("show idle_in_transaction_session_timeout"))
                .hasSize(ALL)
                .containsOnly("1min");
    }

    @Test
    void one_that_is_forgotten_lets_its_locks_go_and_the_pool_lends_others() throws Exception {
        try (var forgotten = pool.getConnection()) {
            Schema.ask(forgotten, "select set_config('idle_in_transaction_session_timeout', '300ms', false)");
            forgotten.setAutoCommit(false);
            Schema.ask(forgotten, "select pg_advisory_xact_lock(4711)::text");
            try (var other = pool.getConnection()) {
                assertThat(isFree(other)).isFalse();
                for (int i = 0; i < 50 && !isFree(other); i++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertThat(isFree(other)).isTrue();
            }
            assertThatThrownBy(() -> Schema.ask(forgotten, "select '1'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("idle-in-transaction timeout");
        }
        assertThat(answersOfAll("select '1'")).hasSize(ALL).containsOnly("1");
    }

    private static boolean isFree(Connection connection) throws SQLException {
        return Schema.ask(
                        connection,
                        "select case when pg_try_advisory_lock(4711) then pg_advisory_unlock(4711)::text else 'held' end")
                .equals(List.of("true"));
    }

    private List<String> answersOfAll(String question) throws SQLException {
        var lent = new ArrayList<Connection>();
        var answers = new ArrayList<String>();
        try {
            for (int i = 0; i < ALL; i++) {
                lent.add(pool.getConnection());
                answers.addAll(Schema.ask(lent.get(i), question));
            }
            return answers;
        } finally {
            for (var connection : lent) {
                connection.close();
            }
        }
    }
}
