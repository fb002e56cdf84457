package io.attimo.tenant;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One line of the audit log. The database lets nobody change or delete it. */
@Entity
@Table(name = "deeds")
public class AuditEntry extends TenantOwned {

    private static final Set<AuditEventKind> WERE_OURS =
            Set.of(AuditEventKind.TENANT_OPENED, AuditEventKind.SSO_CHANGED, AuditEventKind.SIGN_IN_REFUSED);

    private Instant at;
    private UUID memberId;
    private String byName;

    @Enumerated(EnumType.STRING)
    private AuditEventKind kind;

    private String about;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(UUID memberId, String byName, AuditEvent auditEvent, Instant at) {
        this.memberId = memberId;
        this.byName = byName;
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
        return memberId == null && WERE_OURS.contains(kind) && byName.equals("attimo") ? AuditLog.ATTIMO : byName;
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
