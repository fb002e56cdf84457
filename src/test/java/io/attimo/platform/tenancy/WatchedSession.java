package io.attimo.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Every statement of Hibernate's goes through the first wall as the test has left it. */
@PersistenceUnitExtension
@Singleton
class WatchedSession implements StatementInspector {

    @Override
    public String inspect(String sql) {
        return FirstWall.through(sql);
    }
}
