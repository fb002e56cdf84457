package io.attimo.session;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.DatabaseOutage;
import io.attimo.platform.tenancy.TenantOfLog;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.sso.TenantSignInCache;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one place where an address becomes a tenant. {@code /t/acme/journeys} enters acme and goes on as
 * {@code /journeys}; what is not of a tenant stands under one of the few open prefixes; all else is not there.
 */
@Singleton
public class TenantRouting implements TenantConfigResolver {

    static final String HOUSE = "house";

    private static final String AWAY = "database away";

    private static final String PREFIX = "/t/";
    private static final Set<String> OUTSIDE = Set.of("", "api", "sign-in", "demo-sign-in", "style", "s");

    private final TenantSignInCache tenantSignInCache;
    private final SessionTokenStore tokens;
    private final CurrentTenant tenant;
    private final CurrentLocale locale;

    TenantRouting(
            TenantSignInCache tenantSignInCache, SessionTokenStore tokens, CurrentTenant tenant, CurrentLocale locale) {
        this.tenantSignInCache = tenantSignInCache;
        this.tokens = tokens;
        this.tenant = tenant;
        this.locale = locale;
    }

    /** Comes first, sees the whole address, and is the only one of the three that may wait for the database. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
        var path = context.request().path();
        if (!path.startsWith(PREFIX)) {
            SessionCookie.overlook(context);
            return Uni.createFrom().nullItem();
        }
        return blocking.runBlocking(() -> {
                    var house = tenantSignInCache.house(codeIn(path)).orElse(null);
                    if (house == null) {
                        return null;
                    }
                    context.put(HOUSE, house);
                    tokens.lookFor(context, house);
                    TenantOfLog.is(house.tenant().code());
                    return house.signIn();
                })
                .onFailure(DatabaseOutage::isBehind)
                .recoverWithItem(away -> {
                    context.put(AWAY, away);
                    // its token could not be read: Quarkus would take whoever has one for a stranger
                    SessionCookie.overlook(context);
                    return null;
                });
    }

    @ServerRequestFilter(preMatching = true)
    public void enter(ContainerRequestContext request, RoutingContext context) {
        locale.ask(context.request());
        var uri = request.getUriInfo().getRequestUri();
        var path = uri.getRawPath();
        if (path.startsWith(PREFIX)) {
            enter(request, context, uri, path);
        } else if (!OUTSIDE.contains(first(path))) {
            throw new NotFoundException();
        }
    }

    private void enter(ContainerRequestContext request, RoutingContext context, URI uri, String path) {
        refuseWhileAway(context);
        TenantSignInCache.House house = context.get(HOUSE);
        var rest = path.substring(PREFIX.length() + codeIn(path).length());
        if (house == null || OUTSIDE.contains(first(rest)) && !first(rest).isEmpty()) {
            throw new NotFoundException();
        }
        tenant.enter(house.tenant().code());
        locale.liveIn(house.tenant().timeZone());
        request.setRequestUri(UriBuilder.fromUri(uri)
                .replacePath(rest.isEmpty() || rest.equals("/") ? "/home" : rest)
                .build());
    }

    // Told here, where a failure becomes a page; nobody was asked to sign in, and nothing was taken from them.
    private static void refuseWhileAway(RoutingContext context) {
        Throwable away = context.get(AWAY);
        if (away != null) {
            throw new IllegalStateException("no tenant could be looked up", away);
        }
    }

    private static String codeIn(String path) {
        int end = path.indexOf('/', PREFIX.length());
        return path.substring(PREFIX.length(), end < 0 ? path.length() : end);
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }
}
