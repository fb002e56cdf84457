package io.attimo.audit;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** One line of the audit log. The database lets nobody change or delete it. */
@Entity
@Table(name = "deeds")
public class AuditEntry extends TenantOwned {

    private static final Set<AuditEventKind> WERE_OURS =
            Set.of(AuditEventKind.TENANT_OPENED, AuditEventKind.SSO_CHANGED, AuditEventKind.SIGN_IN_REFUSED);

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "member_id"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Actor actor;

    @Enumerated(EnumType.STRING)
    private AuditEventKind kind;

    private String about;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(Actor actor, AuditEvent auditEvent, Instant at) {
        this.actor = actor;
        this.kind = auditEvent.kind();
        this.about = auditEvent.about();
        this.detail = auditEvent.detail();
        this.at = at;
    }

    public Instant at() {
        return at;
    }

    /** What Attimo did was once said of “attimo”, and no line can be changed any more. */
    public String byName() {
        boolean wasOurs =
                actor.id() == null && WERE_OURS.contains(kind) && actor.name().equals("attimo");
        return wasOurs ? Actor.ATTIMO.name() : actor.name();
    }

    public AuditEventKind kind() {
        return kind;
    }

    public String about() {
        return about;
    }

    public String detail() {
        return detail;
    }
}
