package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08006", "57P01", "57P02", "57P03", "53300", "57014"})
    void a_database_that_is_away_full_or_too_slow_is_an_outage(String state) {
        assertThat(DatabaseOutage.isBehind(new SQLException("refused", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "42601", "57P04", "53100", "40001", "08"})
    void what_the_database_says_of_a_statement_is_none(String state) {
        assertThat(DatabaseOutage.isBehind(new SQLException("refused", state))).isFalse();
    }

    @Test
    void a_pool_that_waited_in_vain_is_one_and_says_so_in_words_alone() {
        assertThat(DatabaseOutage.isBehind(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new SQLException("No value specified for parameter 2.")))
                .isFalse();
        assertThat(DatabaseOutage.isBehind(new SQLException((String) null))).isFalse();
    }

    @Test
    void nothing_that_is_a_mistake_of_ours_is_one() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("08006"))).isFalse();
        assertThat(DatabaseOutage.isBehind(null)).isFalse();
    }

    @Test
    void it_is_found_behind_what_it_caused_and_among_what_was_suppressed() {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new IllegalStateException("of no interest"));
        rolledBack.addSuppressed(new IllegalStateException("two further down", new SQLException("refused", "08006")));

        assertThat(DatabaseOutage.isBehind(new IllegalStateException("not written", rolledBack)))
                .isTrue();
    }

    @Test
    void what_was_suppressed_is_none_by_itself() {
        var failure = new IllegalStateException("not written");
        failure.addSuppressed(new IllegalStateException("not closed either"));

        assertThat(DatabaseOutage.isBehind(failure)).isFalse();
    }

    @Test
    void failures_that_cause_each_other_have_an_end() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(DatabaseOutage.isBehind(first)).isFalse();
    }

    @Test
    void only_a_commit_that_was_not_answered_leaves_in_doubt_whether_it_was_done() {
        assertThat(DatabaseOutage.leavesInDoubt(
                        new IllegalStateException("not written", new XAException(XAException.XAER_RMFAIL))))
                .isTrue();
        assertThat(DatabaseOutage.leavesInDoubt(new SQLException("refused", "08006")))
                .isFalse();
    }
}
