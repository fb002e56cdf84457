package io.attimo.identity;

import io.attimo.platform.tenancy.Door;
import io.attimo.platform.tenancy.Doors;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.Words;
import io.attimo.tenant.Audit;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people of the tenant. */
@Singleton
public class Members implements PanacheRepositoryBase<Member, UUID> {

    private static final String ONE_AT_A_TIME =
            "select 1 from pg_advisory_xact_lock(hashtextextended(:tenant || ' ' || :email, 0))";

    private final Doors doors;
    private final TenantSql sql;
    private final Audit audit;
    private final Clock clock;

    Members(Doors doors, TenantSql sql, Audit audit, Clock clock) {
        this.doors = doors;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public Member get(UUID id) {
        return findByIdOptional(id).filter(member -> !member.isRemoved()).orElseThrow(NotFoundException::new);
    }

    public List<Member> byName() {
        return list("removedAt is null order by name, email");
    }

    /** Refuses to lose the last admin; locks the others, so that two admins cannot lower each other at once. */
    void keepAnAdminBesides(Member member) {
        if (!member.isAdmin() || !member.hasJoined()) {
            return;
        }
        var admins = find("removedAt is null and subject is not null and role = ?1", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (admins.stream().allMatch(member::equals)) {
            throw Refusal.conflict(
                    locale -> Words.in(IdentityMessages.class, locale).lastAdmin(member.name()));
        }
    }

    /** Expects somebody new, or takes back who was removed. Empty for somebody who is on the list. */
    Optional<Member> invite(MailAddress address, Role role) {
        waitForOthersAbout(address.text());
        if (count("removedAt is null and email = ?1", address.text()) > 0) {
            return Optional.empty();
        }
        var invited = find("removedAt is not null and email = ?1 order by removedAt desc", address.text())
                .firstResultOptional()
                .orElseGet(() -> new Member(address.text(), role));
        invited.comeBack();
        invited.become(role);
        persist(invited);
        return Optional.of(invited);
    }

    /** Under another issuer nobody is known any more: who is here is expected by e-mail once again, who was removed is not. */
    void expectAgain() {
        update("issuer = null, subject = null where subject is not null");
    }

    Optional<Member> known(Visitor visitor) {
        return find("issuer = ?1 and subject = ?2", visitor.issuer(), visitor.subject())
                .firstResultOptional();
    }

    boolean isRemoved(String issuer, String subject) {
        return count("issuer = ?1 and subject = ?2 and removedAt is not null", issuer, subject) > 0;
    }

    /** Lets in whom an admin expects, and as a viewer anybody of the tenant's own domains. By two doors at once: one member. */
    @Transactional
    Optional<Member> admit(Visitor visitor) {
        if (!visitor.hasVerifiedEmail()) {
            return Optional.empty();
        }
        waitForOthersAbout(visitor.email());
        return known(visitor).or(() -> joining(visitor));
    }

    /** Why somebody was not admitted. */
    SignInFault whyNot(Visitor visitor) {
        if (visitor.email().isEmpty()) {
            return SignInFault.NO_EMAIL;
        }
        if (visitor.verification() != Visitor.Verification.YES) {
            return visitor.verification() == Visitor.Verification.NO
                    ? SignInFault.EMAIL_CALLED_UNVERIFIED
                    : SignInFault.EMAIL_NOT_VERIFIED;
        }
        return isTurnedAway(visitor) ? SignInFault.REMOVED : SignInFault.NOT_EXPECTED;
    }

    /** Who came later with the e-mail of somebody who is here: another account of the provider, and perhaps another person. */
    Set<UUID> withTheEmailOfAnother() {
        return new HashSet<>(
                list("from Member m where m.removedAt is null and m.subject is not null and exists (select 1 from"
                                + " Member o where o.email = m.email and o.id <> m.id and o.removedAt is null and"
                                + " o.subject is not null and o.joinedAt < m.joinedAt)")
                        .stream()
                        .map(Member::id)
                        .toList());
    }

    private Optional<Member> joining(Visitor visitor) {
        var expected = find("email = ?1 and subject is null and removedAt is null", visitor.email())
                .firstResultOptional();
        if (expected.isEmpty() && (isTurnedAway(visitor) || !isOfOurs(visitor))) {
            return Optional.empty();
        }
        var member = expected.orElseGet(() -> new Member(visitor.email(), Role.VIEWER));
        member.join(visitor, clock.instant());
        persist(member);
        audit.record(member.id(), member.name(), Deed.of(DeedKind.MEMBER_JOINED, member.name()));
        return Optional.of(member);
    }

    /** Two who make a member of the same person take turns: the second sees what the first has done. */
    private void waitForOthersAbout(String email) {
        sql.query(ONE_AT_A_TIME).setParameter("email", email).getSingleResult();
    }

    private boolean isOfOurs(Visitor visitor) {
        return MailDomain.behind(visitor.email())
                .filter(domain -> doors.isOurs(Door.Kind.DOMAIN, domain.name()))
                .isPresent();
    }

    /** Was removed while nobody knew them by more than their e-mail; the domain alone does not bring them back. */
    private boolean isTurnedAway(Visitor visitor) {
        return count("removedAt is not null and subject is null and email = ?1", visitor.email()) > 0;
    }
}
