package io.attimo.tenant;

import io.attimo.platform.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** The account we work for; row security shows no other. */
@Singleton
public class TenantAccount implements PanacheRepositoryBase<Tenant, String> {

    private final CurrentTenant current;

    TenantAccount(CurrentTenant current) {
        this.current = current;
    }

    public Tenant current() {
        return find().orElseThrow(NotFoundException::new);
    }

    public Optional<Tenant> find() {
        return findByIdOptional(current.code());
    }
}
