package io.attimo.platform.tenancy;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** A record of one tenant: Hibernate stamps and filters it, row-level security does so again. */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    @TenantId
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
