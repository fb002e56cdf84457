package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantSqlTest {

    @Inject
    TenantSql sql;

    @Inject
    Tenancy tenancy;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'of everybody'",
                "select ? where :tenant <> ''",
                "?, :tenant",
                "select :tenant where :tenant <> ''"
            })
    void what_does_not_name_the_tenant_once_and_first_is_not_asked(String statement) {
        assertThatThrownBy(() -> read(statement, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":tenant");
    }

    @Test
    void rows_come_as_many_at_a_time_as_were_asked_for() {
        assertThat(read("select :tenant", 7)).isEqualTo(7);
        assertThat(read("select :tenant", 50)).isEqualTo(50);
    }

    /** @return how many rows are fetched at a time */
    private int read(String statement, int fetchSize) {
        return tenancy.within(
                "conti",
                () -> sql.read(
                        statement,
                        filled -> {},
                        fetchSize,
                        rows -> rows.getStatement().getFetchSize()));
    }
}
