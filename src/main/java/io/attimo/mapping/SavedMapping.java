package io.attimo.mapping;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mapping kept under a name, for the next file with the same columns; everybody of the tenant may use it. */
@Entity
@Table(name = "mappings")
public class SavedMapping extends TenantOwned {

    static final int LONGEST_NAME = 80;

    private String name;
    private String mapping;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "saved_by"))
    private Actor savedBy;

    private Instant savedAt;
    private Instant usedAt;

    protected SavedMapping() {}

    public SavedMapping(String name, Mapping mapping, Actor savedBy, Instant at) {
        this.name = name;
        this.mapping = MappingText.print(mapping);
        this.savedBy = savedBy;
        this.savedAt = at;
    }

    void rename(String name) {
        this.name = name;
    }

    public void use(Instant at) {
        usedAt = at;
    }

    public String name() {
        return name;
    }

    public Mapping mapping() {
        return MappingText.stored(mapping);
    }

    public Actor savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** Null as long as nobody has used it again. */
    public Instant usedAt() {
        return usedAt;
    }

    Instant lastTouchedAt() {
        return usedAt == null ? savedAt : usedAt;
    }
}
