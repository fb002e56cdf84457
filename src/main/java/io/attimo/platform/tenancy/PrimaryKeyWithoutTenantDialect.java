package io.attimo.platform.tenancy;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * Where statements about one record name its tenant, Hibernate would take the tenant for a part of the record's id, and ask
 * every relation to repeat it.
 */
public class PrimaryKeyWithoutTenantDialect extends PostgreSQLDialect {

    public PrimaryKeyWithoutTenantDialect(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public boolean addPartitionKeyToPrimaryKey() {
        return false;
    }
}
