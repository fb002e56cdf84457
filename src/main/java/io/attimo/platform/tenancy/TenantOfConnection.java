package io.attimo.platform.tenancy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The second wall: tells PostgreSQL whose rows a connection may touch, and forgets it when the connection goes back. It is
 * told to the session, and again to the transaction: in a cluster the other nodes hear of the latter alone. So what is read
 * outside a transaction is read in one as well, which ends when its connection goes back.
 */
@Singleton
class TenantOfConnection implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(TenantOfConnection.class);

    private static final String GREETING = """
            select set_config('app.tenant_id', %s, false), set_config('statement_timeout', '%d', false),
              set_config('idle_in_transaction_session_timeout', '%d', false)""";
    private static final String OPENING = "set local app.tenant_id to %s";

    /** A cluster's nodes hear what is set in a transaction only where this says so, and before it. */
    private static final String TO_ALL_NODES = "set local citus.propagate_set_commands to 'local'";

    private static final String IS_CLUSTER = "select exists (select from pg_extension where extname = 'citus')";

    // What had been written in it by mistake is written, as without it; of one that failed the driver would complain.
    private static final String CLOSING = "end transaction";
    private static final String BOTH = "%s;%s";

    /** Time enough for a new connection to a database that is there, and no more. */
    static final Duration WHILE_AWAY = Duration.ofMillis(50);

    private final Instance<AgroalDataSource> pool;
    private volatile Duration otherwise;
    private volatile Boolean isCluster;

    TenantOfConnection(Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var container = Arc.container();
        if (container.requestContext().isActive()) {
            var tenant = container.instance(CurrentTenant.class).get();
            if (isTold(connection, tenant.patience(), line -> open(line, tenant.code(), tenant.patience()))) {
                tenant.hears();
            }
        } else {
            isTold(connection, StatementTimeout.JOB, line -> open(line, "", StatementTimeout.JOB));
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        isTold(connection, StatementTimeout.PAGE, TenantOfConnection::close);
    }

    @FunctionalInterface
    private interface Telling {
        void to(Connection line) throws SQLException;
    }

    // Nothing is thrown: the pool would never take such a connection back, and its place would be lost for ever.
    private boolean isTold(Connection connection, StatementTimeout statementTimeout, Telling telling) {
        try {
            connection.setNetworkTimeout(
                    Runnable::run,
                    otherwise == null ? StatementTimeout.GREETING : StatementTimeout.GREETING_WHILE_AWAY);
            // the driver's own: what the pool was told it takes back by a journey of its own to the database
            telling.to(connection.unwrap(Connection.class));
            connection.setNetworkTimeout(Runnable::run, statementTimeout.ofTheConnection());
            if (otherwise != null) {
                isBack();
            }
            return true;
        } catch (SQLException unanswered) {
            LOG.warnf("a connection to the database is given up: %s", unanswered.getMessage());
            end(connection);
            return false;
        }
    }

    private void open(Connection line, String code, StatementTimeout statementTimeout) throws SQLException {
        if (isCluster == null) {
            isCluster = asks(line);
        }
        line.setAutoCommit(false);
        var opening = OPENING.formatted(literal(line, code));
        say(
                line,
                BOTH.formatted(
                        greeting(line, code, statementTimeout),
                        isCluster ? BOTH.formatted(TO_ALL_NODES, opening) : opening));
    }

    private static void close(Connection line) throws SQLException {
        var greeting = greeting(line, "", StatementTimeout.PAGE);
        say(line, line.getAutoCommit() ? greeting : BOTH.formatted(CLOSING, greeting));
        line.setAutoCommit(true);
    }

    private static String greeting(Connection line, String code, StatementTimeout statementTimeout)
            throws SQLException {
        return GREETING.formatted(
                literal(line, code), statementTimeout.ofTheDatabase(), statementTimeout.betweenStatements());
    }

    private static String literal(Connection line, String text) throws SQLException {
        return "'" + line.unwrap(PGConnection.class).escapeLiteral(text) + "'";
    }

    private static void say(Connection line, String what) throws SQLException {
        try (var statement = line.createStatement()) {
            statement.execute(what);
        }
    }

    private static boolean asks(Connection line) throws SQLException {
        try (var statement = line.createStatement();
                var rows = statement.executeQuery(IS_CLUSTER)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Since somebody was not answered, nobody was. */
    boolean isSilent() {
        return otherwise != null;
    }

    /** What ended one connection has most likely ended the others; each found out by a person would be one too many. */
    private void end(Connection connection) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
            connection.createStatement().close();
        } catch (SQLException closed) {
            // As it should be: by this the pool learns that nobody can use the connection any more.
        }
        pool.get().flush(FlushMode.IDLE);
        isAway();
    }

    /**
     * Each would wait as long as a crowd is worth waiting for; now nothing is.
     */
    private synchronized void isAway() {
        if (otherwise == null) {
            otherwise = waiting().acquisitionTimeout();
            waiting().setAcquisitionTimeout(WHILE_AWAY);
        }
    }

    private synchronized void isBack() {
        if (otherwise != null) {
            waiting().setAcquisitionTimeout(otherwise);
            otherwise = null;
        }
    }

    private AgroalConnectionPoolConfiguration waiting() {
        return pool.get().getConfiguration().connectionPoolConfiguration();
    }
}
