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

    @Test
    void a_connection_given_back_carries_no_tenant() {
        tenantsOfSomeConnections("conti");

        assertThat(tenantsOfSomeConnections("")).containsOnly("").hasSize(SOME);
    }

    @Test
    void a_connection_given_back_in_the_middle_of_a_failure_carries_none_either() {
        tenancy.within("conti", () -> {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                assertThatThrownBy(() -> statement.execute("select 1 / 0")).isInstanceOf(SQLException.class);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(tenantsOfSomeConnections("")).containsOnly("").hasSize(SOME);
    }

    @Test
    void one_request_cannot_change_its_tenant() {
        assertThatThrownBy(() -> tenancy.within("conti", () -> {
                    Arc.container().instance(CurrentTenant.class).get().enter("other");
                }))
                .isInstanceOf(IllegalStateException.class);
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
