package io.attimo.api;

import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.tenant.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys of the tenant's programs. */
@Singleton
public class ApiKeys implements PanacheRepositoryBase<ApiKey, UUID> {

    /** A key as it was made just now; its secret is null when too late to be told again. */
    public record Made(String secret, boolean isNew) {}

    private final TenantLookup tenantLookup;
    private final JustMadeApiKeys told;
    private final Clock clock;

    ApiKeys(TenantLookup tenantLookup, JustMadeApiKeys told, Clock clock) {
        this.tenantLookup = tenantLookup;
        this.told = told;
        this.clock = clock;
    }

    public ApiKey get(UUID id) {
        return findByIdOptional(id).filter(key -> !key.isRevoked()).orElseThrow(NotFoundException::new);
    }

    public List<ApiKey> newestFirst() {
        return list("revokedAt is null order by madeAt desc, id desc");
    }

    /** Makes a key nobody can guess, good for all and for ever, and tells it this one time. */
    @Transactional
    public String make(String name, Actor madeBy) {
        return make(name, madeBy, Set.of(ApiKeyScope.values()));
    }

    @Transactional
    public String make(String name, Actor madeBy, Set<ApiKeyScope> scopes) {
        var plain = random();
        keep(name, plain, madeBy, scopes);
        return plain;
    }

    /**
     * One for each form: whoever pressed twice sees only the second answer, and it is the same key. The same form with other
     * words in it asks for another one.
     */
    @Transactional
    Made make(ApiKeyDraft draft, Actor madeBy, String form) {
        var asked = form + draft;
        var known = find("form", Vault.hash(asked)).firstResultOptional();
        if (known.isPresent()) {
            return new Made(told.again(known.get(), asked).orElse(null), false);
        }
        var plain = random();
        var key = new ApiKey(draft, today(), plain, madeBy, clock.instant());
        key.isAskedForBy(asked);
        open(key);
        told.keep(key, plain, asked);
        return new Made(plain, true);
    }

    /** The day it is where the tenant lives. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentLocale.zoneHere());
    }

    private static String random() {
        return ApiKey.PREFIX + Vault.token();
    }

    /** Keeps a key that is known already, as the seeds need it. */
    @Transactional
    public void keep(String name, String plain, Actor madeBy, Set<ApiKeyScope> scopes) {
        var draft = new ApiKeyDraft(name, scopes.stream().map(Enum::name).toList(), ApiKeyExpiry.NEVER.name(), "");
        open(new ApiKey(draft, today(), plain, madeBy, clock.instant()));
    }

    private void open(ApiKey key) {
        persist(key);
        tenantLookup.open(TenantLookupEntry.Kind.KEY, key.hash());
    }

    @Transactional
    public ApiKey revoke(UUID id) {
        var key = get(id);
        key.revoke(clock.instant());
        tenantLookup.close(TenantLookupEntry.Kind.KEY, key.hash());
        told.forget(key);
        return key;
    }

    /** The key that opens, or did until it expired; and that it was used. */
    @Transactional
    Optional<ApiKey> opening(String hash) {
        var now = clock.instant();
        var found = find("hash = ?1 and revokedAt is null", hash)
                .firstResultOptional()
                .filter(key -> key.isMadeOf(hash));
        found.filter(key -> !key.isExpired(today()) && !key.isFreshlyUsed(now))
                .ifPresent(key -> update("lastUsedAt = ?1 where id = ?2", now, key.id()));
        return found;
    }
}
