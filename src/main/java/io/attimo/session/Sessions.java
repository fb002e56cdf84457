package io.attimo.session;

import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.Member;
import io.attimo.platform.jobs.RetentionRule;
import io.attimo.platform.secrets.Vault;
import io.attimo.sso.SessionLimits;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in with what. Its rows are looked at on every request, so what ends here ends at once everywhere. */
@Singleton
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    private static final String LIVE =
            "from Session s join fetch s.member where s.member = ?1 and s.endedAt is null and s.seenAt >= ?2"
                    + " and s.startedAt >= ?3 order by s.seenAt desc, s.id";

    private static final String MEANT = "from Session s join fetch s.member m where s.endedAt is null and m.issuer = ?1"
            + " and (?2 = '' or m.subject = ?2)"
            + " and (?3 = '' or s.providerSession = ?3 or ?2 <> '' and s.providerSession is null)";

    /** Of one member: nobody has more browsers, and a provider that never stops cannot fill our tables. */
    private static final int MOST = 20;

    private final SessionLimits limits;
    private final AuditLog auditLog;
    private final Clock clock;

    Sessions(SessionLimits limits, AuditLog auditLog, Clock clock) {
        this.limits = limits;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** Nothing could bring such a one back to life. */
    @Produces
    @Singleton
    static RetentionRule expiring(SessionLimits limits) {
        return new RetentionRule("sessions", "started_at", limits.absolute());
    }

    /** The session whose secret this is, ended or not, with its member. */
    Optional<Session> behind(String secret) {
        return find("from Session s join fetch s.member where s.secret = ?1", Vault.hash(secret))
                .firstResultOptional();
    }

    List<Session> liveOf(Member member) {
        var now = clock.instant();
        return list(LIVE, member, limits.leftBefore(now), limits.overBefore(now));
    }

    /** Of this member, or 404: of another's there is nothing to know. */
    Session get(UUID id, Member of) {
        return liveOf(of).stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .map(this::held)
                .filter(session -> session.isLive(limits, clock.instant()))
                .orElseThrow(NotFoundException::new);
    }

    /** As it is now, and kept from others until the transaction ends: two who end it at once end it once. */
    private Session held(Session session) {
        getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    /** Ends those of the member's sessions that they left longest ago. */
    Session start(Session session) {
        liveOf(session.member()).stream()
                .skip(MOST - 1)
                .forEach(left -> update(
                        "endedAt = ?1, token = null where id = ?2 and endedAt is null", clock.instant(), left.id()));
        persist(session);
        return session;
    }

    /** @param hash of the name that its browser has for it */
    Optional<String> tokenNamed(String hash) {
        return getEntityManager()
                .createQuery(
                        "select s.token from Session s where s.tokenName = ?1 and s.endedAt is null and s.token is not"
                                + " null",
                        String.class)
                .setParameter(1, hash)
                .getResultStream()
                .findFirst();
    }

    void keepToken(UUID id, String hash, String token) {
        update("tokenName = ?1, token = ?2 where id = ?3 and endedAt is null", hash, token, id);
    }

    public int endAll(Member of, Member by) {
        return update(
                "endedAt = ?1, endedBy = ?2, token = null where member = ?3 and endedAt is null",
                clock.instant(),
                by.id(),
                of);
    }

    int endOthers(Session than) {
        return update(
                "endedAt = ?1, endedBy = ?2, token = null where member = ?3 and endedAt is null and id <> ?4",
                clock.instant(),
                than.member().id(),
                than.member(),
                than.id());
    }

    /** A provider that names no sessions in its tokens means all of the person's. */
    List<Session> meantBy(BackChannelLogoutMessage backChannelLogoutMessage, String issuer) {
        return find(MEANT, issuer, backChannelLogoutMessage.subject(), backChannelLogoutMessage.providerSession())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Its member leaves by themselves; once they left, the secret is worth nothing. */
    @Transactional
    void leave(String secret) {
        behind(secret)
                .map(this::held)
                .filter(session -> session.isLive(limits, clock.instant()))
                .ifPresent(session -> auditLog.record(
                        session.member().actor(),
                        session.end(AuditEventKind.SIGNED_OUT, session.member(), clock.instant())));
    }

    @Transactional
    void see(UUID id, Instant at) {
        update("seenAt = ?1 where id = ?2 and seenAt < ?1", at, id);
    }
}
