package io.attimo.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.support.Cast;
import io.attimo.support.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiKeysTest {

    @Inject
    Cast cast;

    @Inject
    ApiKeys keys;

    @Inject
    TenantSql sql;

    private final String name = "Told " + UUID.randomUUID();
    private final String form = UUID.randomUUID().toString();

    @Test
    void a_form_that_is_sent_again_at_once_tells_the_same_key_and_later_none() {
        var first = make();
        var twice = make();
        assertThat(first.isNew()).isTrue();
        assertThat(twice).isEqualTo(new ApiKeys.Made(first.secret(), false));

        cast.at(
                Cast.STUDIO,
                () -> sql.update(
                        "update api_keys set made_at = made_at - interval '1 day'"
                                + " where tenant_id = :tenant and name = :name",
                        Map.of("name", name)));

        assertThat(make()).isEqualTo(new ApiKeys.Made(null, false));
        assertThat(opens(first.secret())).isTrue();
    }

    @Test
    void a_key_that_was_revoked_is_told_to_nobody_however_fresh_it_is() {
        var secret = make().secret();
        cast.at(
                Cast.STUDIO,
                () -> keys.revoke(keys.find("name", name).firstResult().id()));

        assertThat(make()).isEqualTo(new ApiKeys.Made(null, false));
        assertThat(opens(secret)).isFalse();
    }

    private ApiKeys.Made make() {
        return cast.at(Cast.STUDIO, () -> keys.make(name, "a test", form));
    }

    private boolean opens(String secret) {
        return cast.at(Cast.STUDIO, () -> keys.opening(Vault.hash(secret))).isPresent();
    }
}
