package io.attimo.identity;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.form.ActiveActors;
import io.attimo.platform.files.DownloadChunks;
import io.attimo.platform.list.ListCsv;
import io.attimo.platform.list.ListDefinition;
import io.attimo.platform.list.ListFilter;
import io.attimo.platform.list.ListPage;
import io.attimo.platform.list.ListQuery;
import io.attimo.platform.list.SortColumn;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people of the tenant. */
@Singleton
public class Members implements PanacheRepositoryBase<Member, UUID>, ActiveActors {

    private static final String ONE_AT_A_TIME =
            "select 1 from pg_advisory_xact_lock(hashtextextended(:tenant || ' ' || :email, 0))";

    public static final ListDefinition LIST = ListDefinition.of(
                    "/members", SortColumn.ascending("name", "lower(name)"), SortColumn.descending("since", "joinedAt"))
            .ofThose("removedAt is null")
            .searching("name", "email")
            .filteredBy(ListFilter.choice("role", "role", Role.class));

    private final TenantLookup tenantLookup;
    private final TenantSql sql;
    private final AuditLog auditLog;
    private final Clock clock;

    Members(TenantLookup tenantLookup, TenantSql sql, AuditLog auditLog, Clock clock) {
        this.tenantLookup = tenantLookup;
        this.sql = sql;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    public Member get(UUID id) {
        return findByIdOptional(id).filter(member -> !member.isRemoved()).orElseThrow(NotFoundException::new);
    }

    @Override
    public boolean mayStillSend(UUID actor) {
        return count("id = ?1 and removedAt is null", actor) > 0;
    }

    public List<Member> byName() {
        return list("removedAt is null order by name, email");
    }

    public ListPage<Member> page(ListQuery query) {
        return ListPage.read(query, this);
    }

    public DownloadChunks csv(ListQuery query, IdentityMessages words) throws IOException {
        var header = new String[] {words.person(), words.workEmail(), words.since(), words.roleTitle()};
        return ListCsv.of(query, this, header, member -> new String[] {
            member.name(),
            member.email(),
            member.hasJoined() ? ListCsv.time(member.joinedAt()) : "",
            words.role(member.role())
        });
    }

    /** Refuses to lose the last admin; locks the others, so that two admins cannot lower each other at once. */
    public void keepAnAdminBesides(Member member) {
        if (!member.isAdmin() || !member.hasJoined()) {
            return;
        }
        var admins = find("removedAt is null and subject is not null and role = ?1", Role.ADMIN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (admins.stream().allMatch(member::equals)) {
            throw Refusal.conflict(
                    locale -> Messages.in(IdentityMessages.class, locale).lastAdmin(member.name()));
        }
    }

    /** Expects somebody new, or takes back who was removed. Empty for somebody who is on the list. */
    public Optional<Member> invite(MailAddress address, Role role) {
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

    /**
     * Under another issuer nobody is known any more: who is here is expected by e-mail once again, who was removed is not.
     */
    public void expectAgain() {
        update("issuer = null, subject = null where subject is not null");
    }

    public Optional<Member> known(ProviderIdentity providerIdentity) {
        return find("issuer = ?1 and subject = ?2", providerIdentity.issuer(), providerIdentity.subject())
                .firstResultOptional();
    }

    public boolean isRemoved(String issuer, String subject) {
        return count("issuer = ?1 and subject = ?2 and removedAt is not null", issuer, subject) > 0;
    }

    /**
     * Lets in whom an admin expects, and as a viewer anybody of the tenant's own domains. By two doors at once: one member.
     */
    @Transactional
    public Optional<Member> admit(ProviderIdentity providerIdentity) {
        if (!providerIdentity.hasVerifiedEmail()) {
            return Optional.empty();
        }
        waitForOthersAbout(providerIdentity.email());
        return known(providerIdentity).or(() -> joining(providerIdentity));
    }

    /** Why somebody was not admitted. */
    public SignInFault whyNot(ProviderIdentity providerIdentity) {
        if (providerIdentity.email().isEmpty()) {
            return SignInFault.NO_EMAIL;
        }
        if (providerIdentity.verification() != ProviderIdentity.Verification.YES) {
            return providerIdentity.verification() == ProviderIdentity.Verification.NO
                    ? SignInFault.EMAIL_CALLED_UNVERIFIED
                    : SignInFault.EMAIL_NOT_VERIFIED;
        }
        return isTurnedAway(providerIdentity) ? SignInFault.REMOVED : SignInFault.NOT_EXPECTED;
    }

    /**
     * Who came later with the e-mail of somebody who is here: another account of the provider, and perhaps another person.
     */
    public Set<UUID> withTheEmailOfAnother() {
        return new HashSet<>(
                list("from Member m where m.removedAt is null and m.subject is not null and exists (select 1 from"
                                + " Member o where o.email = m.email and o.id <> m.id and o.removedAt is null and"
                                + " o.subject is not null and o.joinedAt < m.joinedAt)")
                        .stream()
                        .map(Member::id)
                        .toList());
    }

    private Optional<Member> joining(ProviderIdentity providerIdentity) {
        var expected = find("email = ?1 and subject is null and removedAt is null", providerIdentity.email())
                .firstResultOptional();
        if (expected.isEmpty() && (isTurnedAway(providerIdentity) || !isOfOurs(providerIdentity))) {
            return Optional.empty();
        }
        var member = expected.orElseGet(() -> new Member(providerIdentity.email(), Role.VIEWER));
        member.join(providerIdentity, clock.instant());
        persist(member);
        auditLog.record(member.actor(), AuditEvent.of(AuditEventKind.MEMBER_JOINED, member.name()));
        return Optional.of(member);
    }

    /** Two who make a member of the same person take turns: the second sees what the first has done. */
    private void waitForOthersAbout(String email) {
        sql.query(ONE_AT_A_TIME).setParameter("email", email).getSingleResult();
    }

    private boolean isOfOurs(ProviderIdentity providerIdentity) {
        return MailDomain.behind(providerIdentity.email())
                .filter(domain -> tenantLookup.isOurs(TenantLookupEntry.Kind.DOMAIN, domain.name()))
                .isPresent();
    }

    /** Was removed while nobody knew them by more than their e-mail; the domain alone does not bring them back. */
    private boolean isTurnedAway(ProviderIdentity providerIdentity) {
        return count("removedAt is not null and subject is null and email = ?1", providerIdentity.email()) > 0;
    }
}
