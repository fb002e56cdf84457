package io.attimo.api;

import io.attimo.identity.LoosenedAdmission;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.web.CurrentLocale;
import io.attimo.tenant.Tenants;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

/** The programs' door, which sees of a loosened route what {@link LoosenedAdmission} sees. */
@Alternative
@Priority(1)
@Singleton
class LoosenedKeyDoor extends KeyDoor {

    LoosenedKeyDoor(
            Doors doors,
            CurrentTenant tenant,
            CurrentLocale locale,
            Tenants tenants,
            ApiKeys keys,
            CurrentKey current) {
        super(doors, tenant, locale, tenants, keys, current);
    }

    @Override
    public Response open(ResourceInfo route, ContainerRequestContext request) {
        return super.open(LoosenedAdmission.seen(route), request);
    }
}
