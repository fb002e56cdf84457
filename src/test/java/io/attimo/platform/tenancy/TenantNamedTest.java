package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.identity.Role;
import io.attimo.suggestion.Play;
import io.attimo.support.Estate;
import io.attimo.support.Raw;
import io.attimo.support.Routes;
import io.attimo.support.Routes.Door;
import io.attimo.support.Routes.Route;
import io.attimo.support.Schema;
import io.attimo.support.TestDatabase;
import io.attimo.support.Things;
import io.attimo.support.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Every statement says whose rows it is about, so that a cluster of databases asks one node, and one that is dead stops few.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantNamedTest {

    private static final String FIELDS = "name=Fine&stage=Fine&touchpoint=Fine&kind=B2C&start=empty&rating=4&scale=1-5"
            + "&goal=Fine&date=2026-05-15&due=2026-12-31&play=" + Play.values()[0];

    /** For an operator to read; nothing of ours asks it. */
    private static final String LEFT_BY_A_MIGRATION = "email_collisions";

    @Inject
    Twins twins;

    @Inject
    Things things;

    @Inject
    Estate estate;

    @Test
    void every_statement_on_a_table_of_tenants_names_the_tenant() throws IOException {
        estate.of(Twins.OURS);
        Routes.all().forEach(this::send);
        takeBackAnImport();

        var tables = new TreeSet<>(Schema.ofTenants());
        var found = new TreeMap<String, Set<String>>();
        var asked = new TreeSet<>(tables);
        asked.remove(LEFT_BY_A_MIGRATION);
        assertThat(tablesAsked(asked)).containsAll(asked);
        for (var sql : FirstWall.all()) {
            var without = FirstWall.withoutTenant(sql, tables);
            if (!without.isEmpty()) {
                found.put(sql.strip(), without);
            }
        }

        assertThat(found).isEmpty();
    }

    /** Of a tenant whose answers no other test counts. */
    private void takeBackAnImport() {
        var headers = new HashMap<>(twins.browserOf(Twins.SAME_PROVIDER, Role.ADMIN));
        headers.put("Content-Type", MediaType.APPLICATION_FORM_URLENCODED);
        var address = "/t/%s/imports/%s/reversal"
                .formatted(Twins.SAME_PROVIDER, estate.of(Twins.SAME_PROVIDER).file());
        assertThat(Raw.send("POST", address, headers, "form=" + twins.sealOf(Twins.SAME_PROVIDER, "/keys"))
                        .statusCode())
                .isEqualTo(303);
    }

    /** Some are asked for by the jobs alone that those requests began. */
    private static Set<String> tablesAsked(Set<String> wanted) {
        var asked = new TreeSet<String>();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!asked.containsAll(wanted) && System.nanoTime() < end) {
            for (var sql : FirstWall.all()) {
                FirstWall.namesIn(sql).forEach(name -> asked.add(name.get(0)));
            }
        }
        return asked;
    }

    @Test
    void one_that_does_not_would_be_noticed() {
        var tables = Set.of("stages", "journeys", "deeds");

        assertThat(Map.of(
                        "update stages set name=? where id=? and version=?",
                        "stages",
                        "select s1_0.id from stages s1_0 where s1_0.journey_id=?",
                        "stages",
                        "select 1 from stages s join journeys j on j.id = s.journey_id where s.tenant_id = ?",
                        "journeys",
                        "delete from deeds where id = ?",
                        "deeds",
                        "select (select j.name from journeys j where j.id = s.journey_id) from stages s where s.tenant_id = ?",
                        "journeys"))
                .allSatisfy((sql, table) ->
                        assertThat(FirstWall.withoutTenant(sql, tables)).as(sql).containsExactly(table));
        assertThat(FirstWall.withoutTenant("update stages set name=? where id=? and tenant_id=?", tables))
                .isEmpty();
        assertThat(FirstWall.withoutTenant("select * from doors where key = ?", tables))
                .isEmpty();
    }

    private void send(Route route) {
        var headers = new HashMap<>(
                route.door() == Door.API
                        ? Map.of("Authorization", "Bearer " + things.openKey(Twins.OURS))
                        : twins.browserOf(Twins.OURS, Role.ADMIN));
        var address = (route.isOutside() ? "" : "/t/" + Twins.OURS) + route.at(things.of(Twins.OURS, route));
        Twins.send(route, address, headers);
        if (route.takes() != null && route.takes().endsWith("urlencoded")) {
            headers.put("Content-Type", route.takes());
            Raw.send(route.method(), address, headers, FIELDS);
        }
    }
}
