package io.attimo.session;

import io.attimo.identity.ProviderIdentity;
import io.attimo.identity.RequiresRole;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.sso.LoginHint;
import io.attimo.sso.ProviderDiscovery;
import io.attimo.sso.SessionLimits;
import io.attimo.sso.TenantSignInCache;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.time.Clock;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who may use the route that was found: whom the tenant's provider vouches for, with the role the route asks for. */
@Singleton
public class RoleCheck {

    private final CurrentTenant tenant;
    private final CurrentMember me;
    private final CurrentLocale locale;
    private final Sessions sessions;
    private final SessionLimits limits;
    private final ProviderDiscovery providerDiscovery;
    private final SecurityIdentity identity;
    private final Clock clock;

    RoleCheck(
            CurrentTenant tenant,
            CurrentMember me,
            CurrentLocale locale,
            Sessions sessions,
            SessionLimits limits,
            ProviderDiscovery providerDiscovery,
            SecurityIdentity identity,
            Clock clock) {
        this.tenant = tenant;
        this.me = me;
        this.locale = locale;
        this.sessions = sessions;
        this.limits = limits;
        this.providerDiscovery = providerDiscovery;
        this.identity = identity;
        this.clock = clock;
    }

    @ServerRequestFilter
    public void admit(ResourceInfo route, RoutingContext context) {
        var requiresRole = on(route, RequiresRole.class);
        if (requiresRole == null) {
            if (on(route, PublicRoute.class) == null && on(route, RequiresApiKey.class) == null) {
                throw new NotFoundException();
            }
            return;
        }
        if (!tenant.isKnown()) {
            throw new NotFoundException();
        }
        enter(context);
        if (!me.get().may(requiresRole.value())) {
            throw new ForbiddenException();
        }
    }

    private void enter(RoutingContext context) {
        TenantSignInCache.House house = context.get(TenantRouting.HOUSE);
        var providerIdentity = ProviderIdentity.of(identity).orElseThrow(UnauthorizedException::new);
        if (!isVouchedForBy(house.signIn(), identity)) {
            throw new UnauthorizedException();
        }
        var session = SessionCookie.secretIn(context)
                .flatMap(sessions::behind)
                .filter(found -> found.isOf(providerIdentity))
                .orElseThrow(UnauthorizedException::new);
        if (session.member().isRemoved()) {
            throw new NotFoundException();
        }
        if (!session.isLive(limits, clock.instant()) || isToBeAskedFor(session, context, providerIdentity)) {
            throw new UnauthorizedException();
        }
        meet(house, session, context);
    }

    /** A page is read on a fresh word of the provider, as long as it answers; what somebody wrote is taken anyway. */
    private boolean isToBeAskedFor(Session session, RoutingContext context, ProviderIdentity providerIdentity) {
        boolean isRead = context.request().method() == HttpMethod.GET;
        if (!isRead
                || session.isVouchedFor(limits, clock.instant())
                || !providerDiscovery.answers(providerIdentity.issuer())) {
            return false;
        }
        LoginHint.give(context, session.member().email());
        return true;
    }

    private void meet(TenantSignInCache.House house, Session session, RoutingContext context) {
        var member = session.member();
        if (session.isUnseen(clock.instant())) {
            sessions.see(session.id(), clock.instant());
        }
        me.is(session, house.tenant());
        locale.speak(member.language().orElse(null));
        LanguageCookie.agree(context, member);
        locale.wear(member.theme().orElse(null));
    }

    private static boolean isVouchedForBy(OidcTenantConfig signIn, SecurityIdentity identity) {
        return signIn != null
                && signIn.tenantId().orElseThrow().equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE));
    }

    private static <A extends Annotation> A on(ResourceInfo route, Class<A> kind) {
        var onMethod = route.getResourceMethod().getAnnotation(kind);
        return onMethod == null ? route.getResourceClass().getAnnotation(kind) : onMethod;
    }
}
