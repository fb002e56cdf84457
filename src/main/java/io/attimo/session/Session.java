package io.attimo.session;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.identity.Member;
import io.attimo.identity.ProviderIdentity;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.sso.SessionLimits;
import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A member signed in with one browser. The browser holds its secret, and we only what proves it. */
@Entity
@Table(name = "sessions")
public class Session extends TenantOwned {

    private static final Duration GLANCE = Duration.ofMinutes(1);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id", updatable = false)
    private Member member;

    private String secret;
    private String tokenName;

    // Large, and asked for by its name alone.
    @Basic(fetch = FetchType.LAZY)
    private String token;

    @Embedded
    private UserAgent browser;

    private String providerSession;
    private Instant startedAt;
    private Instant vouchedAt;
    private Instant seenAt;
    private Instant endedAt;
    private UUID endedBy;

    protected Session() {}

    public Session(Member member, String secret, UserAgent userAgent, Instant at) {
        this.member = member;
        this.secret = Vault.hash(secret);
        this.browser = userAgent;
        startedAt = at;
        seenAt = at;
        vouchedAt = at;
    }

    /** The provider vouched for the member just now, perhaps in a session of its own that it gives a name. */
    void vouch(String providerSession, Instant at) {
        this.providerSession = providerSession;
        vouchedAt = at;
        seenAt = at;
    }

    /** @param by null for the company's provider */
    AuditEvent end(AuditEventKind how, Member by, Instant at) {
        endedAt = at;
        endedBy = by == null ? null : by.id();
        token = null;
        return AuditEvent.of(how, browser.inShort());
    }

    boolean isOf(ProviderIdentity providerIdentity) {
        return member.isKnownAs(providerIdentity);
    }

    boolean isLive(SessionLimits limits, Instant now) {
        return endedAt == null
                && !seenAt.isBefore(limits.leftBefore(now))
                && !startedAt.isBefore(limits.overBefore(now));
    }

    boolean isVouchedFor(SessionLimits limits, Instant now) {
        return !vouchedAt.isBefore(limits.askedAgainBefore(now));
    }

    /** Whether it is worth writing down that it was used: once a minute is. */
    boolean isUnseen(Instant now) {
        return seenAt.isBefore(now.minus(GLANCE));
    }

    public Member member() {
        return member;
    }

    public UserAgent browser() {
        return browser;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
