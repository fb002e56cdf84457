package io.attimo.identity;

import io.attimo.platform.jobs.Expiring;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The messages of the provider's back channel, kept as long as one of them, or a token from before it, could come. */
@Singleton
class Logouts implements PanacheRepositoryBase<Logout, UUID> {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final Members members;
    private final Sessions sessions;
    private final TenantSql sql;
    private final Audit audit;
    private final Clock clock;

    Logouts(Members members, Sessions sessions, TenantSql sql, Audit audit, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Expiring expiring() {
        return new Expiring("logouts", "issued_at", MEMORY);
    }

    /** Ends what the message names; whether it was heard for the first time. Of who was removed there is nothing to end. */
    @Transactional
    boolean hear(Logout logout, String issuer) {
        if (members.isRemoved(issuer, logout.subject())) {
            return true;
        }
        if (!isNew(logout)) {
            return false;
        }
        sessions.meantBy(logout, issuer).forEach(session -> {
            var ended = session.end(DeedKind.SESSION_ENDED, null, clock.instant());
            var about = session.member().name() + ": " + ended.about();
            audit.record(null, issuer, Deed.of(DeedKind.SESSION_ENDED, about));
        });
        return true;
    }

    private boolean isNew(Logout logout) {
        return sql.update(
                        """
                        insert into logouts (tenant_id, id, token, subject, provider_session, issued_at, version)
                        values (:tenant, :id, :token, nullif(:subject, ''), nullif(:session, ''), :issuedAt, 0)
                        on conflict do nothing\
                        """,
                        Map.of(
                                "id",
                                logout.id(),
                                "token",
                                logout.token(),
                                "subject",
                                logout.subject(),
                                "session",
                                logout.providerSession(),
                                "issuedAt",
                                logout.issuedAt()))
                > 0;
    }

    /** A token that was on its way while the provider signed its person out. */
    boolean isLeft(Visitor visitor) {
        return count(
                        "(providerSession is null or providerSession = ?1) and (subject is null or subject = ?2)"
                                + " and issuedAt > ?3",
                        visitor.session(),
                        visitor.subject(),
                        visitor.validity().issuedAt())
                > 0;
    }
}
