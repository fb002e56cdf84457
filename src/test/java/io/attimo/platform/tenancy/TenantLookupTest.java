package io.attimo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.tenancy.TenantLookupEntry.Kind;
import io.attimo.support.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantLookupTest {

    @Inject
    TenantLookup tenantLookup;

    @Inject
    Tenancy tenancy;

    private final String ours = "doors-" + UUID.randomUUID();
    private final String theirs = "doors-" + UUID.randomUUID();
    private final String domain = ours + ".example";

    @AfterEach
    void close_what_was_opened() {
        for (var tenant : new String[] {ours, theirs}) {
            at(tenant, () -> tenantLookup.delete("tenant", tenant));
        }
    }

    @Test
    void a_door_leads_to_who_opened_it_and_to_nobody_by_another_kind() {
        open(ours, Kind.DOMAIN, domain);

        assertThat(tenantLookup.tenantBehind(Kind.DOMAIN, domain)).contains(ours);
        assertThat(tenantLookup.tenantBehind(Kind.KEY, domain)).isEmpty();
        assertThat(tenantLookup.tenants()).contains(ours).doesNotContain(theirs);
    }

    @Test
    void what_leads_somewhere_already_stays_as_it_is() {
        assertThat(at(ours, () -> tenantLookup.openIfFree(Kind.DOMAIN, domain))).isTrue();
        assertThat(at(theirs, () -> tenantLookup.openIfFree(Kind.DOMAIN, domain)))
                .isFalse();

        assertThat(tenantLookup.tenantBehind(Kind.DOMAIN, domain)).contains(ours);
        assertThat(at(ours, () -> tenantLookup.isOurs(Kind.DOMAIN, domain))).isTrue();
        assertThat(at(theirs, () -> tenantLookup.isOurs(Kind.DOMAIN, domain))).isFalse();
    }

    @Test
    void nobody_closes_a_door_of_others() {
        open(ours, Kind.DOMAIN, domain);

        close(theirs, domain);
        assertThat(tenantLookup.tenantBehind(Kind.DOMAIN, domain)).contains(ours);
        close(ours, domain);
        assertThat(tenantLookup.tenantBehind(Kind.DOMAIN, domain)).isEmpty();
    }

    @Test
    void a_tenant_has_its_own_by_kind_and_by_the_alphabet() {
        open(ours, Kind.DOMAIN, "b." + domain);
        open(ours, Kind.DOMAIN, "a." + domain);
        open(ours, Kind.KEY, "key-" + ours);
        open(theirs, Kind.DOMAIN, "c." + domain);

        assertThat(at(ours, () -> tenantLookup.ours(Kind.DOMAIN))).containsExactly("a." + domain, "b." + domain);
    }

    private void open(String tenant, Kind kind, String key) {
        at(tenant, () -> {
            tenantLookup.open(kind, key);
            return null;
        });
    }

    private void close(String tenant, String key) {
        at(tenant, () -> {
            tenantLookup.close(Kind.DOMAIN, key);
            return null;
        });
    }

    private <T> T at(String tenant, Supplier<T> work) {
        return tenancy.within(tenant, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
