package io.attimo.session;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Members;
import io.attimo.identity.ProviderIdentity;
import io.attimo.platform.jobs.RetentionRule;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.tenant.Actor;
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
class BackChannelLogoutMessages implements PanacheRepositoryBase<BackChannelLogoutMessage, UUID> {

    private static final Duration MEMORY = Duration.ofDays(1);

    private final Members members;
    private final Sessions sessions;
    private final TenantSql sql;
    private final AuditLog auditLog;
    private final Clock clock;

    BackChannelLogoutMessages(Members members, Sessions sessions, TenantSql sql, AuditLog auditLog, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.sql = sql;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule expiring() {
        return new RetentionRule("logouts", "issued_at", MEMORY);
    }

    /** Ends what the message names; whether it was heard for the first time. Of who was removed there is nothing to end. */
    @Transactional
    boolean hear(BackChannelLogoutMessage backChannelLogoutMessage, String issuer) {
        if (members.isRemoved(issuer, backChannelLogoutMessage.subject())) {
            return true;
        }
        if (!isNew(backChannelLogoutMessage)) {
            return false;
        }
        sessions.meantBy(backChannelLogoutMessage, issuer).forEach(session -> {
            var ended = session.end(AuditEventKind.SESSION_ENDED, null, clock.instant());
            var about = session.member().name() + ": " + ended.about();
            auditLog.record(Actor.named(issuer), AuditEvent.of(AuditEventKind.SESSION_ENDED, about));
        });
        return true;
    }

    private boolean isNew(BackChannelLogoutMessage backChannelLogoutMessage) {
        return sql.update(
                        """
                        insert into logouts (tenant_id, id, token, subject, provider_session, issued_at, version)
                        values (:tenant, :id, :token, nullif(:subject, ''), nullif(:session, ''), :issuedAt, 0)
                        on conflict do nothing\
                        """,
                        Map.of(
                                "id",
                                backChannelLogoutMessage.id(),
                                "token",
                                backChannelLogoutMessage.token(),
                                "subject",
                                backChannelLogoutMessage.subject(),
                                "session",
                                backChannelLogoutMessage.providerSession(),
                                "issuedAt",
                                backChannelLogoutMessage.issuedAt()))
                > 0;
    }

    /** A token that was on its way while the provider signed its person out. */
    boolean isLeft(ProviderIdentity providerIdentity) {
        return count(
                        "(providerSession is null or providerSession = ?1) and (subject is null or subject = ?2)"
                                + " and issuedAt > ?3",
                        providerIdentity.session(),
                        providerIdentity.subject(),
                        providerIdentity.validity().issuedAt())
                > 0;
    }
}
