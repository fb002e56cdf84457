package io.attimo.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.hibernate.SessionEventListener;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Ends a page's waiting during a database outage: once one of its statements has timed out, its further statements fail at
 * once, so that all its waits together stay within five seconds.
 */
@PersistenceUnitExtension
@Singleton
class OutageGuard implements StatementInspector {

    private static final String CONNECTION_FAILURE = "08006";

    private final TenantOfConnection line;
    private final CurrentTenant tenant;

    OutageGuard(TenantOfConnection line, CurrentTenant tenant) {
        this.line = line;
        this.tenant = tenant;
    }

    @Override
    public String inspect(String sql) {
        demand();
        return sql;
    }

    void demand() {
        if (line.isSilent()
                && Arc.container().requestContext().isActive()
                && tenant.silence().toMillis() > StatementTimeout.IN_VAIN) {
            throw new JDBCConnectionException(
                    "not asked any more", new SQLException("the database is silent", CONNECTION_FAILURE));
        }
    }

    /**
     * Hibernate takes a connection before it lets a select be inspected: whoever waits for nothing more is told before that.
     */
    public static class BeforeConnection implements SessionEventListener {

        @Override
        public void jdbcConnectionAcquisitionStart() {
            Arc.container()
                    .select(OutageGuard.class, new PersistenceUnitExtension.Literal(PersistenceUnit.DEFAULT))
                    .get()
                    .demand();
        }
    }
}
