package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OutageGuardTest {

    /** Of SAFETY, R05 and R44. */
    private static final long PROMISED = 5_000;

    @Inject
    AgroalDataSource pool;

    @Inject
    EntityManager entities;

    @Inject
    Tenancy tenancy;

    @Inject
    TenantOfConnection line;

    /** A page may wait in vain for one answer, or for a connection twice, before the silence is known to all. */
    @Test
    void all_that_one_page_can_wait_in_vain_is_less_than_was_promised() {
        long connection = pool.getConfiguration()
                .connectionPoolConfiguration()
                .acquisitionTimeout()
                .toMillis();
        long last = StatementTimeout.IN_VAIN
                + TenantOfConnection.WHILE_AWAY.toMillis()
                + StatementTimeout.GREETING_WHILE_AWAY;

        assertThat(connection).isEqualTo(2_000);
        assertThat(StatementTimeout.PAGE.ofTheConnection() + last).isLessThan(PROMISED);
        assertThat(connection + StatementTimeout.GREETING + last).isLessThan(PROMISED);
        assertThat(2 * connection + StatementTimeout.GREETING_WHILE_AWAY).isLessThan(PROMISED);
    }

    @Test
    void who_has_heard_nothing_for_a_second_of_silence_asks_no_more_and_who_comes_afterwards_does() throws Exception {
        boolean wasRefused = false;
        for (int i = 0; i < 3 && !wasRefused; i++) {
            wasRefused = tenancy.within("conti", this::isRefusedInTheSilence);
        }

        assertThat(wasRefused).isTrue();
        tenancy.within("conti", this::asks);
        assertThat(line.isSilent()).isFalse();
    }

    @Test
    void nor_asks_who_has_a_connection_already() {
        boolean wasRefused = false;
        for (int i = 0; i < 3 && !wasRefused; i++) {
            wasRefused = tenancy.within("conti", () -> {
                QuarkusTransaction.begin();
                try {
                    asks();
                    return isRefusedInTheSilence();
                } finally {
                    QuarkusTransaction.rollback();
                }
            });
        }

        assertThat(wasRefused).isTrue();
    }

    // The jobs ask every second, and are answered: then there is no silence any more.
    private boolean isRefusedInTheSilence() {
        try {
            QuarkusTransaction.suspendingExisting().call(() -> {
                var connection = pool.getConnection();
                TimeUnit.MILLISECONDS.sleep(StatementTimeout.IN_VAIN + 50);
                connection.unwrap(Connection.class).close();
                connection.close();
                return connection;
            });
            asks();
            return false;
        } catch (HibernateException refused) {
            assertThat(DatabaseOutage.isBehind(refused)).isTrue();
            assertThat(refused).hasRootCauseMessage("the database is silent");
            return true;
        }
    }

    private void asks() {
        entities.createNativeQuery("select 1").getSingleResult();
    }
}
