package io.attimo.sso;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.audit.AuditLog;
import io.attimo.identity.ClaimMapping;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.tenant.Tenant;
import io.attimo.tenant.TenantAccount;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Opens tenant accounts: from the command line in production, from the seeds in the demo. */
@Singleton
public class TenantProvisioning {

    /** What a new account needs; the first of the admins to sign in is let in by e-mail. */
    public record Opening(
            String code,
            String name,
            String language,
            ZoneId timeZone,
            List<String> domains,
            String issuer,
            String clientId,
            String clientSecret,
            ClaimMapping claims,
            List<String> admins) {

        /** Of a provider that says what the standard has it say. */
        public Opening(
                String code,
                String name,
                String language,
                ZoneId timeZone,
                List<String> domains,
                String issuer,
                String clientId,
                String clientSecret,
                List<String> admins) {
            this(
                    code,
                    name,
                    language,
                    timeZone,
                    domains,
                    issuer,
                    clientId,
                    clientSecret,
                    ClaimMapping.STANDARD,
                    admins);
        }
    }

    /** A company changed something about itself; told when the transaction in which it did is through. */
    record Changed(String code) {}

    private final Tenancy tenancy;
    private final TenantAccount tenantAccount;
    private final SsoConnections connections;
    private final Members members;
    private final TenantLookup tenantLookup;
    private final AuditLog auditLog;
    private final Event<Changed> changed;
    private final Clock clock;

    TenantProvisioning(
            Tenancy tenancy,
            TenantAccount tenantAccount,
            SsoConnections connections,
            Members members,
            TenantLookup tenantLookup,
            AuditLog auditLog,
            Event<Changed> changed,
            Clock clock) {
        this.tenancy = tenancy;
        this.tenantAccount = tenantAccount;
        this.connections = connections;
        this.members = members;
        this.tenantLookup = tenantLookup;
        this.auditLog = auditLog;
        this.changed = changed;
        this.clock = clock;
    }

    public boolean isOpen(String code) {
        return tenancy.within(code, () -> tenantAccount.find().isPresent());
    }

    public void open(Opening opening) {
        tenancy.within(opening.code(), () -> QuarkusTransaction.requiringNew().run(() -> make(opening)));
    }

    /** Points an account to another provider, whose people are known again by e-mail when they next sign in. */
    public void reconnect(String code, String issuer, String clientId, String clientSecret) {
        tenancy.within(
                code,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> connections.leadTo(issuer, clientId, clientSecret, connections.claims())));
    }

    /** Reads what an account's provider says in another way: also where nobody can sign in to say so. */
    public void understand(String code, ClaimMapping claims) {
        tenancy.within(
                code,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> connections
                                .understand(claims)
                                .ifPresent(
                                        issuer -> auditLog.record(AuditEvent.of(AuditEventKind.SSO_CHANGED, issuer)))));
    }

    public ClaimMapping claims(String code) {
        return tenancy.within(code, connections::claims);
    }

    /** The door remembers a company for some seconds: what it changed about itself shows once that is saved. */
    public void showAsItIsNow(Tenant tenant) {
        changed.fire(new Changed(tenant.code()));
    }

    private void make(Opening opening) {
        var at = clock.instant();
        var tenant = new Tenant(opening.code(), opening.name(), at);
        tenant.introduce(opening.name(), opening.language(), opening.timeZone());
        tenantAccount.persist(tenant);
        connections.leadTo(opening.issuer(), opening.clientId(), opening.clientSecret(), opening.claims());
        tenantLookup.open(TenantLookupEntry.Kind.ACCOUNT, opening.code());
        opening.domains()
                .forEach(domain -> tenantLookup.open(TenantLookupEntry.Kind.DOMAIN, domain.toLowerCase(Locale.ROOT)));
        opening.admins().forEach(admin -> members.persist(new Member(admin, Role.ADMIN)));
        auditLog.record(AuditEvent.of(AuditEventKind.TENANT_OPENED, tenant.name()));
    }
}
