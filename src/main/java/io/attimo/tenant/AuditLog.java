package io.attimo.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The tenant's log of deeds, newest first. */
@Singleton
public class AuditLog implements PanacheRepositoryBase<AuditEntry, UUID> {

    /** Who did what no person and no key did: a command, a job, the sign-in. */
    static final String ATTIMO = "Attimo";

    private static final int PAGE = 50;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Done by the product itself, as by a command or a job. */
    public void record(AuditEvent auditEvent) {
        record(null, ATTIMO, auditEvent);
    }

    /** @param memberId who did it; null for whom the company has no member, as an API key */
    public void record(UUID memberId, String byName, AuditEvent auditEvent) {
        persist(new AuditEntry(memberId, byName, auditEvent, clock.instant()));
    }

    public List<AuditEntry> page(int number) {
        return find("order by at desc, id desc").page(number, PAGE).list();
    }

    public boolean hasPage(int number) {
        return count() > (long) number * PAGE;
    }
}
