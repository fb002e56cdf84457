package io.attimo.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Every statement of Hibernate's goes through the first wall as the test has left it. */
@PersistenceUnitExtension
@Alternative
@Priority(1)
@Singleton
class WatchedSession extends OutageGuard {

    WatchedSession(TenantOfConnection line, CurrentTenant tenant) {
        super(line, tenant);
    }

    @Override
    public String inspect(String sql) {
        return FirstWall.through(super.inspect(sql));
    }
}
