package io.attimo.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The tenant's log of deeds, newest first. */
@Singleton
public class AuditLog implements PanacheRepositoryBase<AuditEntry, UUID> {

    private static final int PAGE = 50;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Done by the product itself, as by a command or a job. */
    public void record(AuditEvent auditEvent) {
        record(Actor.ATTIMO, auditEvent);
    }

    public void record(Actor actor, AuditEvent auditEvent) {
        persist(new AuditEntry(actor, auditEvent, clock.instant()));
    }

    public List<AuditEntry> page(int number) {
        return find("order by at desc, id desc").page(number, PAGE).list();
    }

    public boolean hasPage(int number) {
        return count() > (long) number * PAGE;
    }
}
