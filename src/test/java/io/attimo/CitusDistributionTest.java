package io.attimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attimo.support.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** No cluster is at hand: a function of the same name writes down what it is asked for. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CitusDistributionTest {

    private static final String WRITES_DOWN = """
            create table pg_dist_partition (n serial, logicalrelid regclass, by_column text);
            create function create_distributed_table(name regclass, by_column text) returns void language sql as
              'insert into pg_dist_partition (logicalrelid, by_column) values (name, by_column)'
            """;
    private static final String REFERENCES = """
            select f.conrelid::regclass || ' ' || f.confrelid::regclass from pg_constraint f where f.contype = 'f'
            """;

    private static Schema schema;
    private static Connection owner;

    @BeforeAll
    static void migrate() throws SQLException {
        schema = new Schema();
        owner = schema.asOwner();
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        owner.close();
        schema.close();
    }

    @Test
    @Order(1)
    void a_database_that_is_no_cluster_is_told_so() {
        assertThatThrownBy(() -> new CitusDistribution(owner).spread())
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("not a cluster");
    }

    @Test
    @Order(2)
    void every_table_of_tenants_is_distributed_by_tenant_after_those_it_refers_to_and_no_other() throws Exception {
        schema.asSuperuser(Schema.IS_CLUSTER);
        try (var statement = owner.createStatement()) {
            statement.execute(WRITES_DOWN);
        }

        var done = new CitusDistribution(owner).spread();

        assertThat(done).containsExactlyInAnyOrderElementsOf(Schema.ofTenants());
        assertThat(Schema.ask(owner, "select logicalrelid::text from pg_dist_partition order by n"))
                .isEqualTo(done);
        assertThat(Schema.ask(owner, "select distinct by_column from pg_dist_partition"))
                .containsExactly("tenant_id");
        assertThat(Schema.ask(owner, REFERENCES)).hasSizeGreaterThan(10).allSatisfy(reference -> {
            var tables = reference.split(" ");
            assertThat(done.indexOf(tables[0])).as(reference).isGreaterThan(done.indexOf(tables[1]));
        });
    }

    @Test
    @Order(3)
    void what_was_distributed_is_left_alone_and_what_is_new_is_not() throws Exception {
        assertThat(new CitusDistribution(owner).spread()).isEmpty();
        try (var statement = owner.createStatement()) {
            statement.execute("create table tickets (tenant_id text, id uuid, primary key (tenant_id, id))");
            statement.execute("select protect('tickets')");
        }

        assertThat(new CitusDistribution(owner).spread()).containsExactly("tickets");
    }

    @Test
    @Order(4)
    void what_the_database_refuses_is_said_in_a_sentence() throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("drop table pg_dist_partition");
        }

        assertThatThrownBy(() -> new CitusDistribution(owner).spread())
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The database did not distribute its tables: ");
    }

    @Test
    @Order(5)
    void tables_in_a_ring_and_those_that_refer_to_what_has_no_tenant_are_refused() {
        assertThat(CitusDistribution.inOrder(Map.of("b", Set.of("a"), "a", Set.of(), "c", Set.of("a", "b"))))
                .isEqualTo(List.of("a", "b", "c"));
        assertThatThrownBy(() -> CitusDistribution.inOrder(Map.of("a", Set.of("b"), "b", Set.of("a"))))
                .isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> CitusDistribution.inOrder(Map.of("a", Set.of("doors"))))
                .hasMessage("These tables refer to each other or to one without a tenant: a.");
    }
}
