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
 * A page asks for many things one after the other, also after the first was not to be had. Whoever has waited in vain
 * while the database was silent waits for nothing more: however long the page is, it is told once.
 */
@PersistenceUnitExtension
@Singleton
class EndOfPatience implements StatementInspector {

    private static final String CONNECTION_FAILURE = "08006";

    private final TenantOfConnection line;
    private final CurrentTenant tenant;

    EndOfPatience(TenantOfConnection line, CurrentTenant tenant) {
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
                && tenant.silence().toMillis() > Patience.IN_VAIN) {
            throw new JDBCConnectionException(
                    "not asked any more", new SQLException("the database is silent", CONNECTION_FAILURE));
        }
    }

    /** Hibernate takes a connection before it lets a select be inspected: whoever waits for nothing more is told before that. */
    public static class BeforeConnection implements SessionEventListener {

        @Override
        public void jdbcConnectionAcquisitionStart() {
            Arc.container()
                    .select(EndOfPatience.class, new PersistenceUnitExtension.Literal(PersistenceUnit.DEFAULT))
                    .get()
                    .demand();
        }
    }
}
