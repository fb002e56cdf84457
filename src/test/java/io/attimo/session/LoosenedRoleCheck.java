package io.attimo.session;

import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.PublicRoute;
import io.attimo.sso.ProviderDiscovery;
import io.attimo.sso.SessionLimits;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.time.Clock;

/** Admission as it is, except that a test may let one route say something else of who is let in, or nothing at all. */
@Alternative
@Priority(1)
@Singleton
public class LoosenedRoleCheck extends RoleCheck {

    /** What stands on the route in the place of what stood there. */
    public enum Says {
        NOTHING,
        ANYBODY,
        ANY_MEMBER
    }

    private static class Nothing {
        void says() {}
    }

    @PublicRoute("a test says so")
    private static class Anybody {
        void says() {}
    }

    @RequiresRole(Role.VIEWER)
    private static class AnyMember {
        void says() {}
    }

    private record Instead(Class<?> getResourceClass) implements ResourceInfo {
        @Override
        public Method getResourceMethod() {
            return getResourceClass.getDeclaredMethods()[0];
        }
    }

    private static volatile String loosened = "";
    private static volatile Says instead = Says.NOTHING;

    LoosenedRoleCheck(
            CurrentTenant tenant,
            CurrentMember me,
            CurrentLocale locale,
            Sessions sessions,
            SessionLimits limits,
            ProviderDiscovery providerDiscovery,
            SecurityIdentity identity,
            Clock clock) {
        super(tenant, me, locale, sessions, limits, providerDiscovery, identity, clock);
    }

    /** @param action as {@code JourneyPages#show}; none for every route as it is */
    public static void loosen(String action, Says says) {
        instead = says;
        loosened = action;
    }

    /** The route as the doors are to see it. */
    public static ResourceInfo seen(ResourceInfo route) {
        var action = route.getResourceClass().getSimpleName() + "#"
                + route.getResourceMethod().getName();
        return action.equals(loosened) ? insteadOf() : route;
    }

    private static ResourceInfo insteadOf() {
        return switch (instead) {
            case NOTHING -> new Instead(Nothing.class);
            case ANYBODY -> new Instead(Anybody.class);
            case ANY_MEMBER -> new Instead(AnyMember.class);
        };
    }

    @Override
    public void admit(ResourceInfo route, RoutingContext context) {
        super.admit(seen(route), context);
    }
}
