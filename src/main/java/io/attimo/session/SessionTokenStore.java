package io.attimo.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.sso.TenantSignInCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A session's ID token lies in its row, however many groups it names; the browser holds a short name for it. Quarkus
 * encrypts it for us with the secret of the tenant's sign-in, and each request hands it back to be verified.
 */
@Singleton
@Alternative
@Priority(1)
class SessionTokenStore implements TokenStateManager {

    /** Of the token as the provider gave it: a thousand groups, and some. */
    static final int LARGEST = 64 * 1024;

    private static final String SESSION = "session whose token it is";
    private static final String TOKEN = "token of the session";
    private static final int NAME = 43;
    private static final long MEMORY_BYTES = 8 * 1024 * 1024;

    // What is remembered opens nothing by itself: Admission looks at the row of the session each time.
    private final Cache<String, String> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumWeight(MEMORY_BYTES)
            .weigher((String name, String token) -> name.length() + token.length())
            .build();
    private final Tenancy tenancy;
    private final Sessions sessions;

    SessionTokenStore(Tenancy tenancy, Sessions sessions) {
        this.tenancy = tenancy;
        this.sessions = sessions;
    }

    /** The token to come belongs to this session. */
    static void belongTo(Session session, RoutingContext context) {
        context.put(SESSION, session.id());
    }

    /** Where the database may be waited for, and its absence becomes a page: before Quarkus asks for the token. */
    void lookFor(RoutingContext context, TenantSignInCache.House house) {
        var name = house.signIn() == null ? null : OidcUtils.getSessionCookie(context, house.signIn());
        if (name == null || name.length() != NAME) {
            return;
        }
        var token = find(house.tenant().code(), Vault.hash(name));
        token.ifPresent(found -> context.put(TOKEN, found));
        if (token.isEmpty()) {
            // Quarkus would fail; whose session has ended is asked to sign in, and what they wrote is kept.
            context.response().removeCookie(OidcUtils.getSessionCookieName(house.signIn()), false);
        }
    }

    private Optional<String> find(String code, String hash) {
        var key = code + " " + hash;
        var token = Optional.ofNullable(known.getIfPresent(key))
                .or(() -> tenancy.within(code, () -> sessions.tokenNamed(hash)));
        token.ifPresent(found -> known.put(key, found));
        return token;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig signIn,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> blocking) {
        UUID session = context.get(SESSION);
        TenantSignInCache.House house = context.get(TenantRouting.HOUSE);
        return blocking.runBlocking(() -> {
            var name = Vault.token();
            tenancy.within(
                    house.tenant().code(),
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> sessions.keepToken(session, Vault.hash(name), tokens.getIdToken())));
            return name;
        });
    }

    /** Until nobody has a cookie of the version before this one, that cookie is the token itself. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig signIn,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> blocking) {
        String token = state.indexOf('.') < 0 ? context.get(TOKEN) : state;
        return token == null
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(new AuthorizationCodeTokens(token, null, null));
    }

    /** It goes with its session, and is replaced by the next word of the provider. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig signIn, String state, OidcRequestContext<Void> blocking) {
        return Uni.createFrom().voidItem();
    }
}
