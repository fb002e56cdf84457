package io.attimo.api;

import io.attimo.platform.limits.RequestRateLimits;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.session.LoosenedRoleCheck;
import io.attimo.tenant.TenantAccount;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

/** The programs' door, which sees of a loosened route what {@link LoosenedRoleCheck} sees. */
@Alternative
@Priority(1)
@Singleton
class LoosenedApiKeyFilter extends ApiKeyFilter {

    LoosenedApiKeyFilter(
            TenantLookup tenantLookup,
            CurrentTenant tenant,
            CurrentLocale locale,
            TenantAccount tenantAccount,
            ApiKeys keys,
            CurrentApiKey current,
            RequestRateLimits limits) {
        super(tenantLookup, tenant, locale, tenantAccount, keys, current, limits);
    }

    @Override
    public Response open(ResourceInfo route, ContainerRequestContext request, RoutingContext context) {
        return super.open(LoosenedRoleCheck.seen(route), request, context);
    }
}
