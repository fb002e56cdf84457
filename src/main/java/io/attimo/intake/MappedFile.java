package io.attimo.intake;

import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingText;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;

/** A file that somebody brought, and what its columns are said to mean. */
@MappedSuperclass
public abstract class MappedFile extends TenantOwned {

    private String fileName;
    private String sheet;
    private String mapping;
    private String journeyName;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Actor broughtBy;

    private Instant createdAt;

    protected MappedFile() {}

    MappedFile(String fileName, Actor broughtBy, Instant at) {
        this.fileName = fileName;
        this.broughtBy = broughtBy;
        this.createdAt = at;
    }

    /** Takes the rows from this sheet of a workbook; what was said of another's columns no longer counts. */
    public void lookAt(String sheet) {
        this.sheet = sheet;
        this.mapping = null;
    }

    /** A mapping for a person to complete. */
    void propose(Mapping mapping) {
        this.mapping = MappingText.print(mapping);
    }

    void mean(Mapping mapping) {
        propose(mapping);
        this.journeyName = mapping.journey().name();
    }

    public boolean isMapped() {
        return mapping != null;
    }

    public String fileName() {
        return fileName;
    }

    /** Null where the file is no workbook. */
    public String sheet() {
        return sheet;
    }

    public Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping).map(MappingText::stored);
    }

    public String journeyName() {
        return journeyName;
    }

    public Actor broughtBy() {
        return broughtBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
