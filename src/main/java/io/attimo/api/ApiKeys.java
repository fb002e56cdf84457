package io.attimo.api;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantIdentifier;
import io.attimo.platform.tenancy.TenantIdentifiers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of the tenant's programs. */
@Singleton
public class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    /** A key as it was made just now; its secret is null when too late to be told again. */
    record Made(String secret, boolean isNew) {}

    private final TenantIdentifiers tenantIdentifiers;
    private final Vault vault;
    private final Clock clock;

    ApiKeys(TenantIdentifiers tenantIdentifiers, Vault vault, Clock clock) {
        this.tenantIdentifiers = tenantIdentifiers;
        this.vault = vault;
        this.clock = clock;
    }

    public ApiKey get(UUID id) {
        return findByIdOptional(id).filter(key -> !key.isRevoked()).orElseThrow(NotFoundException::new);
    }

    public List<ApiKey> newestFirst() {
        return list("revokedAt is null order by madeAt desc, id desc");
    }

    /** Makes a key nobody can guess, and tells it this one time. */
    @Transactional
    public String make(String name, String madeBy) {
        return make(name, madeBy, Vault.token()).secret();
    }

    /**
     * The same for the same form: whoever pressed twice sees only the second answer, and it is the same key. The seed is in
     * the form alone; nothing we keep leads to it.
     *
     * @param seed what nobody else knows
     */
    @Transactional
    Made make(String name, String madeBy, String seed) {
        var plain = ApiKey.PREFIX + vault.derive("API key, " + seed) + vault.derive("API key continued, " + seed);
        var known = find("hash", Vault.hash(plain)).firstResultOptional();
        if (known.isEmpty()) {
            keep(name, plain, madeBy);
            return new Made(plain, true);
        }
        boolean isShown =
                known.get().isFreshlyMade(clock.instant()) && !known.get().isRevoked();
        return new Made(isShown ? plain : null, false);
    }

    /** Keeps a key that is known already, as the seeds need it. */
    @Transactional
    public void keep(String name, String plain, String madeBy) {
        var key = new ApiKey(name, plain, madeBy, clock.instant());
        persist(key);
        tenantIdentifiers.open(TenantIdentifier.Kind.KEY, key.hash());
    }

    @Transactional
    public ApiKey revoke(UUID id) {
        var key = get(id);
        key.revoke(clock.instant());
        tenantIdentifiers.close(TenantIdentifier.Kind.KEY, key.hash());
        return key;
    }

    /** The key that opens, and that it was used. */
    @Transactional
    Optional<ApiKey> opening(String hash) {
        var now = clock.instant();
        var found = find("hash = ?1 and revokedAt is null", hash)
                .firstResultOptional()
                .filter(key -> key.isMadeOf(hash));
        found.filter(key -> !key.isFreshlyUsed(now))
                .ifPresent(key -> update("lastUsedAt = ?1 where id = ?2", now, key.id()));
        return found;
    }
}
