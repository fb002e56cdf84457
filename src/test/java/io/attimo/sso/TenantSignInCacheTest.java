package io.attimo.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.attimo.tenant.TenantAccount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TenantSignInCacheTest {

    @Inject
    Cast cast;

    @Inject
    TenantSignInCache tenantSignInCache;

    @Inject
    TenantAccount tenantAccount;

    @Inject
    TenantProvisioning tenantAccounts;

    @Test
    void what_a_company_changed_about_itself_shows_as_soon_as_it_is_saved_whoever_came_by_meanwhile() {
        var before = nameAtTheDoor();
        var after = "Shop " + UUID.randomUUID();

        rename(after, () -> assertThat(nameAtTheDoor()).isEqualTo(before));

        assertThat(nameAtTheDoor()).isEqualTo(after);
        rename(before, () -> {});
    }

    @Test
    void a_key_that_somebody_invented_shuts_out_a_new_one_of_the_provider_for_a_minute_at_most() {
        var signIn = tenantSignInCache.house(Cast.SHOP).orElseThrow().signIn();

        assertThat(signIn.token().forcedJwkRefreshInterval()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    private void rename(String name, Runnable beforeItIsSaved) {
        cast.at(Cast.SHOP, () -> {
            var tenant = tenantAccount.current();
            tenant.introduce(name, tenant.language(), tenant.timeZone());
            tenantAccounts.showAsItIsNow(tenant);
            beforeItIsSaved.run();
            return tenant;
        });
    }

    /** As somebody else sees it, on a connection of their own. */
    private String nameAtTheDoor() {
        return cast.at(
                Cast.SHOP,
                () -> CompletableFuture.supplyAsync(() -> tenantSignInCache
                                .house(Cast.SHOP)
                                .orElseThrow()
                                .tenant()
                                .name())
                        .join());
    }
}
