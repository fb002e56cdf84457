package io.attimo.api;

import io.attimo.platform.jobs.RetentionRule;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantSql;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys that were told a moment ago, for who pressed twice and sees the second answer alone, from whichever node. Each lies
 * sealed by the form it was asked for with, of which we keep a hash: neither the database nor the installation's secret
 * opens it without the form.
 */
@Singleton
class JustMadeApiKeys {

    private static final String PURPOSE = "API key";

    private static final String KEEP =
            "insert into told_api_keys (tenant_id, key_id, sealed, told_at) values (:tenant, :key, :sealed, :now)";
    private static final String SEALED = "select sealed from told_api_keys where tenant_id = :tenant and key_id = :key";
    private static final String FORGET = "delete from told_api_keys where tenant_id = :tenant and key_id = :key";

    private final TenantSql sql;
    private final Vault vault;
    private final Clock clock;

    JustMadeApiKeys(TenantSql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("told_api_keys", "told_at", ApiKey.TOLD);
    }

    void keep(ApiKey key, String plain, String form) {
        var sealed = vault.lockedBy(form).seal(PURPOSE, plain);
        sql.update(KEEP, Map.of("key", key.id(), "sealed", sealed, "now", OffsetDateTime.now(clock)));
    }

    /** Empty once it is too late, or since it was revoked. */
    Optional<String> again(ApiKey key, String form) {
        if (key.isRevoked() || !key.isFreshlyMade(clock.instant())) {
            return Optional.empty();
        }
        List<?> found = sql.query(SEALED).setParameter("key", key.id()).getResultList();
        return found.stream().findFirst().map(text -> vault.lockedBy(form).open(PURPOSE, (String) text));
    }

    void forget(ApiKey key) {
        sql.update(FORGET, Map.of("key", key.id()));
    }
}
