package io.attimo.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** The first wall: tells Hibernate whose records it may see. */
@PersistenceUnitExtension
@RequestScoped
class TenantOfSession implements TenantResolver {

    private final CurrentTenant tenant;

    TenantOfSession(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return tenant.code();
    }
}
