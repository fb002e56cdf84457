package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConnectionWallTest {

    private static final int SOME = 6;

    @Inject
    AgroalDataSource pool;

    @Inject
    Tenancy tenancy;

    @Test
    void a_connection_belongs_to_whom_it_was_lent() {
        assertThat(tenantsOfSomeConnections("conti")).containsOnly("conti").hasSize(SOME);
        assertThat(tenantsOfSomeConnections("other")).containsOnly("other").hasSize(SOME);
    }

    /** Looked at behind the pool's back: whom it is lent to next, it would be told anew. */
    @Test
    void a_connection_given_back_carries_no_tenant() {
        var returned = new ArrayList<Connection>();
        tenancy.within("conti", () -> {
            for (var connection : lent()) {
                returned.add(behind(connection));
                assertThat(tenant(behind(connection))).isEqualTo("conti");
                close(connection);
            }
        });

        for (var connection : returned) {
            assertThat(tenant(connection)).isNotEqualTo("conti");
        }
        assertThat(tenantsOfSomeConnections("")).containsOnly("").hasSize(SOME);
    }

    @Test
    void a_connection_given_back_in_the_middle_of_a_failure_carries_none_either() {
        var returned = new ArrayList<Connection>();
        tenancy.within("conti", () -> {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                returned.add(behind(connection));
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> statement.execute("select 1 / 0")).isInstanceOf(SQLException.class);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(tenant(returned.get(0))).isNotEqualTo("conti");
        assertThat(tenantsOfSomeConnections("")).containsOnly("").hasSize(SOME);
    }

    @Test
    void one_request_cannot_change_its_tenant() {
        assertThatThrownBy(() -> tenancy.within("conti", () -> {
                    Arc.container().instance(CurrentTenant.class).get().enter("other");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Connection> lent() {
        var lent = new ArrayList<Connection>();
        try {
            for (int i = 0; i < SOME; i++) {
                lent.add(pool.getConnection());
            }
            return lent;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver's own, which the pool keeps. */
    private static Connection behind(Connection lent) {
        try {
            return lent.unwrap(PgConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tenant(Connection connection) {
        try {
            return Schema.ask(connection, "select current_setting('app.tenant_id', true)")
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tenantsOfSomeConnections(String tenant) {
        return tenancy.within(tenant, () -> {
            var lent = new ArrayList<Connection>();
            var tenants = new ArrayList<String>();
            try {
                for (int i = 0; i < SOME; i++) {
                    lent.add(pool.getConnection());
                    tenants.addAll(Schema.ask(lent.get(i), "select current_setting('app.tenant_id', true)"));
                }
                for (var connection : lent) {
                    connection.close();
                }
                return tenants;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
