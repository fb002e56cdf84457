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

/** The second wall: tells PostgreSQL whose rows a connection may touch, and forgets it when the connection goes back. */
@Singleton
class TenantOfConnection implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(TenantOfConnection.class);

    private static final String GREETING = """
            select set_config('app.tenant_id', ?, false), set_config('statement_timeout', ?, false),
              set_config('idle_in_transaction_session_timeout', ?, false)
            """;

    /** Time enough for a new connection to a database that is there, and no more. */
    static final Duration WHILE_AWAY = Duration.ofMillis(50);

    private final Instance<AgroalDataSource> pool;
    private volatile Duration otherwise;

    TenantOfConnection(Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var container = Arc.container();
        if (container.requestContext().isActive()) {
            var tenant = container.instance(CurrentTenant.class).get();
            if (greet(connection, tenant.code(), tenant.patience())) {
                tenant.hears();
            }
        } else {
            greet(connection, "", Patience.JOB);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        greet(connection, "", Patience.PAGE);
    }

    // Nothing is thrown: the pool would never take such a connection back, and its place would be lost for ever.
    private boolean greet(Connection connection, String code, Patience patience) {
        try {
            connection.setNetworkTimeout(
                    Runnable::run, otherwise == null ? Patience.GREETING : Patience.GREETING_WHILE_AWAY);
            try (var statement = connection.prepareStatement(GREETING)) {
                statement.setString(1, code);
                statement.setString(2, Integer.toString(patience.ofTheDatabase()));
                statement.setString(3, Integer.toString(patience.betweenStatements()));
                statement.execute();
            }
            connection.setNetworkTimeout(Runnable::run, patience.ofTheConnection());
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
