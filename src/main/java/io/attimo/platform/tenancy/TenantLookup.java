package io.attimo.platform.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the tenant behind a code, a mail domain or a key, for all of them; it is asked in a session of its own, since a session's tenant never changes. */
@Singleton
public class TenantLookup implements PanacheRepositoryBase<TenantLookupEntry, TenantLookupEntry.Plate> {

    private final Tenancy tenancy;
    private final CurrentTenant tenant;
    private final TenantSql sql;

    TenantLookup(Tenancy tenancy, CurrentTenant tenant, TenantSql sql) {
        this.tenancy = tenancy;
        this.tenant = tenant;
        this.sql = sql;
    }

    public Optional<String> tenantBehind(TenantLookupEntry.Kind kind, String key) {
        return tenancy.within(
                "",
                () -> findByIdOptional(new TenantLookupEntry.Plate(kind, key)).map(TenantLookupEntry::tenant));
    }

    /** All that a door leads to. */
    public List<String> tenants() {
        return tenancy.within(
                "",
                () -> getEntityManager()
                        .createQuery("select distinct tenant from TenantLookupEntry order by tenant", String.class)
                        .getResultList());
    }

    public void open(TenantLookupEntry.Kind kind, String key) {
        persist(new TenantLookupEntry(kind, key, tenant.code()));
    }

    /** Opens a door unless it leads somewhere already; to whom, nobody is told. */
    public boolean openIfFree(TenantLookupEntry.Kind kind, String key) {
        return sql.update(
                        "insert into doors (kind, key, tenant_id) values (:kind, :key, :tenant) on conflict do nothing",
                        Map.of("kind", kind.name(), "key", key))
                > 0;
    }

    public void close(TenantLookupEntry.Kind kind, String key) {
        delete("kind = ?1 and key = ?2 and tenant = ?3", kind, key, tenant.code());
    }

    public List<String> ours(TenantLookupEntry.Kind kind) {
        return list("kind = ?1 and tenant = ?2 order by key", kind, tenant.code()).stream()
                .map(TenantLookupEntry::key)
                .toList();
    }

    public boolean isOurs(TenantLookupEntry.Kind kind, String key) {
        return count("kind = ?1 and key = ?2 and tenant = ?3", kind, key, tenant.code()) > 0;
    }
}
