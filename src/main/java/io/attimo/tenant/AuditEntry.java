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

    private static final Set<DeedKind> WERE_OURS =
            Set.of(DeedKind.TENANT_OPENED, DeedKind.SSO_CHANGED, DeedKind.SIGN_IN_REFUSED);

    private Instant at;
    private UUID memberId;
    private String byName;

    @Enumerated(EnumType.STRING)
    private DeedKind kind;

    private String about;
    private String detail;

    protected AuditEntry() {}

    AuditEntry(UUID memberId, String byName, Deed deed, Instant at) {
        this.memberId = memberId;
        this.byName = byName;
        this.kind = deed.kind();
        this.about = deed.about();
        this.detail = deed.detail();
        this.at = at;
    }

    public Instant at() {
        return at;
    }

    /** What Attimo did was once said of “attimo”, and no line can be changed any more. */
    public String byName() {
        return memberId == null && WERE_OURS.contains(kind) && byName.equals("attimo") ? Audit.ATTIMO : byName;
    }

    public DeedKind kind() {
        return kind;
    }

    public String about() {
        return about;
    }

    public String detail() {
        return detail;
    }
}
