package io.attimo.identity;

import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.web.CurrentLocale;
import io.attimo.platform.web.Keyed;
import io.attimo.platform.web.Open;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Who may use the route that was found: whom the tenant's provider vouches for, with the role the route asks for. */
@Singleton
public class Admission {

    private final CurrentTenant tenant;
    private final CurrentMember me;
    private final CurrentLocale locale;
    private final Members members;
    private final SecurityIdentity identity;

    Admission(
            CurrentTenant tenant, CurrentMember me, CurrentLocale locale, Members members, SecurityIdentity identity) {
        this.tenant = tenant;
        this.me = me;
        this.locale = locale;
        this.members = members;
        this.identity = identity;
    }

    @ServerRequestFilter
    public void admit(ResourceInfo route, RoutingContext context) {
        var allowed = on(route, Allowed.class);
        if (allowed == null) {
            if (on(route, Open.class) == null && on(route, Keyed.class) == null) {
                throw new NotFoundException();
            }
            return;
        }
        if (!tenant.isKnown()) {
            throw new NotFoundException();
        }
        enter(context);
        if (!me.get().may(allowed.value())) {
            throw new ForbiddenException();
        }
    }

    private void enter(RoutingContext context) {
        Doorkeeper.House house = context.get(TenantDoor.HOUSE);
        var visitor = Visitor.of(identity).orElseThrow(UnauthorizedException::new);
        if (!isVouchedForBy(house.signIn(), identity)) {
            throw new UnauthorizedException();
        }
        var member = members.known(visitor)
                .or(() -> members.admit(visitor))
                .filter(known -> !known.isRemoved())
                .orElseThrow(NotFoundException::new);
        if (!member.isStill(visitor)) {
            members.refresh(member.id(), visitor);
        }
        me.is(member);
        locale.speak(member.language().orElse(null));
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
