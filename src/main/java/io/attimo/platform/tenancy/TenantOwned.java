package io.attimo.platform.tenancy;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A record of one tenant: Hibernate stamps and filters it, row-level security does so again. */
@MappedSuperclass
public abstract class TenantOwned {

    /**
     * Of the filter by which Hibernate finds a tenant's records, for the lists of them: those it finds by their parent
     * alone.
     */
    public static final String OF_TENANT = TenantIdBinder.FILTER_NAME;

    public static final String IS_OF_TENANT = "tenant_id = :" + TenantIdBinder.PARAMETER_NAME;

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    /** Named by every statement about one record, too, so that a cluster of databases asks one of them and not all. */
    @TenantId
    @PartitionKey
    private String tenantId;

    @Version
    private Integer version;

    public UUID id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof TenantOwned owned && id.equals(owned.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
