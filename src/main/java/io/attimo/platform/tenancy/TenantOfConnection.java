package io.attimo.platform.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** The second wall: tells PostgreSQL whose rows a connection may touch, and forgets it when the connection goes back. */
@Singleton
class TenantOfConnection implements AgroalPoolInterceptor {

    @Override
    public void onConnectionAcquire(Connection connection) {
        set(connection, current());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        set(connection, "");
    }

    private static String current() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(CurrentTenant.class).get().code()
                : "";
    }

    private static void set(Connection connection, String code) {
        try (var statement = connection.prepareStatement("select set_config('app.tenant_id', ?, false)")) {
            statement.setString(1, code);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("no tenant could be set on the connection", e);
        }
    }
}
