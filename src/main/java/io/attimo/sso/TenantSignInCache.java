package io.attimo.sso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.identity.ClaimMapping;
import io.attimo.platform.outbound.OutboundDoor;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which tenants there are and how each signs its people in; what it knows is at most three seconds old. */
@Singleton
public class TenantSignInCache {

    /** A tenant at its door. The configuration is the same object as long as the connection is unchanged. */
    public record House(Tenant tenant, OidcTenantConfig signIn, ClaimMapping claims) {}

    private static final Duration MEMORY = Duration.ofSeconds(3);

    private final Cache<String, Optional<House>> houses =
            Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(10_000).build();
    private final Map<String, CompletableFuture<Optional<House>>> asked = new ConcurrentHashMap<>();
    private final Map<String, OidcTenantConfig> signIns = new ConcurrentHashMap<>();
    private final Tenancy tenancy;
    private final TenantAccount tenantAccount;
    private final SsoConnections connections;
    private final SessionLimits limits;
    private final Vault vault;
    private final OutboundDoor door;

    TenantSignInCache(
            Tenancy tenancy,
            TenantAccount tenantAccount,
            SsoConnections connections,
            SessionLimits limits,
            Vault vault,
            OutboundDoor door) {
        this.tenancy = tenancy;
        this.tenantAccount = tenantAccount;
        this.connections = connections;
        this.limits = limits;
        this.vault = vault;
        this.door = door;
    }

    public Optional<House> house(String code) {
        return Tenant.isCode(code) ? known(code) : Optional.empty();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantProvisioning.Changed changed) {
        forget(changed.code());
    }

    /** That of the company whose request this is. */
    public void forgetCurrent() {
        forget(tenantAccount.current().code());
    }

    public void forget(String code) {
        houses.invalidate(code);
    }

    // One looks and all wait for it: each on their own would wait one after another where the database is silent.
    private Optional<House> known(String code) {
        var known = houses.getIfPresent(code);
        if (known != null) {
            return known;
        }
        var fresh = new CompletableFuture<Optional<House>>();
        var others = asked.putIfAbsent(code, fresh);
        if (others != null) {
            return others.join();
        }
        try {
            var found = look(code);
            houses.put(code, found);
            fresh.complete(found);
        } catch (RuntimeException | Error failure) {
            fresh.completeExceptionally(failure);
        } finally {
            asked.remove(code);
        }
        return fresh.join();
    }

    private Optional<House> look(String code) {
        return tenancy.within(code, () -> tenantAccount.find().map(this::house));
    }

    private House house(Tenant tenant) {
        return connections
                .ours()
                .map(connection -> new House(tenant, signIn(tenant, connection), connection.claims()))
                .orElseGet(() -> new House(tenant, null, ClaimMapping.STANDARD));
    }

    private OidcTenantConfig signIn(Tenant tenant, SsoConnection connection) {
        return signIns.computeIfAbsent(name(tenant, connection), name -> configure(name, tenant.code(), connection));
    }

    /** What Quarkus holds under such a name. */
    Optional<OidcTenantConfig> signInCalled(String name) {
        return Optional.ofNullable(signIns.get(name));
    }

    static String name(Tenant tenant, SsoConnection connection) {
        return tenant.code() + "-v" + connection.version() + "-"
                + connection.changedAt().toEpochMilli();
    }

    private OidcTenantConfig configure(String name, String code, SsoConnection connection) {
        var home = "/t/" + code;
        var way = door.way();
        return OidcTenantConfig.authServerUrl(connection.issuer())
                .tenantId(name)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(connection.clientId())
                .credentials(connection.clientSecret(vault))
                .connectionTimeout(Duration.ofSeconds(3))
                .connectionRetryCount(1)
                .followRedirects(false)
                .proxy(way.getHost(), way.getPort(), way.getUsername(), way.getPassword())
                .jwks()
                .tryAll()
                .end()
                .token()
                .issuer(connection.issuer())
                .lifespanGrace((int) limits.absolute().toSeconds())
                .forcedJwkRefreshInterval(ProviderKeys.PAUSE)
                .end()
                .authentication()
                .redirectPath(home + "/callback")
                .cookiePath(home)
                .restorePathAfterRedirect(true)
                .scopes("profile", "email")
                .pkceRequired(true)
                .nonceRequired(true)
                .stateSecret(vault.derive("sign-in state of " + name))
                .javaScriptAutoRedirect(false)
                .end()
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(vault.derive("session of " + name))
                .end()
                .build();
    }
}
