package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.Logbook;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long is waited for a database that answers, and for one that does not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantOfConnectionTest {

    private static final int SOME = 6;
    private static final Duration IN_A_CROWD = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource pool;

    @Inject
    Instance<AgroalDataSource> pools;

    @Inject
    Tenancy tenancy;

    @Inject
    CurrentTenant tenant;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Connection line;
    private TenantOfConnection wall;

    @BeforeEach
    void connect() {
        line = connection();
        wall = new TenantOfConnection(pools);
    }

    /** And the pool waits again as it did. */
    @AfterEach
    void hear_the_database_again() throws SQLException {
        line.close();
        try (var other = connection()) {
            wall.onConnectionAcquire(other);
        }
    }

    @Test
    void a_page_gives_up_a_statement_after_three_seconds_and_a_job_after_fourteen() {
        assertThat(tenancy.within("conti", this::limits)).containsExactly("conti", "3s", "3500");
        assertThat(tenancy.unhurried("conti", this::limits)).containsExactly("conti", "14s", "14500");
    }

    @Test
    void what_is_no_request_is_nobodys_and_may_take_as_long_as_a_job() throws Exception {
        assertThat(CompletableFuture.supplyAsync(this::limits, task -> new Thread(task, "elsewhere").start())
                        .get())
                .containsExactly("", "14s", "14500");
    }

    @Test
    void where_there_is_no_cluster_nothing_is_said_to_its_nodes() throws SQLException {
        tenancy.within("conti", () -> wall.onConnectionAcquire(line));

        assertThat(Schema.ask(line, "select current_setting('citus.propagate_set_commands', true)"))
                .containsOnlyNulls();
    }

    @Test
    void silence_ends_with_an_answer_and_not_with_a_connection_that_gave_none() {
        tenancy.within("conti", () -> {
            sleep(60);
            wall.onConnectionAcquire(closed());
            assertThat(tenant.silence().toMillis()).isGreaterThanOrEqualTo(60);
            wall.onConnectionAcquire(line);
            assertThat(tenant.silence().toMillis()).isLessThan(60);
        });
    }

    @Test
    void a_connection_that_cannot_be_told_whose_it_is_is_used_no_more() throws SQLException {
        line.setAutoCommit(false);
        assertThatThrownBy(() -> Schema.ask(line, "select 1 / 0")).isInstanceOf(SQLException.class);

        try (var log = Logbook.open()) {
            tenancy.within("conti", () -> wall.onConnectionAcquire(line));

            assertThat(log.text()).contains("a connection to the database is given up", "transaction is aborted");
        }
        assertThat(line.isClosed()).isTrue();
    }

    @Test
    void what_ended_it_has_ended_those_that_lie_in_the_pool_as_well() {
        var before = lent();

        wall.onConnectionAcquire(closed());

        // a job may have borrowed one
        for (int i = 0; i < 100 && stillThere(before).size() > 1; i++) {
            sleep(50);
        }
        assertThat(stillThere(before)).hasSizeLessThan(2);
    }

    @Test
    void while_the_database_is_away_nobody_waits_as_long_as_in_a_crowd() {
        assertThat(waiting()).isEqualTo(IN_A_CROWD);

        wall.onConnectionAcquire(closed());
        assertThat(wall.isSilent()).isTrue();
        assertThat(waiting()).isEqualTo(TenantOfConnection.WHILE_AWAY);
        wall.onConnectionAcquire(closed());
        assertThat(waiting()).isEqualTo(TenantOfConnection.WHILE_AWAY);

        wall.onConnectionAcquire(line);
        assertThat(wall.isSilent()).isFalse();
        assertThat(waiting()).isEqualTo(IN_A_CROWD);
    }

    @Test
    void a_greeting_is_waited_for_less_long_than_an_answer_and_least_while_the_database_is_away() {
        var waits = new ArrayList<Integer>();
        var noting = noting(line, waits);

        tenancy.within("conti", () -> {
            wall.onConnectionAcquire(noting);
            wall.onConnectionReturn(noting);
            wall.onConnectionAcquire(closed());
            wall.onConnectionAcquire(noting);
        });

        int answer = StatementTimeout.PAGE.ofTheConnection();
        assertThat(waits)
                .containsExactly(
                        StatementTimeout.GREETING,
                        answer,
                        StatementTimeout.GREETING,
                        answer,
                        StatementTimeout.GREETING_WHILE_AWAY,
                        answer);
    }

    private List<String> limits() {
        try (var connection = pool.getConnection()) {
            var told = new ArrayList<>(Schema.ask(connection, "select current_setting('app.tenant_id')"));
            told.addAll(Schema.ask(connection, "show statement_timeout"));
            told.add(Integer.toString(connection.getNetworkTimeout()));
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the numbers of some connections that lie in the pool now */
    private List<String> lent() {
        var numbers = new ArrayList<String>();
        var lent = new ArrayList<Connection>();
        try {
            for (int i = 0; i < SOME; i++) {
                lent.add(pool.getConnection());
                numbers.addAll(Schema.ask(lent.get(i), "select pg_backend_pid()::text"));
            }
            for (var connection : lent) {
                connection.close();
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> stillThere(List<String> numbers) {
        try {
            return Schema.ask(
                    line,
                    "select pid::text from pg_stat_activity where pid in (%s)".formatted(String.join(",", numbers)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration waiting() {
        return pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout();
    }

    /** By the driver alone: the pool would have told it already. */
    private Connection connection() {
        try {
            return DriverManager.getConnection(address, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection closed() {
        try {
            var connection = connection();
            connection.close();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection noting(Connection line, List<Integer> waits) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setNetworkTimeout")) {
                        waits.add((Integer) arguments[1]);
                    }
                    return method.invoke(line, arguments);
                });
    }

    private static void sleep(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
