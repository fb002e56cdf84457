package io.attimo.edit;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One field of a record that somebody changed: what stood there before, by whom and when. */
@Entity
@Table(name = "edits")
public class StoredFieldEdit extends TenantOwned {

    private UUID journeyId;
    private UUID pieceId;
    private int seen;
    private String field;
    private String before;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "edited_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "edited_by"))
    private Actor editedBy;

    private Instant editedAt;

    protected StoredFieldEdit() {}

    /** @param seen the version of the record that was changed: whoever has this one, or an older, has not seen the change */
    StoredFieldEdit(Editable editable, int seen, String field, String before, Actor by, Instant at) {
        this.journeyId = editable.journeyId();
        this.pieceId = editable.id();
        this.seen = seen;
        this.field = field;
        this.before = before;
        this.editedBy = by;
        this.editedAt = at;
    }

    String field() {
        return field;
    }

    String before() {
        return before;
    }

    Actor by() {
        return editedBy;
    }

    Instant at() {
        return editedAt;
    }
}
