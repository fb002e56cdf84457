package io.attimo.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What leads to a tenant before the tenant is known: an e-mail domain, the hash of a key, a survey's link, or its own code. */
@Entity
@Table(name = "doors")
@IdClass(TenantLookupEntry.Plate.class)
public class TenantLookupEntry {

    public enum Kind {
        DOMAIN,
        KEY,
        /** What a survey's link says of it, which anybody may know. */
        SURVEY,
        /** Each tenant has this one for good: by it all of them are found. */
        ACCOUNT
    }

    public record Plate(Kind kind, String key) implements Serializable {}

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    private String key;

    @Column(name = "tenant_id")
    private String tenant;

    protected TenantLookupEntry() {}

    TenantLookupEntry(Kind kind, String key, String tenant) {
        this.kind = kind;
        this.key = key;
        this.tenant = tenant;
    }

    public String key() {
        return key;
    }

    public String tenant() {
        return tenant;
    }
}
