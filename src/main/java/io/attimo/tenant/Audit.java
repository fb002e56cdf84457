package io.attimo.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The tenant's log of deeds, newest first. */
@Singleton
public class Audit implements PanacheRepositoryBase<AuditEntry, UUID> {

    /** Who did what no person and no key did: a command, a job, the sign-in. */
    static final String ATTIMO = "Attimo";

    private static final int PAGE = 50;

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /** Done by the product itself, as by a command or a job. */
    public void record(Deed deed) {
        record(null, ATTIMO, deed);
    }

    /** @param memberId who did it; null for whom the company has no member, as an API key */
    public void record(UUID memberId, String byName, Deed deed) {
        persist(new AuditEntry(memberId, byName, deed, clock.instant()));
    }

    public List<AuditEntry> page(int number) {
        return find("order by at desc, id desc").page(number, PAGE).list();
    }

    public boolean hasPage(int number) {
        return count() > (long) number * PAGE;
    }
}
